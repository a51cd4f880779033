import { address, type Range } from "../workbook/cell";

/** A table drawn in Markdown: what stands in each cell (null = blank or covered) and the merged areas, from 0. */
export interface Table {
  readonly cells: (string | null)[][];
  readonly merges: Range[];
}

/** What cannot be understood in a drawn table: where, and a sentence. */
export interface DrawingProblem {
  /** From 0. */
  readonly line: number;
  /** Where the cell begins in its line. */
  readonly at: number;
  readonly sentence: string;
}

/**
 * Reads a drawn table; its first line is row 0. `<` joins a cell to the one on its left, `^` to the one above;
 * `\n` is a line break, and `\|`, `\<`, `\^`, `\\` are the characters themselves. Lines like `|---|` and blank lines
 * are left out. Throws an Error whose sentence says which line or cell cannot be understood.
 */
export function parseTable(lines: string): Table {
  const drawn = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\|(\s*:?-{3,}:?\s*\|)+$/.test(line));
  const { problems, cells, merges } = drawnTable(drawn);
  if (problems[0]) throw new Error(problems[0].sentence);
  return { cells, merges };
}

/** The same of lines that are all rows, with everything that cannot be understood; what can be is there all the same. */
export function drawnTable(
  lines: readonly string[],
): Table & { readonly problems: DrawingProblem[]; readonly places: readonly (readonly number[])[] } {
  const problems: DrawingProblem[] = [];
  const rows = lines.map((line, i) => {
    const cells = cellsOf(line);
    if (!cells) {
      const sentence = `表格的每一行都要以“|”开头和结尾，这一行不是：${line}`;
      problems.push({ line: i, at: 0, sentence });
    }
    return cells ?? [];
  });
  const drawn = rows.map((row) => row.map(({ text }) => text));
  const merges = mergedAreas(drawn, (row, column, sentence) =>
    problems.push({ line: row, at: rows[row]![column]!.at, sentence }),
  );
  return {
    cells: drawn.map((row) => row.map((cell) => (joins(cell) || cell === "" ? null : unescaped(cell)))),
    merges,
    problems: problems.sort((a, b) => a.line - b.line || a.at - b.at),
    places: rows.map((row) => row.map(({ at }) => at)),
  };
}

function cellsOf(line: string): { text: string; at: number }[] | undefined {
  const inside = /^\|(.*)\|$/s.exec(line)?.[1];
  if (inside === undefined || /(^|[^\\])(\\\\)*\\$/.test(inside)) return undefined;
  let at = 1;
  return (inside + "|").match(/(?:\\.|[^|\\])*\|/gsy)!.map((cell) => {
    const text = cell.slice(0, -1);
    const place = at + text.length - text.trimStart().length;
    at += cell.length;
    return { text: text.trim(), at: place };
  });
}

const joins = (cell: string | undefined) => cell === "<" || cell === "^";

const unescaped = (cell: string) =>
  cell.replace(/\\(.)/gs, (_, letter: string) => (letter === "n" ? "\n" : letter));

function mergedAreas(
  drawn: readonly (readonly string[])[],
  wrong: (row: number, column: number, sentence: string) => void,
): Range[] {
  const areas = new Map<string, Range & { cells: number }>();
  const owners: string[][] = [];
  drawn.forEach((row, top) => {
    owners.push([]);
    row.forEach((cell, left) => {
      const own = address(top, left);
      const joined = cell === "<" ? owners[top]![left - 1] : cell === "^" ? owners[top - 1]?.[left] : own;
      if (joined === undefined) wrong(top, left, `${own} 写着“${cell}”，可是那一侧没有格子。`);
      const owner = joined ?? own;
      owners[top]!.push(owner);
      const area = areas.get(owner) ?? { top, left, bottom: top, right: left, cells: 0 };
      areas.set(owner, {
        top: area.top,
        left: Math.min(area.left, left),
        bottom: top,
        right: Math.max(area.right, left),
        cells: area.cells + 1,
      });
    });
  });
  return [...areas].flatMap(([owner, { cells, ...area }]) => {
    if (cells !== (area.bottom - area.top + 1) * (area.right - area.left + 1)) {
      wrong(area.top, area.left, `${owner} 合并的格子不是一个长方形。`);
      return [];
    }
    return cells === 1 ? [] : [area];
  });
}

import { address, type Range } from "../workbook/cell";

/** A table drawn in Markdown: what stands in each cell (null = blank or covered) and the merged areas, from 0. */
export interface Table {
  readonly cells: (string | null)[][];
  readonly merges: Range[];
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
    .filter((line) => line !== "" && !/^\|(\s*:?-{3,}:?\s*\|)+$/.test(line))
    .map(splitLine);
  return {
    cells: drawn.map((row) => row.map((cell) => (joins(cell) || cell === "" ? null : unescaped(cell)))),
    merges: mergedAreas(drawn),
  };
}

function splitLine(line: string): string[] {
  const inside = /^\|(.*)\|$/s.exec(line)?.[1];
  if (inside === undefined || /(^|[^\\])(\\\\)*\\$/.test(inside)) {
    throw new Error(`表格的每一行都要以“|”开头和结尾，这一行不是：${line}`);
  }
  return (inside + "|").match(/(?:\\.|[^|\\])*\|/gsy)!.map((cell) => cell.slice(0, -1).trim());
}

const joins = (cell: string | undefined) => cell === "<" || cell === "^";

const unescaped = (cell: string) =>
  cell.replace(/\\(.)/gs, (_, letter: string) => (letter === "n" ? "\n" : letter));

function mergedAreas(drawn: readonly (readonly string[])[]): Range[] {
  const areas = new Map<string, Range & { cells: number }>();
  const owners: string[][] = [];
  drawn.forEach((row, top) => {
    owners.push([]);
    row.forEach((cell, left) => {
      const owner =
        cell === "<" ? owners[top]![left - 1] : cell === "^" ? owners[top - 1]?.[left] : address(top, left);
      if (owner === undefined) throw new Error(`${address(top, left)} 写着“${cell}”，可是那一侧没有格子。`);
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
      throw new Error(`${owner} 合并的格子不是一个长方形。`);
    }
    return cells === 1 ? [] : [area];
  });
}

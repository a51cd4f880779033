import { blocksOf } from "../forms/draw-blocks";
import type { Range } from "../workbook/cell";
import type { Content, Edit, Style } from "../workbook/edit";
import type { Cell } from "../workbook/snapshot";
import { plain, textOf } from "./entry-text";
import type { Contents } from "./contents";
import { isEmpty } from "./line";
import type { RowMove } from "./row-moves";
import { movedRow, rowMoveEdits } from "./row-moves";
import { presentAfter } from "./present";
import type { Present } from "./present";
import type { Target } from "./target";

/** The looks of a table's row, for rows that have others or none. */
const ROW: Style = { bold: false, fill: null, border: "thin", wrap: true, valign: "center" };

/** Turns the table into what it is to be: rows moved first, then looks, then only the cells that differ. */
export function cellEdits(
  target: Target,
  moves: readonly RowMove[],
  contents: ReadonlyMap<number, Contents>,
  heights: ReadonlyMap<number, number>,
): Edit[] {
  const { sheet } = target;
  const asMerged = differences(contents, presentAfter(target, moves, []));
  const split = target.merges.filter((area) => comesApart(target, moves, area, asMerged));
  const present = presentAfter(target, moves, split);
  const different = differences(contents, present);
  if (!different.size && !moves.length) return [];
  const rows = [...different.keys()].sort((a, b) => a - b);
  const bare = rows.filter((row) => present.isBare(row) && hasContent(contents.get(row)!));
  return [
    ...split.map((range): Edit => ({ kind: "unmerge", sheet, range })),
    ...rowMoveEdits(sheet, moves),
    ...runsOf(bare).map(([top, bottom]): Edit => {
      return {
        kind: "style",
        sheet,
        range: { top, left: target.left, bottom, right: target.right },
        style: ROW,
      };
    }),
    ...numberFormats(target, different, present),
    ...runsOf(rows.filter((row) => heights.has(row) && changesText(different.get(row)!))).map(
      ([top, bottom]): Edit => {
        const points = Array.from({ length: bottom - top + 1 }, (_, i) => heights.get(top + i)!);
        return { kind: "heights", sheet, row: top, heights: points };
      },
    ),
    ...writeEdits(target, different),
  ];
}

/** Fields to be written, by row. */
type Differences = Map<number, Map<string, Content>>;

function differences(contents: ReadonlyMap<number, Contents>, present: Present): Differences {
  const different: Differences = new Map();
  for (const [row, fields] of contents) {
    for (const [field, content] of Object.entries(fields)) {
      if (content === undefined || shows(present.at(row, field), content)) continue;
      different.set(row, (different.get(row) ?? new Map<string, Content>()).set(field, content));
    }
  }
  return different;
}

/** A number must be a number to be the same; texts may have white space around them; formulas count by their value. */
function shows(cell: Cell, content: Content): boolean {
  if (content === null || content === "") return isEmpty(cell);
  if (typeof content === "string") return !cell.error && textOf(cell) === plain(content);
  return cell.value === content;
}

/** A merged area that joins several of our cells comes apart as soon as one of them is to differ, or a row comes between. */
function comesApart(target: Target, moves: readonly RowMove[], area: Range, different: Differences): boolean {
  const fields = Object.entries(target.columns).filter(
    ([, column]) => column >= area.left && column <= area.right,
  );
  const lines = target.lines.filter(({ row }) => row >= area.top && row <= area.bottom);
  if (fields.length * lines.length < 2) return false;
  const rows = lines.map(({ row }) => movedRow(moves, row));
  if (rows.some((row, i) => row === undefined || row !== rows[0]! + i)) return true;
  return rows.some((row) => fields.some(([field]) => different.get(row!)?.has(field)));
}

function changesText(fields: ReadonlyMap<string, Content>): boolean {
  return [...fields.values()].some((content) => typeof content === "string");
}

function hasContent(contents: Contents): boolean {
  return Object.values(contents).some((content) => content !== null && content !== undefined);
}

/** A number in a cell of text format would be taken for text. */
function numberFormats(target: Target, different: Differences, present: Present): Edit[] {
  const grid = gridOf(target, different, (row, field, content) =>
    typeof content === "number" && present.at(row, field).format === "@" ? true : undefined,
  );
  return blocksOf(grid.cells).map(({ range }) => ({
    kind: "style",
    sheet: target.sheet,
    range: { ...range, top: range.top + grid.top, bottom: range.bottom + grid.top },
    style: { numberFormat: "General" },
  }));
}

function writeEdits(target: Target, different: Differences): Edit[] {
  if (!different.size) return [];
  const { top, cells } = gridOf(target, different, (_row, _field, content) => content);
  const left = Math.min(...Object.values(target.columns));
  const values = cells.map((row) => row.slice(left));
  return [{ kind: "write", sheet: target.sheet, row: top, column: left, values }];
}

function gridOf<T>(
  { columns }: Target,
  different: Differences,
  valueOf: (row: number, field: string, content: Content) => T | undefined,
): { top: number; cells: (T | undefined)[][] } {
  const rows = [...different.keys()].sort((a, b) => a - b);
  const top = rows[0] ?? 0;
  const wide = Math.max(...Object.values(columns)) + 1;
  const cells = Array.from({ length: rows.length && rows[rows.length - 1]! - top + 1 }, () =>
    Array<T | undefined>(wide).fill(undefined),
  );
  for (const [row, fields] of different) {
    for (const [field, content] of fields) cells[row - top]![columns[field]!] = valueOf(row, field, content);
  }
  return { top, cells };
}

/** Neighbouring rows as first and last. */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

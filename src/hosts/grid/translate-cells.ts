import type { ICellData, IRange, Nullable, Worksheet } from "@univerjs/core";
import { contains, type Range } from "../../workbook/cell";
import type { Content, Edit, Formula, Style } from "../../workbook/edit";
import { fromGrid } from "./area";
import type { CellChanges } from "./cells";
import { fromGridLook, PLAIN_FONT, PLAIN_LOOK } from "./look";
import { contentOf, readCell } from "./read";
import type { Grid } from "./univer";

/** What now stands in the cells that were changed, and how they now look; `isCleared`: all their looks were taken. */
export function cellEdits(grid: Grid, sheet: Worksheet, changes: CellChanges, isCleared = false): Edit[] {
  const plain = isCleared ? { ...PLAIN_LOOK, ...PLAIN_FONT } : PLAIN_LOOK;
  return [...writes(grid, sheet, changes), ...styles(grid, sheet, changes, plain)];
}

/**
 * How rows look that came back: in the file they look like the row above them, in the grid like nothing until their
 * cells come back too.
 */
export function lookOfRows(grid: Grid, sheet: Worksheet, rows: readonly number[]): Edit[] {
  const [first = 0] = rows;
  const above = first > 0 ? sheet.getCellMatrix().getRow(first - 1) : undefined;
  const styled = Object.entries(above ?? {}).filter(([, cell]) => cell?.s);
  const line = Object.fromEntries(styled.map(([column]) => [column, null]));
  const changes = Object.fromEntries(rows.map((row) => [row, line]));
  return styles(grid, sheet, changes, { ...PLAIN_LOOK, ...PLAIN_FONT });
}

/** Around the cells whose content was changed. */
export function changedRange(changes: CellChanges): Range | undefined {
  const places = cellsIn(changes).filter(([, , cell]) => touchesContent(cell));
  if (places.length === 0) return undefined;
  const rows = places.map(([row]) => row);
  const columns = places.map(([, column]) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return { top, bottom, left: Math.min(...columns), right: Math.max(...columns) };
}

/** One block where the cells lie close together, as after a paste; else row by row. */
function writes(grid: Grid, sheet: Worksheet, changes: CellChanges): Edit[] {
  const range = changedRange(changes);
  if (!range) return [];
  const touched = cellsIn(changes).filter(([, , cell]) => touchesContent(cell));
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  const blocks = size <= touched.length * 10 ? [touched] : [...groupedByRow(touched).values()];
  return blocks.map((block) => writeOf(grid, sheet, block));
}

function writeOf(grid: Grid, sheet: Worksheet, cells: readonly ChangedCell[]): Edit {
  const row = Math.min(...cells.map(([r]) => r));
  const column = Math.min(...cells.map(([, c]) => c));
  const merges = sheet.getMergeData().map(fromGrid);
  const values: Values = [];
  for (const [r, c] of cells) {
    const covering = merges.find((area) => contains(area, r, c));
    const isCovered = covering && (covering.top !== r || covering.left !== c);
    (values[r - row] ??= [])[c - column] = isCovered ? null : contentOf(readCell(grid, sheet, r, c));
  }
  return { kind: "write", sheet: sheet.getName(), row, column, values: dense(values) };
}

/** How cells now look whose number format was changed by itself. */
export function formatEdits(grid: Grid, sheet: Worksheet, ranges: readonly IRange[]): Edit[] {
  const changes: CellChanges = {};
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        (changes[row] ??= {})[column] = { s: null };
      }
    }
  }
  return styles(grid, sheet, changes, PLAIN_LOOK);
}

/** Cells side by side that now look alike are styled together. */
function styles(grid: Grid, sheet: Worksheet, changes: CellChanges, plain: Style): Edit[] {
  const all = grid.book().getStyles();
  const matrix = sheet.getCellMatrix();
  const edits: { kind: "style"; sheet: string; range: Range; style: Style; key: string }[] = [];
  for (const [row, column, change] of cellsIn(changes)) {
    if (change && change.s === undefined) continue;
    const cell = matrix.getValue(row, column);
    const style = { ...plain, ...fromGridLook(cell ? all.getStyleByCell(cell) : undefined) };
    const key = JSON.stringify(style);
    const last = edits.at(-1);
    if (last?.key === key && last.range.top === row && last.range.right === column - 1) {
      last.range = { ...last.range, right: column };
    } else {
      const range = { top: row, left: column, bottom: row, right: column };
      edits.push({ kind: "style", sheet: sheet.getName(), range, style, key });
    }
  }
  return edits.map(({ kind, sheet, range, style }) => ({ kind, sheet, range, style }));
}

type ChangedCell = readonly [row: number, column: number, cell: Nullable<ICellData>];

function cellsIn(changes: CellChanges): ChangedCell[] {
  return Object.entries(changes).flatMap(([row, line]) =>
    Object.entries(line ?? {}).map(([column, cell]): ChangedCell => [Number(row), Number(column), cell]),
  );
}

/** A cell that was taken out altogether, or one whose value, formula or rich text was set. */
function touchesContent(cell: Nullable<ICellData>): boolean {
  return (
    !cell || cell.v !== undefined || cell.f !== undefined || cell.si !== undefined || cell.p !== undefined
  );
}

function groupedByRow(places: readonly ChangedCell[]): Map<number, ChangedCell[]> {
  const rows = new Map<number, ChangedCell[]>();
  for (const place of places) rows.set(place[0], [...(rows.get(place[0]) ?? []), place]);
  return rows;
}

type Values = (Content | Formula | undefined)[][];

function dense(values: Values): Values {
  return Array.from(values, (line) => Array.from(line ?? [], (content) => content));
}

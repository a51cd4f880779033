import { BooleanNumber, type IRowData, type Nullable, type Worksheet, type Workbook } from "@univerjs/core";
import {
  SetRowDataMutation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { change, execute } from "./change";
import { pixelsOfPoints, pointsOfPixels } from "./measure";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";
import type { Edit } from "../../workbook/edit";
import { isFilled } from "./content";

const NO_HEIGHT: Partial<IRowData> = { h: undefined, ia: undefined, ah: undefined };

/** Points by row; null = as high as what stands in it. */
export function setHeights(grid: Grid, sheet: Worksheet, heights: ReadonlyMap<number, number | null>): void {
  const rows = sheet.getConfig().rowData;
  const redo: Record<number, Nullable<Partial<IRowData>>> = {};
  const undo: Record<number, Nullable<Partial<IRowData>>> = {};
  for (const [row, height] of heights) {
    const before = rows[row];
    undo[row] = { ...NO_HEIGHT, ...before };
    redo[row] = { ...before, ...heightOf(height) };
  }
  const place = placeOf(sheet);
  change(
    grid,
    { id: SetRowDataMutation.id, params: { ...place, rowData: redo } },
    { id: SetRowDataMutation.id, params: { ...place, rowData: undo } },
  );
}

export function heightOf(points: number | null): Partial<IRowData> {
  if (points === null) return { h: undefined, ia: BooleanNumber.TRUE };
  return { h: pixelsOfPoints(points), ia: BooleanNumber.FALSE };
}

/** The other way round, for a row as the grid has it, if it knows of it. */
export function pointsOf(row: Nullable<Partial<IRowData>>): number | null {
  const { h, ia } = row ?? {};
  return h === undefined || ia !== BooleanNumber.FALSE ? null : pointsOfPixels(h);
}

/** The rows the edits touched, made as high as what stands in them; rows with a height of their own keep it. */
export function growRows(grid: Grid, edits: readonly Edit[]): void {
  const rows = new Map<string, Set<number>>();
  for (const edit of edits) {
    const [sheet, from, to] = rowsOf(edit) ?? [];
    if (sheet === undefined) continue;
    const touched = rows.get(sheet) ?? new Set();
    for (let row = from!; row <= Math.min(to!, from! + MOST_ROWS); row++) touched.add(row);
    rows.set(sheet, touched);
  }
  for (const [name, touched] of rows) {
    const sheet = grid.book().getSheetBySheetName(name);
    if (sheet) grow(grid, sheet, [...touched]);
  }
}

/** Rows of a sheet are measured when it first comes to the front; the answer does so for the one that is there. */
export function growShownSheets(grid: Grid): () => void {
  const grown = new WeakSet<Worksheet>();
  const growFront = () => {
    const sheet = (grid.book() as Workbook | null)?.getActiveSheet();
    if (!sheet || grown.has(sheet)) return;
    grown.add(sheet);
    const rows = new Set<number>();
    sheet.getCellMatrix().forValue((row, _, cell) => {
      if (rows.size < MOST_ROWS && isFilled(cell)) rows.add(row);
    });
    grow(grid, sheet, [...rows]);
    grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  };
  grid.commands.onCommandExecuted(({ id }) => {
    if (id === SetWorksheetActiveOperation.id) setTimeout(growFront);
  });
  return growFront;
}

function grow(grid: Grid, sheet: Worksheet, rows: readonly number[]): void {
  const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
  const { redos } = grid.injector
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({ ...placeOf(sheet), ranges });
  for (const mutation of redos) execute(grid, mutation);
}

/** Below, nobody looks before the sheet is drawn again. */
const MOST_ROWS = 300;

function rowsOf(edit: Edit): [sheet: string, from: number, to: number] | undefined {
  switch (edit.kind) {
    case "write":
      return [edit.sheet, edit.row, edit.row + edit.values.length - 1];
    case "style":
    case "merge":
    case "unmerge":
      return [edit.sheet, edit.range.top, edit.range.bottom];
    case "heights":
      return [edit.sheet, edit.row, edit.row + edit.heights.length - 1];
    default:
      return undefined;
  }
}

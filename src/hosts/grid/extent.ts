import type { Worksheet } from "@univerjs/core";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/preset-sheets-core";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/cell";
import { change } from "./change";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** The grid measures every row it declares at each change, so a sheet is only as large as it needs to be. */
export const ROWS = 2000;
export const COLUMNS = 100;
const SPARE_ROWS = 500;

export function rowsFor(last: number): number {
  return Math.min(LAST_ROW + 1, Math.max(ROWS, last + 1 + SPARE_ROWS));
}

export function columnsFor(last: number): number {
  return Math.min(LAST_COLUMN + 1, Math.max(COLUMNS, last + 1));
}

/** Lets a sheet reach as far as a cell that is about to be written. */
export function extendTo(grid: Grid, sheet: Worksheet, row: number, column: number): void {
  const place = placeOf(sheet);
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  if (row >= rows) {
    const id = SetWorksheetRowCountMutation.id;
    change(
      grid,
      { id, params: { ...place, rowCount: rowsFor(row) } },
      { id, params: { ...place, rowCount: rows } },
    );
  }
  if (column >= columns) {
    const id = SetWorksheetColumnCountMutation.id;
    const params = { ...place, columnCount: columnsFor(column) };
    change(grid, { id, params }, { id, params: { ...place, columnCount: columns } });
  }
}

import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/preset-sheets-core";
import { change } from "./change";
import { extendTo } from "./extent";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** By row, then by column: what is to change of each cell. */
export type CellChanges = Record<number, Record<number, Nullable<ICellData>>>;

export function setCells(grid: Grid, sheet: Worksheet, cellValue: CellChanges): void {
  const rows = Object.keys(cellValue).map(Number);
  if (rows.length === 0) return;
  const columns = Object.values(cellValue).flatMap((line) => Object.keys(line).map(Number));
  extendTo(grid, sheet, most(rows), most(columns));
  const params = { ...placeOf(sheet), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(grid.injector, params);
  change(grid, { id: SetRangeValuesMutation.id, params }, { id: SetRangeValuesMutation.id, params: undo });
}

function most(places: readonly number[]): number {
  return places.reduce((last, place) => Math.max(last, place), 0);
}

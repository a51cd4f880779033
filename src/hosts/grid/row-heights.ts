import { BooleanNumber, type IRowData, type Nullable, type Worksheet } from "@univerjs/core";
import { SetRowDataMutation } from "@univerjs/preset-sheets-core";
import { change } from "./change";
import { pixelsOfPoints } from "./measure";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

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

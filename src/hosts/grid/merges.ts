import type { Worksheet } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/preset-sheets-core";
import { rangeText, type Range } from "../../workbook/cell";
import { fromGrid, toGrid } from "./area";
import { change } from "./change";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** Gives a sheet other merged areas. The grid takes away whatever touches what it is told to, so all of them go. */
export function setMerges(grid: Grid, sheet: Worksheet, merges: readonly Range[]): void {
  const before = sheet.getMergeData().map(fromGrid);
  if (merges.map(rangeText).join() === before.map(rangeText).join()) return;
  const stays = before.every((area) => merges.some((one) => rangeText(one) === rangeText(area)));
  const come = stays
    ? merges.filter((area) => !before.some((one) => rangeText(one) === rangeText(area)))
    : merges;
  const place = placeOf(sheet);
  const add = (areas: readonly Range[]) => ({
    id: AddWorksheetMergeMutation.id,
    params: { ...place, ranges: areas.map(toGrid) },
  });
  const remove = (areas: readonly Range[]) => ({
    id: RemoveWorksheetMergeMutation.id,
    params: { ...place, ranges: areas.map(toGrid) },
  });
  if (!stays && before.length > 0) change(grid, remove(before), add(before));
  if (come.length > 0) change(grid, add(come), remove(come));
}

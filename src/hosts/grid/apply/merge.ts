import type { Worksheet } from "@univerjs/core";
import { overlaps, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkMerge, checkNothingLost, checkRange } from "../../../workbook/promises";
import { fromGrid } from "../area";
import { isFilled } from "../content";
import { setMerges } from "../merges";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Throws PlaceInvalid, SheetProtected, MergeOverlaps, MergeWouldLose. */
export function merge(grid: Grid, { sheet: name, range }: Extract<Edit, { kind: "merge" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "merge");
  const all = sheet.getMergeData().map(fromGrid);
  if (!checkMerge(name, range, all)) return;
  checkNothingLost(name, range, filledIn(sheet, range));
  setMerges(grid, sheet, [...all, range]);
}

function* filledIn(
  sheet: Worksheet,
  { top, left, bottom, right }: Range,
): Generator<readonly [row: number, column: number]> {
  const cells = sheet.getCellMatrix();
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (isFilled(cells.getValue(row, column))) yield [row, column];
    }
  }
}

/** Throws PlaceInvalid, SheetProtected. */
export function unmerge(grid: Grid, { sheet: name, range }: Extract<Edit, { kind: "unmerge" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "unmerge");
  checkRange(name, range);
  const all = sheet.getMergeData().map(fromGrid);
  setMerges(
    grid,
    sheet,
    all.filter((area) => !overlaps(area, range)),
  );
}

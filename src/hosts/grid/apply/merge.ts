import { address, overlaps, rangeText } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { MergeOverlaps, MergeWouldLose } from "../../../workbook/errors";
import { checkRange, fromGrid } from "../area";
import { isFilled } from "../content";
import { setMerges } from "../merges";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Throws PlaceInvalid, SheetProtected, MergeOverlaps, MergeWouldLose. */
export function merge(grid: Grid, { sheet: name, range }: Extract<Edit, { kind: "merge" }>): void {
  const sheet = sheetNamed(grid, name);
  checkRange(name, range);
  checkEditable(sheet);
  const text = rangeText(range);
  const all = sheet.getMergeData().map(fromGrid);
  const met = all.filter((area) => overlaps(area, range));
  if (met.some((area) => rangeText(area) === text) || text === address(range.top, range.left)) return;
  if (met.length > 0) throw new MergeOverlaps(name, text);
  const cells = sheet.getCellMatrix();
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const isFirst = row === range.top && column === range.left;
      if (!isFirst && isFilled(cells.getValue(row, column))) {
        throw new MergeWouldLose(name, text, address(row, column));
      }
    }
  }
  setMerges(grid, sheet, [...all, range]);
}

/** Throws PlaceInvalid, SheetProtected. */
export function unmerge(grid: Grid, { sheet: name, range }: Extract<Edit, { kind: "unmerge" }>): void {
  const sheet = sheetNamed(grid, name);
  checkRange(name, range);
  checkEditable(sheet);
  const all = sheet.getMergeData().map(fromGrid);
  setMerges(
    grid,
    sheet,
    all.filter((area) => !overlaps(area, range)),
  );
}

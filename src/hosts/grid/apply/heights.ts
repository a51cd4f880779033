import type { Edit } from "../../../workbook/edit";
import { checkHeights } from "../../../workbook/promises";
import { checkEditable } from "../protection";
import { setHeights } from "../row-heights";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Throws PlaceInvalid, SheetProtected, CannotDo. */
export function heights(grid: Grid, { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "heights");
  checkHeights(name, row, heights);
  if (heights.length === 0) return;
  setHeights(grid, sheet, new Map(heights.map((height, i) => [row + i, height])));
}

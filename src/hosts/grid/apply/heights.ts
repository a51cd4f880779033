import { oneCell } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkRange } from "../area";
import { checkEditable } from "../protection";
import { setHeights } from "../row-heights";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The highest a row can be, in points. */
const HIGHEST = 409.5;

/** Throws PlaceInvalid, SheetProtected, CannotDo. */
export function heights(grid: Grid, { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet);
  if (heights.length === 0) return;
  checkRange(name, { ...oneCell(row, 0), bottom: row + heights.length - 1 });
  const wrong = heights.find((height) => height !== null && !(height >= 0 && height <= HIGHEST));
  if (wrong !== undefined) throw new CannotDo(`把“${name}”的行高设为 ${wrong}`);
  setHeights(grid, sheet, new Map(heights.map((height, i) => [row + i, height])));
}

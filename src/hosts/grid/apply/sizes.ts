import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
} from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkWidths, checkHeights } from "../../../workbook/promises";
import { change } from "../change";
import { pixelsOfCharacters } from "../measure";
import { checkEditable } from "../protection";
import { placeOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";
import { setHeights } from "../row-heights";

/** Throws PlaceInvalid, SheetProtected, CannotDo. */
export function widths(grid: Grid, { sheet: name, column, widths }: Extract<Edit, { kind: "widths" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "widths");
  checkWidths(name, column, widths);
  if (widths.length === 0) return;
  const last = column + widths.length - 1;
  const params = {
    ...placeOf(sheet),
    ranges: [{ startRow: 0, endRow: 0, startColumn: column, endColumn: last }],
    colWidth: Object.fromEntries(widths.map((width, i) => [column + i, pixelsOfCharacters(width)])),
  };
  const undo = SetWorksheetColWidthMutationFactory(params, sheet);
  change(
    grid,
    { id: SetWorksheetColWidthMutation.id, params },
    { id: SetWorksheetColWidthMutation.id, params: undo },
  );
}

/** Throws PlaceInvalid, SheetProtected, CannotDo. */
export function heights(grid: Grid, { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet, "heights");
  checkHeights(name, row, heights);
  if (heights.length === 0) return;
  setHeights(grid, sheet, new Map(heights.map((height, i) => [row + i, height])));
}

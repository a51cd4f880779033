import {
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
} from "@univerjs/preset-sheets-core";
import { oneCell } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkRange } from "../area";
import { change } from "../change";
import { pixelsOfCharacters } from "../measure";
import { checkEditable } from "../protection";
import { placeOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The widest a column can be, in characters. */
const WIDEST = 255;

/** Throws PlaceInvalid, SheetProtected, CannotDo. */
export function widths(grid: Grid, { sheet: name, column, widths }: Extract<Edit, { kind: "widths" }>): void {
  const sheet = sheetNamed(grid, name);
  checkEditable(sheet);
  if (widths.length === 0) return;
  const last = column + widths.length - 1;
  checkRange(name, { ...oneCell(0, column), right: last });
  const wrong = widths.find((width) => !(width >= 0 && width <= WIDEST));
  if (wrong !== undefined) throw new CannotDo(`把“${name}”的列宽设为 ${wrong}`);
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

import { BooleanNumber } from "@univerjs/core";
import { SetWorksheetHideMutation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkNotLast } from "../../../workbook/promises";
import { change } from "../change";
import { keep } from "../kept";
import { othersThan, placeOf, sheetNamed, visibilityOf } from "../sheet";
import type { Grid } from "../univer";

/** A sheet that is hidden from the person who looks at it gives way to the first that can be seen. */
export function showSheet(
  grid: Grid,
  { sheet: name, visibility }: Extract<Edit, { kind: "showSheet" }>,
): void {
  const sheet = sheetNamed(grid, name);
  if (visibility !== "visible") checkNotLast(name, othersThan(grid, sheet));
  if (visibility === visibilityOf(sheet)) return;
  keep(grid, sheet, { veryHidden: visibility === "veryHidden" });
  const { hidden } = sheet.getConfig();
  const now = visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  if (now === hidden) return;
  const place = placeOf(sheet);
  change(
    grid,
    { id: SetWorksheetHideMutation.id, params: { ...place, hidden: now } },
    { id: SetWorksheetHideMutation.id, params: { ...place, hidden } },
  );
}

import { SetWorksheetNameCommand, SetWorksheetNameMutation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkSheetName } from "../../../workbook/promises";
import { change, changesAlong, takeAlong } from "../change";
import { othersThan, placeOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Formulas that speak of the sheet follow. Throws SheetNameInvalid, SheetNameTaken. */
export function renameSheet(grid: Grid, { sheet: name, to }: Extract<Edit, { kind: "renameSheet" }>): void {
  const sheet = sheetNamed(grid, name);
  checkSheetName(to, othersThan(grid, sheet));
  if (to === name) return;
  const place = placeOf(sheet);
  const params = { ...place, name: to };
  const along = changesAlong(grid, { id: SetWorksheetNameCommand.id, params }, () => true);
  change(
    grid,
    { id: SetWorksheetNameMutation.id, params },
    { id: SetWorksheetNameMutation.id, params: { ...place, name } },
  );
  takeAlong(grid, along);
}

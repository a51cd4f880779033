import { generateRandomId } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { blankSheet } from "../blank-sheet";
import { change } from "../change";
import { sheetNamed } from "../sheet";
import { checkSheetName } from "../sheet-name";
import type { Grid } from "../univer";

export function addSheet(
  grid: Grid,
  { sheet: name, visibility = "visible", before }: Extract<Edit, { kind: "addSheet" }>,
): void {
  checkSheetName(grid, name);
  const sheets = grid.book().getSheets();
  const index = before === undefined ? sheets.length : sheets.indexOf(sheetNamed(grid, before));
  const unitId = grid.book().getUnitId();
  const sheet = blankSheet(generateRandomId(), name, visibility);
  change(
    grid,
    { id: InsertSheetMutation.id, params: { unitId, index, sheet } },
    { id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id, subUnitName: name } },
  );
}

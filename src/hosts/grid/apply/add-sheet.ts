import { generateRandomId } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkSheetName } from "../../../workbook/promises";
import { blankSheet } from "../blank-sheet";
import { change } from "../change";
import { infoOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";

export function addSheet(
  grid: Grid,
  { sheet: name, visibility = "visible", before }: Extract<Edit, { kind: "addSheet" }>,
): void {
  const sheets = grid.book().getSheets();
  checkSheetName(name, sheets.map(infoOf));
  const index = before === undefined ? sheets.length : sheets.indexOf(sheetNamed(grid, before));
  const unitId = grid.book().getUnitId();
  const sheet = blankSheet(generateRandomId(), name, visibility);
  change(
    grid,
    { id: InsertSheetMutation.id, params: { unitId, index, sheet } },
    { id: RemoveSheetMutation.id, params: { unitId, subUnitId: sheet.id, subUnitName: name } },
  );
}

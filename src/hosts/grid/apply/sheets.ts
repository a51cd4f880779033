import { generateRandomId, BooleanNumber } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveSheetCommand,
  RemoveSheetUndoMutationFactory,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetHideMutation,
} from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkSheetName, checkNotLast, checkSheetUnused } from "../../../workbook/promises";
import { blankSheet } from "../blank-sheet";
import { change, changesAlong, takeAlong } from "../change";
import { infoOf, sheetNamed, othersThan, placeOf, visibilityOf } from "../sheet";
import type { Grid } from "../univer";
import { usesOf } from "../formulas";
import { setProperties } from "../sheet-properties";

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

/** Throws LastSheet, and SheetInUse where formulas of other sheets speak of it. */
export function removeSheet(grid: Grid, { sheet: name }: Extract<Edit, { kind: "removeSheet" }>): void {
  const sheet = sheetNamed(grid, name);
  checkNotLast(name, othersThan(grid, sheet));
  checkSheetUnused(name, usesOf(grid, sheet));
  const place = placeOf(sheet);
  const params = { ...place, subUnitName: name };
  const undo = RemoveSheetUndoMutationFactory(grid.injector, params);
  const along = changesAlong(grid, { id: RemoveSheetCommand.id, params: place }, () => true);
  change(grid, { id: RemoveSheetMutation.id, params }, { id: InsertSheetMutation.id, params: undo });
  takeAlong(grid, { redo: along.redo, undo: [] });
  // What went with the sheet can only come back once the sheet is back.
  grid.step?.undo.splice(1, 0, ...along.undo);
}

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

/** A sheet that is hidden from the person who looks at it gives way to the first that can be seen. */
export function showSheet(
  grid: Grid,
  { sheet: name, visibility }: Extract<Edit, { kind: "showSheet" }>,
): void {
  const sheet = sheetNamed(grid, name);
  if (visibility !== "visible") checkNotLast(name, othersThan(grid, sheet));
  if (visibility === visibilityOf(sheet)) return;
  setProperties(grid, sheet, { veryHidden: visibility === "veryHidden" });
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

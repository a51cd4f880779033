import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveSheetUndoMutationFactory,
} from "@univerjs/preset-sheets-core";
import type { Edit } from "../../../workbook/edit";
import { checkNotLast, checkSheetUnused } from "../../../workbook/promises";
import { change, changesAlong, takeAlong } from "../change";
import { usesOf } from "../formula-uses";
import { othersThan, placeOf, sheetNamed } from "../sheet";
import type { Grid } from "../univer";

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

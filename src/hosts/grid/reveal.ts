import { parseAddress, type CellRef } from "../../workbook/cell";
import { PlaceInvalid } from "../../workbook/errors";
import { sheetNamed, visibilityOf } from "./sheet";
import type { Grid } from "./univer";
import { IUniverInstanceService } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";

/**
 * Hands over the keyboard, too: what is typed next goes into the cell. Throws SheetMissing, PlaceInvalid. A hidden sheet
 * stays hidden: nothing is selected there.
 */
export function reveal(grid: Grid, { sheet: name, address }: CellRef): void {
  const sheet = sheetNamed(grid, name);
  const place = parseAddress(address);
  if (!place) throw new PlaceInvalid(name, address);
  if (visibilityOf(sheet) !== "visible") return;
  const shown = grid.api.getActiveWorkbook()!;
  const target = shown.getSheetByName(name)!;
  if (shown.getActiveSheet().getSheetId() !== target.getSheetId()) shown.setActiveSheet(target);
  target.setActiveRange(target.getRange(place.row, place.column));
  target.scrollToCell(Math.max(0, place.row - 3), Math.max(0, place.column - 1));
  focusCells(grid);
}

/** Lets the keyboard go to the cells, as a click into them does. */
function focusCells(grid: Grid): void {
  grid.injector.get(IUniverInstanceService).focusUnit(grid.book().getUnitId());
  grid.injector.get(ILayoutService).focus();
}

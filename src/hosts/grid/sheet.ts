import { BooleanNumber, type Worksheet } from "@univerjs/core";
import { SheetMissing } from "../../workbook/errors";
import type { SheetInfo, Visibility } from "../../workbook/snapshot";
import { propertiesOf } from "./sheet-properties";
import type { Grid } from "./univer";

/** Throws SheetMissing. */
export function sheetNamed(grid: Grid, name: string): Worksheet {
  const sheet = grid.book().getSheetBySheetName(name);
  if (!sheet) throw new SheetMissing(name);
  return sheet;
}

export function infoOf(sheet: Worksheet): SheetInfo {
  return { name: sheet.getName(), visibility: visibilityOf(sheet), protected: propertiesOf(sheet).protected };
}

export function visibilityOf(sheet: Worksheet): Visibility {
  if (sheet.getConfig().hidden !== BooleanNumber.TRUE) return "visible";
  return propertiesOf(sheet).veryHidden ? "veryHidden" : "hidden";
}

/** The sheets as the port knows them, without one. */
export function othersThan(grid: Grid, sheet: Worksheet): SheetInfo[] {
  const sheets = grid.book().getSheets();
  return sheets.filter((other) => other !== sheet).map(infoOf);
}

/** How the grid's own commands call a sheet. */
export function placeOf(sheet: Worksheet): { readonly unitId: string; readonly subUnitId: string } {
  return { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
}

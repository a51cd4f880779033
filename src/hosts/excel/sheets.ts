import type { SheetInfo, Visibility } from "../../workbook/snapshot";

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export const INFO = "id,name,visibility,protection/protected";

/** `sheet` was loaded with INFO. */
export function infoOf(sheet: Excel.Worksheet): SheetInfo {
  return { name: sheet.name, visibility: visibilityOf(sheet), protected: sheet.protection.protected };
}

export function visibilityOf(sheet: Excel.Worksheet): Visibility {
  return VISIBILITY[sheet.visibility] ?? "visible";
}

export function officeVisibility(visibility: Visibility): "Visible" | "Hidden" | "VeryHidden" {
  return visibility === "visible" ? "Visible" : visibility === "hidden" ? "Hidden" : "VeryHidden";
}

/** A sheet by the id Excel keeps for it. */
export interface Listed extends SheetInfo {
  readonly id: string;
}

/** Of a list that was asked for. */
export function listedIn({ items }: Excel.WorksheetCollection): Listed[] {
  return items.map((sheet) => ({ id: sheet.id, ...infoOf(sheet) }));
}

/** Asks for all sheets; the answer holds once the context was synced. */
export function askList(context: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = context.workbook;
  worksheets.load(INFO.replace(/(^|,)/g, "$1items/"));
  return worksheets;
}

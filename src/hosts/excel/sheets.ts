import type { SheetInfo, Visibility, SheetName } from "../../workbook/snapshot";
import type { Kept } from "./kept";
import { namedRange } from "./reference";

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

/** Built in: the print area and the rows repeated on every page. */
const BUILT_IN = /^(_xlnm\..*|Print_Area|Print_Titles|_FilterDatabase)$/i;

export function askNames(sheet: Excel.Worksheet): () => SheetName[] {
  const { names } = sheet;
  names.load("items/name,items/formula");
  return () =>
    names.items
      .filter(({ name }) => !BUILT_IN.test(name))
      .map(({ name, formula }) => ({ name, range: namedRange(String(formula), sheet.name) }));
}

/** What the first day of 2000 is counted as in a workbook that counts from 1900. */
const FIRST_OF_2000 = 36_526;

/** Asks which calendar the workbook counts days by, once; the answer holds once the context was synced. */
export function askCalendar({ workbook }: Excel.RequestContext, kept: Kept): () => boolean {
  const { is1904 } = kept;
  if (is1904 !== undefined) return () => is1904;
  const day = workbook.functions.date(2000, 1, 1);
  day.load("value");
  return () => (kept.is1904 = day.value !== FIRST_OF_2000);
}

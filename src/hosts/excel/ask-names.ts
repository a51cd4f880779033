import type { SheetName } from "../../workbook/snapshot";
import { namedRange } from "./reference";

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

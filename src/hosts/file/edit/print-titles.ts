import type { Page } from "../../../workbook/edit";
import { mapReferences, referenceText } from "../../../workbook/references";
import { prefixOf } from "../../../workbook/sheet-prefix";
import type { Draft } from "./draft";
import { nameText, setName } from "./names";
import type { Sheet } from "./sheet";

const TITLES = "_xlnm.Print_Titles";

/** Sets the rows printed on every page; columns that are repeated too stay so. */
export function setRepeatedRows(
  draft: Draft,
  sheet: Sheet,
  rows: NonNullable<Page["repeatRows"]> | null,
): void {
  const columns = wholeColumnsIn(nameText(draft, sheet, TITLES) ?? "");
  const reference = rows ? [`${prefixOf(sheet.name)}$${rows.from + 1}:$${rows.to + 1}`] : [];
  setName(draft, sheet, TITLES, [...columns, ...reference].join(",") || null);
}

/** The references to whole columns in a formula. */
export function wholeColumnsIn(formula: string): string[] {
  const columns: string[] = [];
  mapReferences(formula, (reference) => {
    const text = referenceText(reference);
    if (reference.from.row === undefined) columns.push(text);
    return text;
  });
  return columns;
}

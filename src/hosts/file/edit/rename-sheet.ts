import type { Edit } from "../../../workbook/edit";
import { checkSheetName, checkSheetUnused } from "../../../workbook/promises";
import { mapPrefixes } from "../../../workbook/references";
import { isSameSheet, prefixOf, sheetsOf } from "../../../workbook/sheet-prefix";
import { setAttribute } from "./attribute";
import { parseDocument } from "./document";
import { sheetOf, type Draft, textReferring } from "./draft";
import { setText, textIn } from "./element";
import { mapFormulas } from "./formula-elements";
import { namesOf } from "./names";
import { checkStructureOpen } from "./protection";
import type { Sheet } from "./sheet";
import { unreadFormulas, unreadNames, usesInParts } from "./uses";

/**
 * Renames a sheet, and with it the formulas and names that speak of it, on other sheets too. Throws SheetNameTaken,
 * SheetNameInvalid, StructureProtected, and SheetInUse when a chart, pivot table or control refers to it: those parts
 * we do not touch. Names of sheets within texts (`INDIRECT("表1!A1")`) stay.
 */
export function renameSheet(draft: Draft, { sheet: from, to }: Extract<Edit, { kind: "renameSheet" }>): void {
  const sheet = sheetOf(draft, from);
  if (sheet.name === to) return;
  checkStructureOpen(draft);
  checkSheetName(
    to,
    draft.sheets.filter((other) => other !== sheet),
  );
  checkSheetUnused(sheet.name, usesInParts(draft, sheet));
  for (const one of draft.sheets) if (one.hasCells) checkSheetUnused(sheet.name, unreadFormulas(draft, one));
  checkSheetUnused(sheet.name, unreadNames(draft));
  const renamed = (formula: string) => renamedIn(formula, sheet.name, to);
  for (const other of draft.sheets) if (other.hasCells) rewrite(draft, other, renamed);
  for (const name of namesOf(draft)) {
    const text = textIn(name);
    if (renamed(text) !== text) setText(name, renamed(text));
  }
  setAttribute(sheet.entry, "name", to);
  sheet.name = to;
}

function rewrite(draft: Draft, sheet: Sheet, map: (formula: string) => string): void {
  const before = textReferring(draft, sheet);
  const after = mapFormulas(before, map);
  if (after === before) return;
  const source = draft.documents.get(sheet.part)?.source ?? before;
  draft.documents.set(sheet.part, { ...parseDocument(after), source });
}

function renamedIn(formula: string, from: string, to: string): string {
  return mapPrefixes(formula, (prefix) => {
    const sheets = sheetsOf(prefix);
    if (!sheets.some((name) => isSameSheet(name, from))) return prefix;
    return prefixOf(...sheets.map((name) => (isSameSheet(name, from) ? to : name)));
  });
}

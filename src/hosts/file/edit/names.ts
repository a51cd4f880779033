import { address, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkName } from "../../../workbook/promises";
import { prefixOf } from "../../../workbook/sheet-prefix";
import { attribute, setAttribute, whole } from "./attribute";
import { sheetOf, workbookOf, type Draft } from "./draft";
import { childOf, childrenOf, open, remove, setText, textIn, type Element, ensure, make } from "./element";
import { WORKBOOK } from "./order";
import type { Sheet } from "./sheet";

/** Sets or removes a name of one sheet. Throws CannotDo for a name Excel would not take. */
export function name(draft: Draft, { sheet: of, name, range }: Extract<Edit, { kind: "name" }>): void {
  const sheet = sheetOf(draft, of);
  checkName(sheet.name, name, range);
  setName(draft, sheet, name, range && rangeReference(sheet, range));
}

/** `refersTo` is a formula; null removes the name. */
export function setName(draft: Draft, sheet: Sheet, name: string, refersTo: string | null): void {
  const known = find(draft, sheet, name);
  if (refersTo === null) {
    if (known) dropName(draft, known);
  } else if (known) {
    setText(known, refersTo);
  } else {
    const list = ensure(workbookOf(draft), WORKBOOK, "definedNames");
    const added = make(list, "definedName", { name, localSheetId: draft.sheets.indexOf(sheet) });
    setText(added, refersTo);
    open(list).push(added);
  }
}

/** What a name of a sheet refers to; undefined where there is no such name. */
export function nameText(draft: Draft, sheet: Sheet, name: string): string | undefined {
  const known = find(draft, sheet, name);
  return known && textIn(known);
}

function find(draft: Draft, sheet: Sheet, name: string): Element | undefined {
  const place = draft.sheets.indexOf(sheet);
  return namesOf(draft).find(
    (each) =>
      attribute(each, "name")?.toLowerCase() === name.toLowerCase() && whole(each, "localSheetId") === place,
  );
}

/** All names of the workbook, whichever sheet they belong to. */
export function namesOf(draft: Draft): Element[] {
  const list = childOf(workbookOf(draft), "definedNames");
  return list ? childrenOf(list, "definedName") : [];
}

export function dropName(draft: Draft, name: Element): void {
  const list = ensure(workbookOf(draft), WORKBOOK, "definedNames");
  remove(list, name);
  if (childrenOf(list, "definedName").length === 0) remove(workbookOf(draft), list);
}

/** Names say to which sheet they belong by its place in the row of tabs; undefined drops those of a sheet. */
export function renumberNames(draft: Draft, placeOf: (place: number) => number | undefined): void {
  for (const name of namesOf(draft)) {
    const place = whole(name, "localSheetId");
    if (place === undefined) continue;
    const now = placeOf(place);
    if (now === undefined) dropName(draft, name);
    else if (now !== place) setAttribute(name, "localSheetId", now);
  }
}

/** `'表 1'!$A$1:$B$2` */
export function rangeReference(sheet: Sheet, { top, left, bottom, right }: Range): string {
  const first = fixed(address(top, left));
  const last = fixed(address(bottom, right));
  return prefixOf(sheet.name) + (first === last ? first : `${first}:${last}`);
}

function fixed(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

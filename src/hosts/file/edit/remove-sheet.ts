import type { Edit } from "../../../workbook/edit";
import { findPart, relationshipsPart } from "../relationships";
import { attributesOf } from "./attribute";
import { undeclare } from "./content-type";
import { sheetOf, workbookOf, type Draft } from "./draft";
import { remove, type Element } from "./element";
import { ensure } from "./insert";
import { renumberNames } from "./names";
import { WORKBOOK } from "./order";
import { checkStructure } from "./protection";
import { reachable } from "./reachable";
import { unrelate } from "./relate";
import { checkNotLast } from "./visibility";
import { checkUnused } from "./uses";
import { renumberViews } from "./views";

/**
 * Removes a sheet with its names and the parts nobody else refers to (its pictures, comments …). Throws LastSheet,
 * StructureProtected, and SheetInUse when formulas, names or charts elsewhere refer to it.
 */
export function removeSheet(draft: Draft, edit: Extract<Edit, { kind: "removeSheet" }>): void {
  const sheet = sheetOf(draft, edit.sheet);
  checkStructure(draft);
  checkNotLast(draft, sheet);
  const place = draft.sheets.indexOf(sheet);
  const withoutSheet = reachable(draft.parts, "", sheet.part);
  const own = [...reachable(draft.parts, sheet.part)].filter((part) => !withoutSheet.has(part));
  checkUnused(draft, sheet, own);
  unrelate(draft, relationshipId(sheet.entry));
  remove(ensure(workbookOf(draft), WORKBOOK, "sheets"), sheet.entry);
  draft.sheets.splice(place, 1);
  for (const part of own) removePart(draft, part);
  renumberNames(draft, (other) => (other === place ? undefined : other < place ? other : other - 1));
  renumberViews(draft, (other) => (other === place ? undefined : other < place ? other : other - 1));
  draft.stale = true;
}

function removePart(draft: Draft, part: string): void {
  const relationships = findPart(draft.parts, relationshipsPart(part));
  for (const gone of relationships === undefined ? [part] : [part, relationships]) {
    draft.parts.delete(gone);
    draft.documents.delete(gone);
    undeclare(draft, gone);
  }
}

function relationshipId(entry: Element): string {
  const found = attributesOf(entry).find(({ name, prefix }) => name === "id" && prefix !== "");
  return found ? entry.tag.slice(found.valueStart, found.valueEnd) : "";
}

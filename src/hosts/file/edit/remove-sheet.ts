import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkSheetUnused } from "../../../workbook/promises";
import { findPart, relationshipsOf, relationshipsPart } from "../relationships";
import { attribute, attributesOf } from "./attribute";
import { undeclare, reachable, unrelate } from "./package-parts";
import { rootOf, sheetOf, workbookOf, type Draft } from "./draft";
import { childOf, remove, type Element, ensure } from "./element";
import { renumberNames } from "./names";
import { WORKBOOK } from "./order";
import { checkStructureOpen } from "./protection";
import type { Sheet } from "./sheet";
import { checkNotLastSeen, renumberViews } from "./visible-sheets";
import { usesInFormulas, usesInNames, usesInParts, unreadNames } from "./uses";

/**
 * Removes a sheet with its names and the parts nobody else refers to (its pictures, comments …). Throws LastSheet,
 * StructureProtected, SheetInUse when formulas, names or charts elsewhere refer to it, and CannotDo where macros or
 * pivot tables are tied to it.
 */
export function removeSheet(draft: Draft, edit: Extract<Edit, { kind: "removeSheet" }>): void {
  const sheet = sheetOf(draft, edit.sheet);
  checkStructureOpen(draft);
  checkNotLastSeen(draft, sheet);
  const place = draft.sheets.indexOf(sheet);
  checkAlone(draft, sheet);
  const elsewhere = reachable(draft.parts, [""], sheet.part);
  const own = [...reachable(draft.parts, [sheet.part], draft.origin.workbookPart)].filter(
    (part) => !elsewhere.has(part),
  );
  checkSheetUnused(sheet.name, usesInFormulas(draft, sheet));
  checkSheetUnused(sheet.name, usesInNames(draft, sheet));
  checkSheetUnused(sheet.name, unreadNames(draft, sheet));
  // Its own parts go with it.
  checkSheetUnused(sheet.name, usesInParts(draft, sheet, own));
  unrelate(draft, { id: relationshipId(sheet.entry), type: "worksheet" });
  remove(ensure(workbookOf(draft), WORKBOOK, "sheets"), sheet.entry);
  draft.sheets.splice(place, 1);
  for (const part of own) removePart(draft, part);
  renumberNames(draft, (other) => (other === place ? undefined : other < place ? other : other - 1));
  renumberViews(draft, (other) => (other === place ? undefined : other < place ? other : other - 1));
  draft.stale = true;
}

/** What ties a sheet to the rest of the workbook in ways we do not untie. */
const TIES = ["pivotTable", "slicer", "timeline", "queryTable"];

/** Throws CannotDo where something else in the workbook counts on the sheet. */
function checkAlone(draft: Draft, sheet: Sheet): void {
  const { parts, origin } = draft;
  const isTied = relationshipsOf(parts, sheet.part).some(({ type }) => TIES.includes(type));
  if (isTied) throw new CannotDo(`删除“${sheet.name}”：它有数据透视表、切片器或外部数据，请在表格软件里删除`);
  const hasMacros = relationshipsOf(parts, origin.workbookPart).some(({ type }) => type === "vbaProject");
  const properties = childOf(rootOf(draft, sheet.part), "sheetPr");
  if (hasMacros && properties && attribute(properties, "codeName") !== undefined) {
    throw new CannotDo(`删除“${sheet.name}”：工作簿里的宏认得它，请在表格软件里删除`);
  }
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

import type { Edit } from "../../../workbook/edit";
import { WorkbookSigned } from "../../../workbook/errors";
import { openPackage, type Package } from "../package";
import { addSheet } from "./add-sheet";
import { deleteRows, insertRows } from "./rows";
import { openDraft, settle, type Draft, workbookOf } from "./draft";
import { freeze } from "./freeze";
import { heights, widths } from "./sizes";
import { clearMarks, mark } from "./marks";
import { merge, unmerge } from "./merges";
import { name } from "./names";
import { page } from "./page";
import { removeSheet } from "./remove-sheet";
import { renameSheet } from "./rename-sheet";
import { showSheet } from "./show-sheet";
import { style } from "./style";
import { validate } from "./validate";
import { write } from "./write";
import { relationshipsOf } from "../relationships";
import { setAttribute } from "./attribute";
import { checkTabs, undeclare, unrelate } from "./package-parts";
import { ensure } from "./element";
import { WORKBOOK } from "./order";

type Kind = Edit["kind"];

const APPLY: { readonly [K in Kind]: (draft: Draft, edit: Extract<Edit, { kind: K }>) => void } = {
  addSheet,
  removeSheet,
  renameSheet,
  showSheet,
  write,
  merge,
  unmerge,
  style,
  widths,
  heights,
  validate,
  name,
  insertRows,
  deleteRows,
  freeze,
  page,
  mark,
  clearMarks,
};

/**
 * The workbook with the edits done, in order. The package given is never changed: when an edit throws, nothing has
 * happened. Changed are only the parts of the sheets concerned, the workbook part, the styles (formats appended), and
 * content types and relationships of sheets that come or go; every other part is the very same bytes, and so is, within
 * the changed parts, whatever is not edited. Renaming a sheet also changes the formulas of others that speak of it.
 * When cells changed, formulas are worked out anew on opening. The list of sheet titles in the file's properties
 * (`docProps`), which spreadsheets do not read, is left as it was.
 * Throws WorkbookError, one class per cause; WorkbookSigned when the file has a digital signature, which any change
 * would make invalid without anybody being told; FileUnreadable when tabs share an id or a sheet.
 */
export function applyEdits(origin: Package, edits: readonly Edit[]): Package {
  if (edits.length === 0) return origin;
  if ([...origin.parts.keys()].some((part) => /^_xmlsignatures\//i.test(part))) throw new WorkbookSigned();
  checkTabs(origin);
  const draft = openDraft(origin);
  for (const edit of edits) apply(draft, edit);
  if (draft.stale) recalculateOnOpen(draft);
  return openPackage(settle(draft));
}

function apply<K extends Kind>(draft: Draft, edit: Extract<Edit, { kind: K }>): void {
  const replay: (draft: Draft, edit: Extract<Edit, { kind: K }>) => void = APPLY[edit.kind as K];
  replay(draft, edit);
}

/**
 * Results of formulas stay as they were last worked out; the spreadsheet works them out anew when it opens the file.
 * The order it had noted for that may name cells that are no more, and goes: it makes a new one.
 */
function recalculateOnOpen(draft: Draft): void {
  setAttribute(ensure(workbookOf(draft), WORKBOOK, "calcPr"), "fullCalcOnLoad", 1);
  for (const related of relationshipsOf(draft.parts, draft.origin.workbookPart)) {
    if (related.type !== "calcChain") continue;
    unrelate(draft, related);
    if (related.part === undefined) continue;
    draft.parts.delete(related.part);
    undeclare(draft, related.part);
  }
}

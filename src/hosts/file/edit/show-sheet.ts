import type { Edit } from "../../../workbook/edit";
import { setAttribute } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childOf, childrenOf } from "./element";
import { checkStructureOpen } from "./protection";
import { renumberViews, checkNotLastSeen, visibilityOf } from "./visible-sheets";

/** Shows or hides a sheet. Throws LastSheet when none would be left to see, StructureProtected. */
export function showSheet(draft: Draft, edit: Extract<Edit, { kind: "showSheet" }>): void {
  const sheet = sheetOf(draft, edit.sheet);
  if (visibilityOf(sheet) === edit.visibility) return;
  checkStructureOpen(draft);
  if (edit.visibility !== "visible") checkNotLastSeen(draft, sheet);
  setAttribute(sheet.entry, "state", edit.visibility === "visible" ? undefined : edit.visibility);
  if (edit.visibility === "visible") return;
  // A hidden sheet that stays selected would be edited along with the one in front.
  const views = childOf(rootOf(draft, sheet.part), "sheetViews");
  for (const view of views ? childrenOf(views, "sheetView") : []) {
    setAttribute(view, "tabSelected", undefined);
  }
  renumberViews(draft, (place) => place);
}

import { relationshipsOf } from "../relationships";
import { setAttribute } from "./attribute";
import { undeclare } from "./content-type";
import { workbookOf, type Draft } from "./draft";
import { ensure } from "./insert";
import { WORKBOOK } from "./order";
import { unrelate } from "./relate";

/**
 * Results of formulas stay as they were last worked out; the spreadsheet works them out anew when it opens the file.
 * The order it had noted for that may name cells that are no more, and goes: it makes a new one.
 */
export function recalculateOnOpen(draft: Draft): void {
  setAttribute(ensure(workbookOf(draft), WORKBOOK, "calcPr"), "fullCalcOnLoad", 1);
  for (const { id, type, part } of relationshipsOf(draft.parts, draft.origin.workbookPart)) {
    if (type !== "calcChain") continue;
    unrelate(draft, id);
    if (part === undefined) continue;
    draft.parts.delete(part);
    undeclare(draft, part);
  }
}

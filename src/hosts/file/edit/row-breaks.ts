import { shiftedRow, type Shift } from "../../../workbook/row-shift";
import { setAttribute, whole } from "./attribute";
import { childOf, childrenOf, remove, type Element } from "./element";

/** Page breaks move with the row below them, which is the one they name when rows are counted from 0. */
export function shiftBreaks(root: Element, shift: Shift): void {
  const list = childOf(root, "rowBreaks");
  if (!list) return;
  for (const one of childrenOf(list, "brk")) {
    const id = whole(one, "id");
    const now = id === undefined ? undefined : shiftedRow(shift, id);
    if (now === undefined) remove(list, one);
    else if (now !== id) setAttribute(one, "id", now);
  }
  const left = childrenOf(list, "brk");
  if (left.length === 0) return remove(root, list);
  setAttribute(list, "count", left.length);
  setAttribute(list, "manualBreakCount", left.filter((one) => whole(one, "man") === 1).length);
}

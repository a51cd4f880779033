import { address } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkPlace } from "../../../workbook/promises";
import { setAttribute } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childOf, childrenOf, remove, type Element, ensure, insert, make } from "./element";
import { SHEET_VIEW, WORKSHEET } from "./order";

/** Keeps the first rows and columns in view; 0 and 0 lets all of them scroll. The selection moves to the first free cell. */
export function freeze(
  draft: Draft,
  { sheet: name, rows, columns }: Extract<Edit, { kind: "freeze" }>,
): void {
  const sheet = sheetOf(draft, name);
  checkPlace(sheet.name, rows, columns);
  const view = viewOf(rootOf(draft, sheet.part));
  for (const kind of ["pane", "selection"]) for (const old of childrenOf(view, kind)) remove(view, old);
  // The frozen part begins where the window was scrolled to.
  setAttribute(view, "topLeftCell", undefined);
  if (rows === 0 && columns === 0) return;
  const topLeftCell = address(rows, columns);
  const split = { xSplit: columns || undefined, ySplit: rows || undefined };
  const panes =
    rows && columns ? ["topRight", "bottomLeft", "bottomRight"] : rows ? ["bottomLeft"] : ["topRight"];
  const activePane = panes.at(-1);
  insert(view, SHEET_VIEW, make(view, "pane", { ...split, topLeftCell, activePane, state: "frozen" }));
  for (const pane of panes) {
    const active = pane === activePane ? { activeCell: topLeftCell, sqref: topLeftCell } : {};
    insert(view, SHEET_VIEW, make(view, "selection", { pane, ...active }));
  }
}

function viewOf(root: Element): Element {
  const views = ensure(root, WORKSHEET, "sheetViews");
  return childOf(views, "sheetView") ?? insert(views, [], make(views, "sheetView", { workbookViewId: 0 }));
}

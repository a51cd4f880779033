import { setAttribute, whole } from "./attribute";
import { workbookOf, type Draft } from "./draft";
import { childOf, childrenOf, type Element } from "./element";
import { visibilityOf } from "./visibility";

/**
 * The windows of a workbook say by its place which sheet is in front and which tab comes first. Gives them their new
 * places after sheets came or went; where the one in front is gone or hidden, the next one to be seen takes its place.
 */
export function renumberViews(draft: Draft, placeOf: (place: number) => number | undefined): void {
  const views = childOf(workbookOf(draft), "bookViews");
  for (const view of views ? childrenOf(views, "workbookView") : []) {
    for (const name of ["firstSheet", "activeTab"]) renumber(draft, view, name, placeOf);
  }
}

function renumber(
  draft: Draft,
  view: Element,
  name: string,
  placeOf: (place: number) => number | undefined,
): void {
  const place = whole(view, name);
  const now = visibleFrom(draft, placeOf(place ?? 0) ?? place ?? 0);
  if (now !== (place ?? 0)) setAttribute(view, name, now);
}

function visibleFrom(draft: Draft, place: number): number {
  const isVisible = (at: number) =>
    draft.sheets[at] !== undefined && visibilityOf(draft.sheets[at]) === "visible";
  for (let at = place; at < draft.sheets.length; at++) if (isVisible(at)) return at;
  for (let at = place - 1; at >= 0; at--) if (isVisible(at)) return at;
  return 0;
}

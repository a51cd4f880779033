import { checkNotLast } from "../../../workbook/promises";
import type { Visibility } from "../../../workbook/snapshot";
import { attribute, setAttribute, whole } from "./attribute";
import { type Draft, workbookOf } from "./draft";
import type { Sheet } from "./sheet";
import { childOf, childrenOf, type Element } from "./element";

export function visibilityOf({ entry }: Sheet): Visibility {
  const state = attribute(entry, "state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Throws LastSheet when no other sheet can be seen. */
export function checkNotLastSeen(draft: Draft, sheet: Sheet): void {
  const others = draft.sheets.filter((other) => other !== sheet);
  checkNotLast(
    sheet.name,
    others.map((other) => ({ visibility: visibilityOf(other) })),
  );
}

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

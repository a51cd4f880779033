import { checkNotLast } from "../../../workbook/promises";
import type { Visibility } from "../../../workbook/snapshot";
import { attribute } from "./attribute";
import type { Draft } from "./draft";
import type { Sheet } from "./sheet";

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

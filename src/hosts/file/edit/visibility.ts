import { LastSheet } from "../../../workbook/errors";
import type { Visibility } from "../../../workbook/snapshot";
import { attribute } from "./attribute";
import type { Draft } from "./draft";
import type { Sheet } from "./sheet";

export function visibilityOf({ entry }: Sheet): Visibility {
  const state = attribute(entry, "state");
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Throws LastSheet when no other sheet can be seen. */
export function checkNotLast(draft: Draft, sheet: Sheet): void {
  const others = draft.sheets.filter((other) => other !== sheet && visibilityOf(other) === "visible");
  if (others.length === 0) throw new LastSheet(sheet.name);
}

import { findPart } from "../relationships";
import type { Draft } from "./draft";

/** The first name no part has yet, beside the workbook part; `nameOf` is asked with 1, 2, 3 … */
export function freePart(draft: Draft, nameOf: (number: number) => string): string {
  const { workbookPart } = draft.origin;
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const part = folder + nameOf(number);
    if (findPart(draft.parts, part) === undefined) return part;
  }
}

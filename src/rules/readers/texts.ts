import type { Entry, FilledForm } from "../../forms/filled";
import type { FieldKind } from "../../forms/schema";
import { entriesOf } from "./entries";

/** Kinds of cells that people write words into. */
export const TEXT_KINDS: readonly FieldKind[] = [
  "text",
  "target",
  "indicator",
  "indicators",
  "indicatorName",
  "indicatorValue",
  "note",
];

/** Cells with words that the unit itself wrote. */
export function textsOf(form: FilledForm, kinds = TEXT_KINDS): Entry[] {
  return entriesOf(form).filter(
    ({ field, blank, cell }) =>
      !blank && field.by !== "finance" && typeof cell.value === "string" && kinds.includes(field.kind),
  );
}

import type { Entry, FilledForm } from "../../forms/filled";
import { oncePer } from "../../values/once-per";
import type { FieldKind } from "../../forms/schema";

/** Everything a form has cells for: fields that stand once, then row by row; a merged cell comes once. */
export const entriesOf = oncePer((form: FilledForm): readonly Entry[] => {
  const entries = Object.values(form.fields);
  for (const table of Object.values(form.tables)) {
    for (const row of table.rows) {
      for (const entry of Object.values(row.entries)) if (!entry.inherited) entries.push(entry);
    }
  }
  return entries;
});

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

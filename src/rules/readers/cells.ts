import type { Entry, FilledForm } from "../../forms/filled";
import { onceInTurn } from "../../values/once-per";
import type { FieldKind } from "../../forms/schema";

/** Everything a form has cells for: fields that stand once, then row by row; a merged cell comes once. */
export const entriesOf = onceInTurn((form: FilledForm): readonly Entry[] => [...entriesIn(form)]);

/** The same one by one, for rules that look at all rows of a form, which may be too many to be held together. */
export function* entriesIn(form: FilledForm): Generator<Entry> {
  yield* Object.values(form.fields);
  for (const table of Object.values(form.tables)) {
    for (const row of table.rows) {
      for (const entry of Object.values(row.entries)) if (!entry.inherited) yield entry;
    }
  }
}

/** Those that fit. */
export function entriesWhere(form: FilledForm, fits: (entry: Entry) => boolean): Entry[] {
  const found: Entry[] = [];
  for (const entry of entriesIn(form)) if (fits(entry)) found.push(entry);
  return found;
}

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

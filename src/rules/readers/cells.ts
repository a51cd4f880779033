import type { FieldDefinition } from "../../forms/definition";
import type { Entry, FilledForm } from "../../forms/filled";
import { entryOf, rowsOf } from "../../forms/read/by-role";
import { onceInTurn } from "../../values/once-per";
import type { FieldKind } from "../../forms/schema";

/** Everything a form has cells for: fields that stand once, then row by row; a merged cell comes once. */
export const entriesOf = onceInTurn((form: FilledForm): readonly Entry[] => {
  const found = Object.values(form.fields);
  for (const { entries } of rowsOf(form)) {
    for (const entry of Object.values(entries)) if (!entry.inherited) found.push(entry);
  }
  return found;
});

/** The same one by one, for rules that look at all rows of a form, which may be too many to be held together. */
export function* entriesIn(form: FilledForm): Generator<Entry> {
  yield* Object.values(form.fields);
  for (const { entries } of rowsOf(form)) {
    for (const entry of Object.values(entries)) if (!entry.inherited) yield entry;
  }
}

/** Those of the fields that are wanted; where a form has none of these, its rows need not be looked through. */
export function* entriesOfFields(
  form: FilledForm,
  isWanted: (field: FieldDefinition) => boolean,
): Generator<Entry> {
  const wanted = [...form.definition.fields.values()].filter(isWanted);
  if (!wanted.length) return;
  for (const { id } of wanted) if (form.fields[id]) yield form.fields[id];
  for (const row of rowsOf(form)) {
    for (const { id } of wanted) {
      const entry = entryOf(row, (field) => field.id === id);
      if (entry && !entry.inherited) yield entry;
    }
  }
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

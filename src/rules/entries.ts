import type { Entry, FilledForm } from "../forms/filled";

const listed = new WeakMap<FilledForm, readonly Entry[]>();

/** Everything a form has cells for: fields that stand once, then row by row; a merged cell comes once. */
export function entriesOf(form: FilledForm): readonly Entry[] {
  // Most rules ask for it, and a form may have a hundred thousand rows.
  const before = listed.get(form);
  if (before) return before;
  const entries = Object.values(form.fields);
  for (const table of Object.values(form.tables)) {
    for (const row of table.rows) {
      for (const entry of Object.values(row.entries)) if (!entry.inherited) entries.push(entry);
    }
  }
  listed.set(form, entries);
  return entries;
}

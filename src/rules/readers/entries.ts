import type { Entry, FilledForm } from "../../forms/filled";
import { oncePer } from "../../values/once-per";

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

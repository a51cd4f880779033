import type { Entry, FilledForm } from "../forms/filled";

/** Everything a form has cells for: fields that stand once, then row by row; a merged cell comes once. */
export function entriesOf(form: FilledForm): Entry[] {
  const rows = Object.values(form.tables).flatMap((table) => table.rows);
  const inRows = rows.flatMap((row) => Object.values(row.entries)).filter((entry) => !entry.inherited);
  return [...Object.values(form.fields), ...inRows];
}

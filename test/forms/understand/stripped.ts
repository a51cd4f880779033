import type { Entry, FilledForm } from "../../../src/forms/filled";
import type { Snapshot } from "../../../src/workbook/snapshot";

/** As if nobody knew the form: no marker, no title. */
export function stripped(snapshot: Snapshot, form: FilledForm): Snapshot {
  const row = form.title && Number(/\d+$/.exec(form.title.address)![0]) - 1;
  return { ...snapshot, names: [], rows: snapshot.rows.map((cells, i) => (i === row ? undefined : cells)) };
}

/** What rules on amounts, targets and indicators look at: by its cell, what it is and says. */
export function contents(forms: readonly FilledForm[]): Record<string, string> {
  const entries = forms.flatMap((form) => [
    ...Object.values(form.fields),
    ...Object.values(form.tables).flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.entries))),
  ]);
  const isWanted = ({ field, blank, inherited }: Entry) =>
    !blank && !inherited && /^(?:amount|target|indicator)/.test(field.kind);
  return Object.fromEntries(
    entries.filter(isWanted).map(({ address, field, cell }) => [address, `${field.kind} ${cell.text}`]),
  );
}

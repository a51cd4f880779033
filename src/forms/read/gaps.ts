import type { FieldDefinition } from "../definition";
import type { Entry, FilledForm, FilledRow, FilledTable, Place } from "../filled";
import { saysNothing } from "../../values/text";

/** A field that has to be filled in and is not. `at` is its cell, or its heading where it has no cell. */
export interface Gap {
  readonly at: Place;
  readonly field: FieldDefinition;
}

/** Fields of one degree of necessity that stand once and are empty; one whose heading is gone is no gap. */
export function* gapsInFields(form: FilledForm, required: FieldDefinition["required"]): Generator<Gap> {
  for (const field of form.definition.fields.values()) {
    if (field.table || field.required !== required || field.by === "finance") continue;
    const entry = form.fields[field.id];
    const at = entry ?? form.labels.find((label) => label.official === field.label);
    if (at && (!entry || isEmpty(entry))) yield { at, field };
  }
}

/** The same for the columns of a table, in rows that hold anything; a merged cell is one gap. */
export function* gapsInRows(table: FilledTable, required: FieldDefinition["required"]): Generator<Gap> {
  const seen = new Set<string>();
  for (const row of table.rows) {
    for (const entry of gapsInRow(row, required)) {
      if (seen.has(entry.address)) continue;
      seen.add(entry.address);
      yield { at: entry, field: entry.field };
    }
  }
}

function* gapsInRow({ entries }: FilledRow, required: FieldDefinition["required"]): Generator<Entry> {
  const all = Object.values(entries);
  if (all.every((entry) => entry.blank)) return;
  for (const entry of all) if (entry.field.required === required && isEmpty(entry)) yield entry;
}

/** Where something has to be written, 无 and dashes are nothing; elsewhere they say that there is nothing to say. */
function isEmpty({ blank, field, cell }: Entry): boolean {
  return blank || (field.required === "core" && typeof cell.value === "string" && saysNothing(cell.value));
}

const known = new WeakMap<FilledForm | FilledRow, boolean>();

/** Somebody has begun it, and left nothing out that it cannot do without. Rows that stayed as they were are known. */
export function isFilledIn(form: FilledForm): boolean {
  return once(form, () => {
    if (form.blank || !gapsInFields(form, "core").next().done) return false;
    const rows = Object.values(form.tables).flatMap((table) => table.rows);
    return rows.every((row) => once(row, () => [...gapsInRow(row, "core")].length === 0));
  });
}

function once<What extends FilledForm | FilledRow>(what: What, work: () => boolean): boolean {
  const before = known.get(what);
  if (before !== undefined) return before;
  const answer = work();
  known.set(what, answer);
  return answer;
}

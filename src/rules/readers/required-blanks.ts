import type { FieldDefinition } from "../../forms/definition";
import type { Entry, FilledForm, FilledTable, Place } from "../../forms/filled";
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
  for (const { entries } of table.rows) {
    if (Object.values(entries).every((entry) => entry.blank)) continue;
    for (const entry of Object.values(entries)) {
      if (entry.field.required !== required || !isEmpty(entry) || seen.has(entry.address)) continue;
      seen.add(entry.address);
      yield { at: entry, field: entry.field };
    }
  }
}

/** Where something has to be written, 无 and dashes are nothing; elsewhere they say that there is nothing to say. */
function isEmpty({ blank, field, cell }: Entry): boolean {
  return blank || (field.required === "core" && typeof cell.value === "string" && saysNothing(cell.value));
}

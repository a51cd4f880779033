import type { FieldDefinition, FormDefinition } from "../definition";
import type { Entry, FilledForm, FilledRow } from "../filled";
import type { FieldRole, FormRole } from "../roles";

export function isForm({ definition }: Pick<FilledForm, "definition">, role: FormRole): boolean {
  return definition.is === role;
}

/** The fields a form has for some roles, in the order of its picture. */
export function fieldsFor(
  { fields }: Pick<FormDefinition, "fields">,
  ...roles: FieldRole[]
): FieldDefinition[] {
  return [...fields.values()].filter(({ is }) => is && roles.includes(is));
}

/** The cell that stands once; undefined where the sheet has none. */
export function entryFor({ fields }: Pick<FilledForm, "fields">, role: FieldRole): Entry | undefined {
  for (const id in fields) if (fields[id]!.field.is === role) return fields[id];
  return undefined;
}

/** The cell of a row; undefined where its table has no such column. */
export function entryIn({ entries }: Pick<FilledRow, "entries">, role: FieldRole): Entry | undefined {
  for (const id in entries) if (entries[id]!.field.is === role) return entries[id];
  return undefined;
}

/** All rows of a form, whatever its tables are called. */
export function rowsOf({ tables }: Pick<FilledForm, "tables">): readonly FilledRow[] {
  return Object.values(tables).flatMap(({ rows }) => rows);
}

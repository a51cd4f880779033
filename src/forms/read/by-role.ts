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
export function entryIn(row: Pick<FilledRow, "entries" | "only">, role: FieldRole): Entry | undefined {
  return entryOf(row, ({ is }) => is === role);
}

/** The first cell of a row whose field fits: all that many rules want of 100,000 rows. */
export function entryOf(
  row: Pick<FilledRow, "entries" | "only">,
  fits: (field: FieldDefinition) => boolean,
): Entry | undefined {
  if (row.only) return row.only(fits);
  const { entries } = row;
  for (const id in entries) if (fits(entries[id]!.field)) return entries[id];
  return undefined;
}

/** All rows of a form, whatever its tables are called. */
export function rowsOf({ tables }: Pick<FilledForm, "tables">): readonly FilledRow[] {
  const [first, ...others] = Object.values(tables);
  return others.length ? [first!, ...others].flatMap(({ rows }) => rows) : (first?.rows ?? []);
}

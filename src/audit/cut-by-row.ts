import type { FieldDefinition } from "../forms/definition";
import type { FilledForm, FilledRow, FilledTable } from "../forms/filled";

/** A form cut up for rules that look at one row at a time. */
export interface Cut {
  readonly rows: readonly FilledRow[];
  readonly head: Head;
  /** A row as a form of its own, with nothing around it but the head. */
  partOf(row: FilledRow): FilledForm;
}

/**
 * Only a form that is one list of rows, each with targets or indicators of its own, is cut; undefined for others,
 * which are looked at as they are.
 */
export function cutUp(form: FilledForm): Cut | undefined {
  const table = listIn(form);
  if (!table) return undefined;
  const head = headOf(form);
  return { rows: table.rows, head, partOf: (row) => partOf(row, table, head) };
}

/** Says what the rows of a table are for: each of them stands for itself. */
export function isOwn({ kind, level }: FieldDefinition): boolean {
  return kind === "target" || level !== undefined;
}

/** The only table of a form that has no fields besides, nor rows with printed headings of their own. */
function listIn({ definition, tables }: FilledForm): FilledTable | undefined {
  const [list, other] = [...definition.tables.values()];
  const isList = list && !other && !list.rowHeaders.length && list.fields.length === definition.fields.size;
  const table = isList && [...definition.fields.values()].some(isOwn) ? tables[list.id] : undefined;
  return table?.rows.length ? table : undefined;
}

/** What the sheet says of all rows: year, unit and what else they are looked at with. */
export interface Head {
  readonly around: Omit<FilledForm, "tables">;
  /** The plain data in it, to tell whether it still says the same. */
  readonly key: string;
}

function headOf({ set, definition, tables: _, title: __, ...form }: FilledForm): Head {
  const start = { ...form.area, bottom: form.area.top };
  const around = { ...form, area: start, fields: {}, labels: [], missing: [] };
  return { around: { set, definition, ...around }, key: JSON.stringify(around) };
}

function partOf(row: FilledRow, { id, area, columns }: FilledTable, head: Head): FilledForm {
  const around = { id, area: { ...area, bottom: row.row }, columns, endRow: row.row + 1 };
  const alone = { ...around, rows: [row], totals: [] };
  return { ...head.around, tables: { [id]: alone } };
}

export function isSameHead(a: Head, b: Head): boolean {
  const [x, y] = [a.around, b.around];
  return a === b || (x.set === y.set && x.definition === y.definition && a.key === b.key);
}

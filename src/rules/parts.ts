import type { FieldDefinition } from "../forms/definition";
import type { FilledForm, FilledRow, FilledTable } from "../forms/filled";

/**
 * A form cut up for rules that look at one row at a time: each row as a form of its own, with nothing around it but
 * what the sheet says of all of them (year, unit). Only a form that is one list of rows, each with targets or
 * indicators of its own, is cut; others are looked at as they are. A row that is the very one of before, under the same head, is the same part.
 */
export function* partsOf(form: FilledForm): Generator<FilledForm> {
  const table = listIn(form);
  if (!table) {
    yield form;
    return;
  }
  let head = headOf(form);
  for (const row of table.rows) {
    const before = known.get(row);
    // Under the head of before, most rows have been cut out already.
    if (before && isSame(before.head, head)) head = before.head;
    const part = before?.head === head ? before.part : partOf(row, table, head);
    if (part !== before?.part) known.set(row, { head, part });
    yield part;
  }
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

/** What a row is looked at with. */
interface Head {
  readonly around: Omit<FilledForm, "tables">;
  /** The plain data in it, to tell whether it still says the same. */
  readonly key: string;
}

function headOf({ set, definition, tables: _, title: __, ...form }: FilledForm): Head {
  const start = { ...form.area, bottom: form.area.top };
  const around = { ...form, area: start, fields: {}, labels: [], missing: [] };
  return { around: { set, definition, ...around }, key: JSON.stringify(around) };
}

const known = new WeakMap<FilledRow, { readonly head: Head; readonly part: FilledForm }>();

function partOf(row: FilledRow, { id, area }: FilledTable, head: Head): FilledForm {
  const alone = { id, area: { ...area, bottom: row.row }, rows: [row], totals: [], endRow: row.row + 1 };
  return { ...head.around, tables: { [id]: alone } };
}

function isSame(a: Head, b: Head): boolean {
  const [x, y] = [a.around, b.around];
  return a === b || (x.set === y.set && x.definition === y.definition && a.key === b.key);
}

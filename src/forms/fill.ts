import { parseAddress } from "../workbook/cell";
import type { Content, Edit } from "../workbook/edit";
import type { FilledForm } from "./filled";

export interface Filling {
  readonly fields?: Readonly<Record<string, Content>>;
  readonly rows?: readonly Readonly<Record<string, Content>>[];
}

/** Edits that write values into a blank form, by field: single fields, and rows below the headings of table `rows`. */
export function fillEdits(form: FilledForm, { fields = {}, rows = [] }: Filling): Edit[] {
  const sheet = form.sheet.name;
  const write = (row: number, column: number, value: Content): Edit => ({
    kind: "write",
    sheet,
    row,
    column,
    values: [[value]],
  });
  const single = Object.entries(fields).map(([id, value]) => {
    const entry = form.fields[id];
    const at = entry && parseAddress(entry.address);
    if (!at) throw new Error(`${form.definition.id} has no field ${id}`);
    return write(at.row, at.column, value);
  });
  const first = (form.tables.rows?.area.bottom ?? 0) + 1;
  const inRows = rows.flatMap((row, i) =>
    Object.entries(row).map(([id, value]) => write(first + i, columnOf(form, id), value)),
  );
  return [...single, ...inRows];
}

function columnOf(form: FilledForm, id: string): number {
  const heading = form.definition.fields.get(id)?.label;
  const label = form.labels.find(({ official }) => official === heading);
  if (!label) throw new Error(`${form.definition.id} has no column ${id}`);
  return label.area.left;
}

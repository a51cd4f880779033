import { isBlank } from "../values/text";
import type { Snapshot } from "../workbook/snapshot";
import { cellAt } from "../workbook/snapshot";
import type { FieldDefinition, TableDefinition } from "./definition";
import { entryAt } from "./entry";
import type { Entry, FilledRow, FilledTable } from "./filled";
import type { FoundForm } from "./find";
import type { Heading } from "./headings";
import { keyOf } from "./labels";
import type { Sighting } from "./read-fields";
import { isColumnNumbers, isExample, isNote, isTotal, textsIn } from "./row-kinds";

interface Column {
  readonly field: FieldDefinition;
  readonly heading: Heading;
}

/** Rows below a table's headings up to the next label, note or signature. undefined when no heading is there. */
export function readTable(
  snapshot: Snapshot,
  found: FoundForm,
  table: TableDefinition,
  sightings: readonly Sighting[],
): FilledTable | undefined {
  const columns = columnsOf(found, table, sightings);
  if (!columns.length) return undefined;
  const headers = sightings.filter(({ label }) => label.role === "header" && label.table === table.id);
  const rowHeaders = table.rowHeaders.flatMap(
    (text) => headers.find(({ label }) => label.text === text) ?? [],
  );
  const areas = headers.map(({ heading }) => heading.area);
  const first = Math.max(...areas.map((area) => area.bottom)) + 1;
  const left = Math.min(...areas.map((area) => area.left));
  const endRow = endOf(snapshot, found, table, { first, left }, sightings);
  const rows: FilledRow[] = [];
  const totals: FilledRow[] = [];
  let headings: readonly string[] = [];
  for (let row = first; row < endRow; row++) {
    if (!snapshot.rows[row] && !rowHeaders.length) continue;
    const entries = entriesOf(snapshot, found, columns, row);
    headings = rowHeadings(snapshot, found, rowHeaders, row, headings);
    const filled = { row, entries, headings };
    const texts = textsIn(snapshot, row, left, found.region.right);
    const isOther = isRemark(entries) || isExample(texts) || isColumnNumbers(texts);
    if (isTotal(texts)) totals.push(filled);
    else if (isOther && !rowHeaders.length) continue;
    else if (rowHeaders.length || hasContent(entries)) rows.push(filled);
  }
  const last = [...rows, ...totals].reduce((bottom, { row }) => Math.max(bottom, row), first - 1);
  const area = {
    top: Math.min(...areas.map((a) => a.top)),
    left,
    bottom: last,
    right: Math.max(...areas.map((a) => a.right)),
  };
  return { id: table.id, area, rows, totals, endRow };
}

function columnsOf(
  { definition }: FoundForm,
  table: TableDefinition,
  sightings: readonly Sighting[],
): Column[] {
  return table.fields.flatMap((id) => {
    const field = definition.fields.get(id)!;
    const sighting = sightings.find(
      ({ label }) => label.role === "header" && label.table === table.id && label.text === field.label,
    );
    return sighting ? [{ field, heading: sighting.heading }] : [];
  });
}

/** A heading may span several columns; the value stands in the first of them that has one. */
function entriesOf(
  snapshot: Snapshot,
  { areaAt }: FoundForm,
  columns: readonly Column[],
  row: number,
): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const { field, heading } of columns) {
    let place = areaAt(row, heading.area.left);
    for (let column = heading.area.left; column <= heading.area.right; column++) {
      if (cellAt(snapshot, row, column).value === null) continue;
      place = areaAt(row, column);
      break;
    }
    const from = { row: place.top, column: place.left };
    entries[field.id] = entryAt(snapshot.name, field, from, cellAt(snapshot, from.row, from.column), { row });
  }
  return entries;
}

function hasContent(entries: Readonly<Record<string, Entry>>): boolean {
  return Object.values(entries).some(
    (entry) => !entry.blank && !entry.inherited && entry.field.kind !== "number",
  );
}

/** One text merged over three columns or more, and nothing else, is a remark between the rows, not a row. */
function isRemark(entries: Readonly<Record<string, Entry>>): boolean {
  const filled = Object.values(entries).filter((entry) => !entry.blank);
  return filled.length > 2 && filled.every(({ address }) => address === filled[0]!.address);
}

/** Printed row headings carry on downwards where they are merged or left out. */
function rowHeadings(
  snapshot: Snapshot,
  { areaAt, definition }: FoundForm,
  headers: readonly Sighting[],
  row: number,
  above: readonly string[],
): readonly string[] {
  return headers.map(({ heading }, level) => {
    const { top, left } = areaAt(row, heading.area.left);
    const { text } = cellAt(snapshot, top, left);
    if (isBlank(text)) return above[level] ?? "";
    const official = definition.labels.find(
      (label) => label.role === "row" && label.keys.includes(keyOf(text)),
    );
    return official?.text ?? text.trim();
  });
}

/** The table ends at the next label of the form, a note, a signature line, or where the region ends. */
function endOf(
  snapshot: Snapshot,
  { region, headings, definition }: FoundForm,
  table: TableDefinition,
  { first, left }: { first: number; left: number },
  sightings: readonly Sighting[],
): number {
  const own = definition.labels.filter((label) => label.table === table.id).flatMap((label) => label.keys);
  const seen = new Set(sightings.map(({ heading }) => heading));
  const below = headings.filter(
    (heading) =>
      heading.row >= first &&
      heading.column <= left &&
      !own.includes(heading.key) &&
      // A label's words inside somebody's text end nothing.
      (!heading.value || seen.has(heading)),
  );
  const limit = Math.min(region.bottom + 1, ...below.map((heading) => heading.row));
  for (let row = first; row < limit; row++) {
    if (isNote(textsIn(snapshot, row, region.left, region.right))) return row;
  }
  return limit;
}

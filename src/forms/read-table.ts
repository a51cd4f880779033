import type { Snapshot } from "../workbook/snapshot";
import type { Steps } from "../workbook/steps";
import type { TableDefinition } from "./definition";
import type { FilledRow, FilledTable } from "./filled";
import type { FoundForm } from "./find";
import type { Sighting } from "./read-fields";
import { readRow } from "./read-row";
import type { Column, Lines } from "./read-row";
import { kindOf, textsIn } from "./row-kinds";

/** Rows below a table's headings up to the next label, note or signature. undefined when no heading is there. */
export function* readingTable(
  snapshot: Snapshot,
  found: FoundForm,
  table: TableDefinition,
  sightings: readonly Sighting[],
): Steps<FilledTable | undefined> {
  const columns = columnsOf(found, table, sightings);
  if (!columns.length) return undefined;
  const headers = sightings.filter(({ label }) => label.role === "header" && label.table === table.id);
  const rowHeaders = table.rowHeaders.flatMap(
    (text) => headers.find(({ label }) => label.text === text) ?? [],
  );
  const areas = headers.map(({ heading }) => heading.area);
  const first = Math.max(...areas.map((area) => area.bottom)) + 1;
  const left = Math.min(...areas.map((area) => area.left));
  const endRow = yield* endOf(snapshot, found, table, { first, left }, sightings);
  const lines: Lines = {
    columns,
    rowHeaders,
    merged: mergedRows(snapshot, first, endRow),
    key: [snapshot.name, ...columns.map(placeOf)].join("\n"),
  };
  const rows: FilledRow[] = [];
  const totals: FilledRow[] = [];
  let headings: readonly string[] = [];
  for (let row = first; row < endRow; row++) {
    if (!snapshot.rows[row] && !rowHeaders.length) continue;
    yield;
    const { filled, holds } = readRow(snapshot, found, lines, row, headings);
    headings = filled.headings;
    const kind = kindOf(textsIn(snapshot, row, left, found.region.right));
    const isPrinted = kind === "example" || kind === "columnNumbers";
    if (kind === "total") totals.push(filled);
    else if (rowHeaders.length || (holds === "values" && !isPrinted)) rows.push(filled);
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

function placeOf({ field, heading: { area } }: Column): string {
  return `${field.id} ${area.left} ${area.right}`;
}

function mergedRows({ merges }: Snapshot, first: number, end: number): Set<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of merges) {
    for (let row = Math.max(top, first); row <= bottom && row < end; row++) rows.add(row);
  }
  return rows;
}

/** The table ends at the next label of the form, a note, a signature line, or where the region ends. */
function* endOf(
  snapshot: Snapshot,
  { region, headings, definition }: FoundForm,
  table: TableDefinition,
  { first, left }: { first: number; left: number },
  sightings: readonly Sighting[],
): Steps<number> {
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
    yield;
    if (kindOf(textsIn(snapshot, row, region.left, region.right)) === "note") return row;
  }
  return limit;
}

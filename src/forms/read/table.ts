import { isBlank } from "../../values/text";
import { cellAt, filledRows } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { FieldDefinition, FormDefinition, LabelDefinition, TableDefinition } from "../definition";
import type { FilledRow, FilledTable } from "../filled";
import type { FoundForm } from "../find/find";
import { conceptKeys } from "../understand/concept-key";
import type { Sighting } from "./fields";
import { readRow } from "./row";
import type { Column } from "./plain-row";
import type { RowLayout } from "./row";
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
  const isFixed = table.rowHeaders.length > 0;
  const rowHeaders = isFixed
    ? table.rowHeaders.flatMap((text) => headers.find(({ label }) => label.text === text) ?? [])
    : columns.filter(({ field }) => field.kind === "heading");
  const areas = headers.map(({ heading }) => heading.area);
  const first = Math.max(...areas.map((area) => area.bottom)) + 1;
  const left = Math.min(...areas.map((area) => area.left));
  const from = { first, left, outermost: isFixed ? undefined : rowHeaders[0]?.heading.column };
  const endRow = yield* endOf(snapshot, found, table, from, sightings);
  const layout: RowLayout = {
    columns,
    rowHeaders,
    merged: mergedRows(snapshot, first, endRow),
    key: [snapshot.name, ...columns.map(placeOf)].join("\n"),
  };
  const rows: FilledRow[] = [];
  const totals: FilledRow[] = [];
  let headings: readonly string[] = [];
  for (const row of rowsBetween(snapshot, first, endRow, isFixed ? layout.merged : NONE)) {
    yield;
    const texts = textsIn(snapshot, row, left, found.region.right);
    // A row of a fixed table says something, or is joined with one that does.
    if (isFixed && !texts.length && !layout.merged.has(row)) continue;
    const heading = table.headingsAmongNames && headingAmongNames(snapshot, found, table, columns, row);
    if (heading) {
      headings = heading.level === 1 ? [heading.text] : [headings[0] ?? "", heading.text];
      continue;
    }
    const { filled, holds } = readRow(snapshot, found, layout, row, headings);
    headings = filled.headings;
    const kind = kindOf(texts) ?? (isFixed ? undefined : kindOf(textsBefore(snapshot, row, found, left)));
    const isPrinted = kind === "example" || kind === "columnNumbers";
    if (kind === "total") totals.push(filled);
    else if (isFixed ? !(isPrinted && found.definition.inferred) : holds === "values" && !isPrinted) {
      rows.push(filled);
    }
  }
  const last = [...rows, ...totals].reduce((bottom, { row }) => Math.max(bottom, row), first - 1);
  const area = {
    top: Math.min(...areas.map((a) => a.top)),
    left,
    bottom: last,
    right: Math.max(...areas.map((a) => a.right)),
  };
  const headed = columns.map(({ field, heading }) => ({ field, heading: heading.area }));
  const isOpen = !isFixed && endRow > found.region.bottom;
  return { id: table.id, area, columns: headed, rows, totals, endRow, ...(isOpen && { isOpen: true }) };
}

const EMPTY: readonly string[] = [];

/** 合计 may stand below 序号, on the left of all columns that a form has fields for. */
function textsBefore({ rows }: Snapshot, row: number, { region }: FoundForm, left: number) {
  const before = left > region.left ? rows[row]?.slice(region.left, left) : undefined;
  const first = before?.find((cell) => cell && !isBlank(cell.text));
  return first ? [first.text.trim()] : EMPTY;
}

/** A row that only says what the rows below it are about, in the column of their names. */
function headingAmongNames(
  snapshot: Snapshot,
  { areaAt }: FoundForm,
  { headingsAmongNames }: TableDefinition,
  columns: readonly Column[],
  row: number,
): { readonly text: string; readonly level: number } | undefined {
  const name = columns.find(({ field }) => field.kind === "indicatorName" || field.kind === "indicator");
  const value = columns.find(({ field }) => field.kind === "indicatorValue");
  if (!name) return undefined;
  const { text } = cellAt(snapshot, row, name.heading.area.left);
  const level = headingsAmongNames!.get(conceptKeys(text).at(-1)!);
  if (level === undefined) return undefined;
  const under = value && areaAt(row, value.heading.area.left);
  const said = under && under.left > name.heading.area.left && cellAt(snapshot, under.top, under.left).text;
  return said && !isBlank(said) ? undefined : { text: text.trim(), level };
}

function columnsOf(
  { definition }: FoundForm,
  table: TableDefinition,
  sightings: readonly Sighting[],
): Column[] {
  const fields = table.fields.map((id) => definition.fields.get(id)!);
  return fields.flatMap((field) => {
    const own = definition.labels.find((one) => one.field === field.id && one.table === table.id);
    const label = own ?? labelOf(field, fields, definition, table);
    const sighting = sightings.find((candidate) => candidate.label === label);
    return sighting ? [{ field, heading: sighting.heading }] : [];
  });
}

/** The heading printed above a field; of several that read alike, they and their columns go from left to right. */
function labelOf(
  field: FieldDefinition,
  fields: readonly FieldDefinition[],
  { labels }: FormDefinition,
  { id }: TableDefinition,
): LabelDefinition | undefined {
  const alike = labels.filter(
    ({ role, table, text }) => role === "header" && table === id && text === field.label,
  );
  const nth = fields.filter(({ label }) => label === field.label).indexOf(field);
  return alike[nth] ?? alike.at(-1);
}

function placeOf({ field, heading: { area } }: Column): string {
  return `${field.id} ${area.left} ${area.right}`;
}

const NONE: ReadonlySet<number> = new Set();

/** Rows that hold cells, and others that are wanted with them, downwards; empty ones cost nothing. */
function rowsBetween(snapshot: Snapshot, first: number, end: number, others = NONE): readonly number[] {
  const rows = filledRows(snapshot);
  const between = rows.slice(lowerBound(rows, first), lowerBound(rows, end));
  const added = [...others].filter((row) => row >= first && row < end && !snapshot.rows[row]);
  return added.length ? [...between, ...added].sort((a, b) => a - b) : between;
}

/** The place of the first row that is not above another. */
function lowerBound(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An area that reaches further down is one of whole columns, and belongs to no row. */
const HIGHEST_AREA = 1000;

/** Rows in which something is merged. */
function mergedRows({ merges }: Snapshot, first: number, end: number): Set<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of merges) {
    const last = Math.min(bottom, end - 1, top + HIGHEST_AREA);
    for (let row = Math.max(top, first); row <= last; row++) rows.add(row);
  }
  return rows;
}

/** No heading of a row is longer; what is longer and stands alone is a paragraph. */
const LONGEST_HEADING = 20;

/**
 * The table ends at the next label of the form, a note, a signature line, or where the region ends; one whose rows
 * have headings of people's own also at a paragraph in their column, unless it is a remark in brackets on the table.
 */
function* endOf(
  snapshot: Snapshot,
  { region, headings, definition, ends }: FoundForm,
  table: TableDefinition,
  { first, left, outermost }: { first: number; left: number; outermost: number | undefined },
  sightings: readonly Sighting[],
): Steps<number> {
  const own = definition.labels.filter((label) => label.table === table.id).flatMap((label) => label.keys);
  const seen = new Set(sightings.map(({ heading }) => heading));
  const below = headings.filter(
    (heading) =>
      heading.row >= first &&
      heading.column <= left &&
      // What joins the rows may stand in the first of them, on its left.
      !(heading.row === first && heading.area.right < left) &&
      !own.includes(heading.key) &&
      // A label's words inside somebody's text end nothing, nor do headings that people gave their rows.
      (seen.has(heading) || (!heading.value && outermost === undefined)),
  );
  const known = ends?.get(table.id) ?? Infinity;
  const limit = Math.min(region.bottom + 1, known, ...below.map((heading) => heading.row));
  for (const row of rowsBetween(snapshot, first, limit)) {
    yield;
    const texts = textsIn(snapshot, row, region.left, region.right);
    if (kindOf(texts) === "note") return row;
    if (outermost !== undefined && isParagraph(texts, snapshot.rows[row]?.[outermost]?.text)) return row;
  }
  return limit;
}

function isParagraph([text = "", ...more]: readonly string[], heading: string | undefined): boolean {
  return !more.length && text.length > LONGEST_HEADING && heading?.trim() === text && !/^[(（]/.test(text);
}

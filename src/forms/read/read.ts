import { address } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { atOnce } from "../../workbook/steps";
import type { Steps } from "../../workbook/steps";
import type { FormDefinition, LabelDefinition } from "../definition";
import type { Entry, FilledForm, FilledTable, FoundLabel } from "../filled";
import type { FoundForm } from "../find/find";
import type { Heading } from "../find/headings";
import { spellingOf, titleKey } from "../keys";
import type { FieldKind } from "../schema";
import { readFields } from "./fields";
import type { Sighting } from "./fields";
import { readingTable } from "./table";
import { unitOn, yearAbove } from "../find/above";

/** Reads a found form: every value with its cell, every heading as it is spelled. */
export function readForm(snapshot: Snapshot, found: FoundForm): FilledForm {
  return atOnce(readingForm(snapshot, found));
}

export function* readingForm(snapshot: Snapshot, found: FoundForm): Steps<FilledForm> {
  const { definition, region } = found;
  const sightings = sightingsOf(found);
  const labels = sightings.map(({ label, heading }) => foundLabel(snapshot.name, label, heading));
  const missing = definition.labels.filter((label) => !sightings.some((s) => s.label === label));
  const tables: Record<string, FilledTable> = {};
  for (const table of definition.tables.values()) {
    const read = yield* readingTable(snapshot, found, table, sightings);
    if (read) tables[table.id] = read;
  }
  const fields = readFields(snapshot, found, sightings);
  const area = areaOf(found, snapshot, sightings, [
    ...Object.values(tables).map((table) => table.area),
    ...Object.values(fields).map((entry) => found.areaAt(entry.row, entry.column)),
  ]);
  const unit = unitOn(snapshot, area, found.headings);
  const { name, visibility } = snapshot;
  return {
    set: found.set,
    definition,
    sheet: { name, visibility, protected: snapshot.protected },
    area,
    marked: region.marker !== undefined,
    ...titleOf(snapshot, found),
    ...yearOf(snapshot, found),
    ...(unit && { unit }),
    fields,
    tables,
    labels,
    missing: missing.map((label) => label.text),
    blank: isBlankForm(definition, fields, tables),
  };
}

/** Nobody's official form says what is printed on it: as long as it has no figure, target or indicator, it is empty. */
function isBlankForm(
  { inferred }: FormDefinition,
  fields: Readonly<Record<string, Entry>>,
  tables: Readonly<Record<string, FilledTable>>,
): boolean {
  const isEmpty = inferred ? isPrinted : isUnfilled;
  return (
    Object.values(fields).every(isEmpty) &&
    Object.values(tables).every(({ rows }) => rows.every((row) => Object.values(row.entries).every(isEmpty)))
  );
}

function isPrinted(entry: Entry): boolean {
  const { kind } = entry.field;
  const isContent = ["amount", "target", "indicator", "indicators", "indicatorValue"].includes(kind);
  return !isContent || isUnfilled(entry) || HOLE.test(entry.cell.text);
}

/** 低保对象人数（≥**万人） */
const HOLE = /\*{2,}|[×✕]{2,}|[_＿]{2,}|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])/;

/** By the unit, that is; numbers in front of rows are no contents, nor are the signs, units and weights of no value. */
function isUnfilled({ blank, field }: Entry): boolean {
  return blank || field.by === "finance" || PRINTED.includes(field.kind);
}

const PRINTED: readonly FieldKind[] = ["number", "weight", "indicatorSign", "indicatorUnit"];

/**
 * Which heading in the sheet is which label of the form; one that the sheet repeats is matched by the heading that
 * joins it with others, else in reading order.
 */
function sightingsOf({ definition, headings }: FoundForm): Sighting[] {
  const free = headings.filter((heading) => !heading.isTitle);
  const sightings: Sighting[] = [];
  const match = (keysOf: (label: LabelDefinition) => readonly string[], inside: boolean) => {
    for (const label of definition.labels) {
      if (sightings.some((sighting) => sighting.label === label)) continue;
      const keys = keysOf(label);
      const fits = ({ key, value }: Heading) => keys.includes(key) && inside === (value !== undefined);
      const group = sightings.find(({ label: { text } }) => text === label.group)?.heading;
      const end = group && endOfGroup(group, headings);
      const isUnder = ({ column }: Heading) => !group || (column >= group.column && column < end!);
      const under = free.findIndex((heading) => fits(heading) && isUnder(heading));
      const at = under >= 0 ? under : free.findIndex(fits);
      if (at >= 0) sightings.push({ label, heading: free.splice(at, 1)[0]! });
    }
  };
  // A cell of its own comes before words inside a text, and the official spelling before an alias, which may be
  // another label's official one.
  for (const inside of [false, true]) {
    match((label) => label.keys.slice(0, 1), inside);
    match((label) => label.keys.slice(1), inside);
  }
  return sightings;
}

/** A heading joins what stands below it up to the next one beside it, merged or not. */
function endOfGroup({ row, column }: Heading, headings: readonly Heading[]): number {
  const beside = headings.filter((other) => other.row === row && other.column > column);
  return Math.min(Infinity, ...beside.map((other) => other.column));
}

function foundLabel(sheet: string, label: LabelDefinition, heading: Sighting["heading"]): FoundLabel {
  return {
    sheet,
    address: address(heading.row, heading.column),
    official: label.text,
    written: heading.text,
    variant: spellingOf(heading.text) !== spellingOf(label.text),
    ...(heading.value && { inside: true as const }),
    area: heading.area,
  };
}

function areaOf(
  { region, headings }: FoundForm,
  snapshot: Snapshot,
  sightings: readonly Sighting[],
  values: readonly Range[],
): Range {
  const seen = new Set(sightings.map(({ heading }) => heading));
  // Words of a label inside some text are none of the form's, unless they were taken for it.
  const own = headings.filter((heading) => !heading.value || seen.has(heading));
  const areas = [...own.map((heading) => heading.area), ...values];
  const top = Math.max(0, Math.min(region.top, ...areas.map((area) => area.top)));
  return {
    top: numberLineAbove(snapshot, top) ? top - 1 : top,
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
}

function numberLineAbove(snapshot: Snapshot, top: number): boolean {
  return snapshot.rows[top - 1]?.some((cell) => cell && /^\s*附件\s*\d/.test(cell.text)) ?? false;
}

function titleOf({ name }: Snapshot, { region, definition }: FoundForm): Pick<FilledForm, "title"> {
  if (!region.title) return {};
  const { text, row, column } = region.title;
  const variant = titleKey(text) !== titleKey(definition.title);
  return { title: { sheet: name, address: address(row, column), written: text, variant } };
}

/** The year that the sheet says; else the marker's. */
function yearOf(snapshot: Snapshot, { region, headings }: FoundForm): Pick<FilledForm, "year" | "yearPlace"> {
  const above = yearAbove(snapshot, region, headings);
  if (above) return { year: above.year, yearPlace: above.place };
  return region.marker ? { year: region.marker.year } : {};
}

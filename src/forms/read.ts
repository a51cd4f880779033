import { moneyUnitIn } from "../values/amount";
import { readYear } from "../values/year";
import { address } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import { cellAt } from "../workbook/snapshot";
import type { LabelDefinition } from "./definition";
import type { FilledForm, FoundLabel, Place } from "./filled";
import type { FoundForm } from "./find";
import { readFields } from "./read-fields";
import type { Sighting } from "./read-fields";
import { readTable } from "./read-table";
import { titleKey } from "./labels";

/** Reads a found form: every value with its cell, every heading as it is spelled. */
export function readForm(snapshot: Snapshot, found: FoundForm): FilledForm {
  const { definition, region } = found;
  const sightings = sightingsOf(found);
  const labels = sightings.map(({ label, heading }) => foundLabel(snapshot.name, label, heading));
  const missing = definition.labels.filter((label) => !sightings.some((s) => s.label === label));
  const tables = Object.fromEntries(
    [...definition.tables.values()].flatMap((table) => {
      const read = readTable(snapshot, found, table, sightings);
      return read ? [[table.id, read] as const] : [];
    }),
  );
  const fields = readFields(snapshot, found, sightings);
  const area = areaOf(found, snapshot, [
    ...Object.values(tables).map((table) => table.area),
    ...Object.values(fields).map((entry) => found.areaAt(entry.row, entry.column)),
  ]);
  const entries = [
    ...Object.values(fields),
    ...Object.values(tables).flatMap((table) => table.rows.flatMap((row) => Object.values(row.entries))),
  ];
  const { name, visibility } = snapshot;
  return {
    set: found.set,
    definition,
    sheet: { name, visibility, protected: snapshot.protected },
    area,
    marked: region.marker !== undefined,
    ...titleOf(snapshot, found),
    ...yearOf(snapshot, found, area),
    ...unitOf(snapshot, area),
    fields,
    tables,
    labels,
    missing: missing.map((label) => label.text),
    blank: entries.every(
      (entry) => entry.blank || entry.field.kind === "number" || entry.field.by === "finance",
    ),
  };
}

/**
 * Which heading in the sheet is which label of the form. A key that the form uses twice (产出指标 …) or the sheet
 * repeats is matched in reading order.
 */
function sightingsOf({ definition, headings }: FoundForm): Sighting[] {
  const free = headings.filter((heading) => !heading.isTitle);
  const sightings: Sighting[] = [];
  // Official spellings choose first, so that an alias never takes a heading that belongs to another label.
  for (const spelling of ["official", "alias"] as const) {
    for (const label of definition.labels) {
      if (sightings.some((s) => s.label === label)) continue;
      const keys = spelling === "official" ? label.keys.slice(0, 1) : label.keys.slice(1);
      const at = free.findIndex((heading) => keys.includes(heading.key));
      if (at >= 0) sightings.push({ label, heading: free.splice(at, 1)[0]! });
    }
  }
  return sightings;
}

function foundLabel(sheet: string, label: LabelDefinition, heading: Sighting["heading"]): FoundLabel {
  return {
    sheet,
    address: address(heading.row, heading.column),
    official: label.text,
    written: heading.text,
    variant: heading.key !== label.keys[0],
    area: heading.area,
  };
}

function areaOf({ region, headings }: FoundForm, snapshot: Snapshot, values: readonly Range[]): Range {
  const areas = [...headings.map((heading) => heading.area), ...values];
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

/** The year of the title, or of a line of its own near it (（2019年度）); else the marker's. */
function yearOf(
  snapshot: Snapshot,
  { region, headings }: FoundForm,
  area: Range,
): Pick<FilledForm, "year" | "yearPlace"> {
  const firstLabel = Math.min(...headings.filter((h) => !h.isTitle).map((h) => h.row));
  for (let row = Math.max(0, Math.min(area.top, firstLabel - 4)); row < firstLabel; row++) {
    for (const [column, cell] of (snapshot.rows[row] ?? []).entries()) {
      if (!cell || typeof cell.value !== "string" || column < region.left || column > region.right) continue;
      const isTitle = region.title?.row === row && region.title.column === column;
      const isYearLine = /^[\s(（]*[\d〇○零一二三四五六七八九０-９]{4}\s*年?度?[\s)）]*$/.test(cell.value);
      const year = isTitle || isYearLine || /表/.test(cell.value) ? readYear(cell.value) : undefined;
      if (year !== undefined) {
        return { year, yearPlace: { sheet: snapshot.name, address: address(row, column) } };
      }
    }
  }
  return region.marker ? { year: region.marker.year } : {};
}

function unitOf(snapshot: Snapshot, area: Range): Pick<FilledForm, "unit"> {
  for (let row = Math.max(0, area.top - 1); row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const { value } = cellAt(snapshot, row, column);
      if (typeof value !== "string" || value.length > 40) continue;
      const unit = moneyUnitIn(value);
      const at: Place = { sheet: snapshot.name, address: address(row, column) };
      if (unit) return { unit: { ...at, unit } };
    }
  }
  return {};
}

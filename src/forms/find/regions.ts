import type { Range } from "../../workbook/cell";
import { contains, LAST_COLUMN, oneCell } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import type { TemplateSet } from "../definition";
import type { KnownForms, KnownForm } from "./known-forms";
import type { Heading } from "./headings";
import { markedDefinition, markersIn } from "../marker";
import type { Marker } from "../marker";
import type { Opening } from "./openings";
import { openingsIn } from "./openings";

/** A part of a sheet that may hold one form: it reaches from its title (or first heading) to the next one's. */
export interface Region extends Range {
  /** What title or marker say it is; empty = unknown. */
  readonly candidates: readonly KnownForm[];
  readonly marker?: { readonly year: number };
  readonly title?: Heading;
}

/** Where a form begins. */
interface Start extends Pick<Region, "candidates" | "marker" | "title"> {
  /** Its marker's area, its merged title, or its first cell. */
  readonly area: Range;
}

/** Cuts a sheet into regions: by markers and titles first, then by headings that no title stands above. */
export function regionsOf(
  snapshot: Snapshot,
  headings: readonly Heading[],
  known: KnownForms,
  sets: readonly TemplateSet[],
): Region[] {
  const titles = headings.filter((heading) => heading.isTitle);
  const marked = markerStarts(snapshot, titles, known, sets);
  const isMarked = ({ row, column }: Opening) => marked.some(({ area }) => contains(area, row, column));
  const titled = titles
    .filter((heading) => !marked.some(({ title }) => title === heading))
    .map((title) => ({ area: title.area, title, candidates: known.titles.get(title.key) ?? [] }));
  const openings = openingsIn(headings, known).filter((opening) => !isMarked(opening));
  const starts: Start[] = [...marked, ...titled, ...untitled(openings, titled)];
  starts.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  return starts.map(({ area: _, ...start }, i) => ({ ...start, ...boundsOf(starts, i, snapshot) }));
}

/** Markers, each with the title that stands in its area if it is that form's. */
function markerStarts(
  snapshot: Snapshot,
  titles: readonly Heading[],
  known: KnownForms,
  sets: readonly TemplateSet[],
): Start[] {
  return onePerPlace(markersIn(snapshot)).flatMap((marker) => {
    const form = markedDefinition(marker, sets);
    if (!form) return [];
    const { range, year } = marker;
    const title = titles.find(
      ({ row, column, key }) =>
        contains(range, row, column) &&
        known.titles.get(key)?.some(({ definition }) => definition.id === form.definition.id),
    );
    return [{ area: range, candidates: [form], marker: { year }, ...(title && { title }) }];
  });
}

/** A form stands once where it begins, however often a broken file says so; of several years in the last. */
function onePerPlace(markers: readonly Marker[]): Marker[] {
  const places = new Map<string, Marker>();
  for (const marker of markers) {
    const { set, form, range, year } = marker;
    const place = `${set} ${form} ${range.top} ${range.left}`;
    const known = places.get(place);
    if (!known || year > known.year) places.set(place, marker);
  }
  return [...places.values()];
}

/** Openings that no title claims. A title claims the first below it, and what opens within its heading rows. */
function untitled(openings: readonly Opening[], titled: readonly Start[]): Start[] {
  const starts: { readonly start: Start; opened?: number }[] = titled.map((start) => ({ start }));
  for (const { row, column } of openings) {
    const owner = starts
      .filter(({ start: { area } }) => area.top <= row && (area.left <= column || area.top < row))
      .sort((a, b) => rank(b.start.area, column) - rank(a.start.area, column))[0];
    if (owner && (owner.opened === undefined || row - owner.opened < HEADING_ROWS)) owner.opened ??= row;
    else starts.push({ start: { area: oneCell(row, column), candidates: [] }, opened: row });
  }
  return starts.slice(titled.length).map(({ start }) => start);
}

/** No form has more rows of headings above its first table row. */
const HEADING_ROWS = 4;

/** The nearest above comes first; of several in one row the nearest on the left. */
function rank({ top, left }: Range, column: number): number {
  return top + (left <= column ? (left + 1) / (LAST_COLUMN + 2) : 0);
}

/** A region reaches down to the next start below it, and sideways to the starts beside it. */
function boundsOf(starts: readonly Start[], index: number, snapshot: Snapshot): Range {
  const { area } = starts[index]!;
  const others = starts.filter((_, i) => i !== index).map((start) => start.area);
  const below = others.filter((other) => other.top > area.top && !isBeside(area, other));
  const bottom = Math.min(snapshot.rows.length, ...below.map((other) => other.top)) - 1;
  const beside = others.filter((other) => isBeside(area, other) && other.top <= bottom);
  const after = beside.filter((other) => other.left > area.left);
  return {
    top: area.top,
    left: beside.length > after.length ? area.left : 0,
    bottom,
    right: Math.min(LAST_COLUMN + 1, ...after.map((other) => other.left)) - 1,
  };
}

/** In one row, or both of known width and in different columns. */
function isBeside(a: Range, b: Range): boolean {
  if (a.top === b.top) return true;
  const isWide = a.right > a.left && b.right > b.left;
  return isWide && (a.right < b.left || b.right < a.left);
}

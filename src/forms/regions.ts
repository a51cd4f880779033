import type { Range } from "../workbook/cell";
import { LAST_COLUMN } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { TemplateSet } from "./definition";
import type { Known, KnownForm } from "./known";
import type { Heading } from "./labels";
import { markedDefinition, markersIn } from "./marker";

/** A part of a sheet that may hold one form: it reaches from its title (or first heading) to the next one's. */
export interface Region extends Range {
  /** What title or marker say it is; empty = unknown. */
  readonly candidates: readonly KnownForm[];
  readonly marker?: { readonly year: number };
  readonly title?: Heading;
}

interface Start {
  readonly row: number;
  readonly column: number;
  readonly candidates: readonly KnownForm[];
  readonly marker?: { readonly year: number };
  readonly title?: Heading;
  /** A title still waits for its headings; headings without title are a start of their own. */
  readonly isOpening: boolean;
}

/** Cuts a sheet into regions: markers and titles first, then headings that no title stands above. */
export function regionsOf(
  snapshot: Snapshot,
  headings: readonly Heading[],
  known: Known,
  sets: readonly TemplateSet[],
): Region[] {
  const starts = joined([...markerStarts(snapshot, sets), ...titleStarts(headings, known), ...openings(headings, known)]);
  const bottom = snapshot.rows.length - 1;
  return starts.map((start, i) => {
    const beside = starts[i + 1]?.row === start.row ? starts[i + 1] : undefined;
    const below = starts.slice(i + 1).find((other) => other.row > start.row);
    return {
      top: start.row,
      left: i > 0 && starts[i - 1]!.row === start.row ? start.column : 0,
      bottom: below ? below.row - 1 : bottom,
      right: beside ? beside.column - 1 : LAST_COLUMN,
      candidates: start.candidates,
      ...(start.marker && { marker: start.marker }),
      ...(start.title && { title: start.title }),
    };
  });
}

function markerStarts(snapshot: Snapshot, sets: readonly TemplateSet[]): Start[] {
  return markersIn(snapshot).flatMap((marker) => {
    const form = markedDefinition(marker, sets);
    const { top: row, left: column } = marker.range;
    return form ? [{ row, column, candidates: [form], marker: { year: marker.year }, isOpening: false }] : [];
  });
}

function titleStarts(headings: readonly Heading[], known: Known): Start[] {
  return headings
    .filter((heading) => heading.isTitle)
    .map((title) => ({
      row: title.row,
      column: title.column,
      candidates: known.titles.get(title.key) ?? [],
      title,
      isOpening: false,
    }));
}

/** Rows where enough headings of a form begin, whether or not a title stands above them. */
function openings(headings: readonly Heading[], known: Known): Start[] {
  return known.forms.flatMap((form) => {
    const { definition } = form;
    const keys = new Map(definition.labels.flatMap((label, i) => label.keys.map((key) => [key, i] as const)));
    const own = headings.filter((heading) => keys.has(heading.key));
    const grows = [...definition.tables.values()].some((table) => !table.fixedRows.length);
    const isPlainTable = grows && definition.tables.size === 1 && definition.cells.length <= 6;
    const reach = isPlainTable ? definition.cells.length - 1 : definition.cells.length * 2;
    const found: Start[] = [];
    let closed = -1;
    for (const { row, column } of own) {
      if (row <= closed) continue;
      const near = own.filter((heading) => heading.row >= row && heading.row < row + reach);
      const distinct = new Set(near.map((heading) => keys.get(heading.key)));
      if (distinct.size < 0.6 * definition.labels.length) continue;
      found.push({ row, column, candidates: [], isOpening: true });
      closed = isPlainTable ? row + reach - 1 : Math.max(...near.map((heading) => heading.row));
    }
    return found;
  });
}

/** In reading order; a title swallows the marker before it and the headings below it. */
function joined(starts: readonly Start[]): Start[] {
  const sorted = [...starts].sort(
    (a, b) => a.row - b.row || Number(a.isOpening) - Number(b.isOpening) || a.column - b.column,
  );
  const result: Start[] = [];
  let waiting = false;
  let openedAt = -1;
  for (const start of sorted) {
    const last = result[result.length - 1];
    if (start.isOpening) {
      if (waiting || (last && start.row - openedAt < 4)) {
        if (waiting) openedAt = start.row;
        waiting = false;
        continue;
      }
      openedAt = start.row;
      result.push(start);
    } else if (last && waiting && last.marker && start.title && !last.title && sameForm(last, start)) {
      result[result.length - 1] = { ...last, title: start.title };
    } else {
      result.push(start);
      waiting = true;
    }
  }
  return result;
}

function sameForm(marker: Start, title: Start): boolean {
  const form = marker.candidates[0]!.definition;
  return title.candidates.some(({ definition }) => definition.id === form.id);
}

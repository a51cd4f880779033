import { contains, LAST_COLUMN } from "../../workbook/cell";
import { filledRows } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import { atOnce } from "../../workbook/steps";
import type { Steps } from "../../workbook/steps";
import type { FormDefinition, LabelDefinition, TemplateSet } from "../definition";
import type { AreaAt, Heading } from "./headings";
import { areasOf, headingsIn } from "./headings";
import type { KnownForms, KnownForm } from "./known-forms";
import { claimantsAmong, knownFrom } from "./known-forms";
import { markedDefinition, markersIn } from "../marker";
import { titleKey } from "../keys";
import type { Region } from "./regions";
import { regionsOf } from "./regions";
import { textsIn } from "../read/row-kinds";
import { FOREIGN, looksLikeTitle } from "./titles";
import { yearAbove } from "./above";

/** A form that stands in a sheet, not yet read. */
export interface FoundForm extends KnownForm {
  readonly region: Region;
  readonly headings: readonly Heading[];
  readonly areaAt: AreaAt;
  /** By table, the first row that is not its own any more, where that is known without reading it. */
  readonly ends?: ReadonlyMap<string, number>;
}

export interface Findings {
  readonly forms: readonly FoundForm[];
  /** Why a sheet without any form is none of ours; a whole sentence without full stop. */
  readonly why?: string;
}

/** How much of a form must be there: less under a marker or a known title, more under none. */
const ENOUGH = { marked: 0.2, titled: 0.4, untitled: 0.7 };

/** Which of our forms stand in a sheet, and where. Markers count first, titles and headings second. */
export function findForms(snapshot: Snapshot, sets: readonly TemplateSet[]): Findings {
  return atOnce(findingForms(snapshot, sets));
}

export function* findingForms(snapshot: Snapshot, sets: readonly TemplateSet[]): Steps<Findings> {
  if (!filledRows(snapshot).length) return { forms: [], why: "空表" };
  // Forms of everybody's claim nothing, unless our marker says that they were drawn here.
  const hasAny = markersIn(snapshot).some((marker) => markedDefinition(marker, sets)?.set.nationwide);
  const known = knownFrom(hasAny ? sets : claimantsAmong(sets));
  const areaAt = areasOf(snapshot);
  const headings = yield* headingsIn(snapshot, areaAt, known);
  const forms: FoundForm[] = [];
  let why = "没有认出表头";
  for (const region of regionsOf(snapshot, headings, known, sets)) {
    const inside = headingsInside(region, headings);
    const best = bestMatch(snapshot, region, inside, known);
    const other = best && !region.marker && strangerIn(snapshot, region, best.definition, headings, known);
    if (other) why = other;
    else if (best) forms.push({ ...best, region, headings: inside, areaAt });
    yield;
  }
  return forms.length ? { forms } : { forms, why };
}

/** Headings come row by row; a sheet may hold hundreds of forms, so only the region's rows are looked at. */
function headingsInside(region: Region, headings: readonly Heading[]): Heading[] {
  const inside: Heading[] = [];
  for (
    let i = headings.findIndex((heading) => heading.row >= region.top);
    i >= 0 && i < headings.length;
    i++
  ) {
    const { row, column } = headings[i]!;
    if (row > region.bottom) break;
    if (contains(region, row, column)) inside.push(headings[i]!);
  }
  return inside;
}

/** Takes the whole sheet for one given form, however little of it is there. */
export function takenAs(snapshot: Snapshot, form: KnownForm, year: number): FoundForm {
  const areaAt = areasOf(snapshot);
  const headings = atOnce(headingsIn(snapshot, areaAt, knownFrom([form.set])));
  const title = headings.find((heading) => heading.isTitle);
  const bottom = snapshot.rows.length - 1;
  const region = { top: 0, left: 0, bottom, right: LAST_COLUMN, candidates: [form], marker: { year } };
  return { ...form, region: { ...region, ...(title && { title }) }, headings, areaAt };
}

/** The form whose headings a region has most of, and fewest others; of one form, the version in force in its year. */
function bestMatch(
  snapshot: Snapshot,
  region: Region,
  headings: readonly Heading[],
  known: KnownForms,
): KnownForm | undefined {
  const times = new Map<string, number>();
  for (const { key } of headings) times.set(key, (times.get(key) ?? 0) + 1);
  const enough = region.marker ? ENOUGH.marked : region.title ? ENOUGH.titled : ENOUGH.untitled;
  const scored = (region.candidates.length ? region.candidates : known.forms).flatMap((form) => {
    if (form.set.nationwide && !region.marker) return [];
    const { labels } = form.definition;
    const isThere = ({ keys, nth }: LabelDefinition) => keys.some((key) => (times.get(key) ?? 0) >= nth);
    const present = labels.filter(isThere).length;
    return present < enough * labels.length
      ? []
      : [{ form, likeness: present / (labels.length + times.size) }];
  });
  const [best] = scored.sort((a, b) => b.likeness - a.likeness || b.form.set.since - a.form.set.since);
  if (!best || region.marker) return best?.form;
  const { definition, set } = best.form;
  const versions = scored
    .map(({ form }) => form)
    .filter((form) => form.definition.id === definition.id && form.set.set === set.set)
    .sort((a, b) => b.set.since - a.set.since);
  const year = yearAbove(snapshot, region, headings)?.year;
  return year === undefined ? best.form : (versions.find((form) => form.set.since <= year) ?? best.form);
}

/** Why a table with our headings is something else; undefined when it is ours. An official title settles it. */
function strangerIn(
  snapshot: Snapshot,
  { title, ...region }: Region,
  { labels }: FormDefinition,
  headings: readonly Heading[],
  known: KnownForms,
): string | undefined {
  if (title && known.titles.has(titleKey(title.text))) return undefined;
  const texts = (row: number) => textsIn(snapshot, row, region.left, region.right);
  for (let row = region.top - 1; !title && row >= Math.max(0, region.top - 6); row--) {
    if (headings.some((heading) => heading.row === row)) break;
    const other = texts(row).find(looksLikeTitle);
    if (other) return `标题是“${other}”，不是绩表认得的表`;
  }
  const columns = new Set(labels.filter(({ role }) => role === "header").flatMap(({ keys }) => keys));
  const headingRows = headings.filter(
    ({ key, row, column }) => columns.has(key) && contains(region, row, column),
  );
  for (const { row } of headingRows) {
    const other = texts(row).find((text) => text.length <= 20 && FOREIGN.test(text));
    if (other) return `表头里有“${other}”，不是申报用的表`;
  }
  return undefined;
}

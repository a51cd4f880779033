import { fold } from "../values/text";
import { LAST_COLUMN } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";
import type { TemplateSet } from "./definition";
import type { Known, KnownForm } from "./known";
import { knownFrom } from "./known";
import type { AreaAt, Heading } from "./labels";
import { areasOf, headingsIn, titleKey } from "./labels";
import type { Region } from "./regions";
import { regionsOf } from "./regions";

/** A form that stands in a sheet, not yet read. */
export interface FoundForm extends KnownForm {
  readonly region: Region;
  readonly headings: readonly Heading[];
  readonly areaAt: AreaAt;
}

export interface Findings {
  readonly forms: readonly FoundForm[];
  /** Why a sheet without any form is none of ours; a whole sentence without full stop. */
  readonly why?: string;
}

/** Headings that only reports on the past carry; a table with one of them is not a declaration. */
const FOREIGN = /自评|得分|评分|完成值|完成情况|执行率|执行数|监控|决算|偏差|评价/;

/** How much of a form must be there: less under a marker or a known title, more under none. */
const ENOUGH = { marked: 0.2, titled: 0.4, untitled: 0.7 };

/** Which of our forms stand in a sheet, and where. Markers count first, titles and headings second. */
export function findForms(snapshot: Snapshot, sets: readonly TemplateSet[]): Findings {
  if (snapshot.rows.every((row) => !row?.some((cell) => cell))) return { forms: [], why: "空表" };
  const known = knownFrom(sets);
  const areaAt = areasOf(snapshot);
  const headings = headingsIn(snapshot, areaAt, known);
  const forms: FoundForm[] = [];
  let why = "没有认出表头";
  for (const region of regionsOf(snapshot, headings, known, sets)) {
    const inside = headings.filter(
      (h) =>
        h.row >= region.top && h.row <= region.bottom && h.column >= region.left && h.column <= region.right,
    );
    const best = bestMatch(region, inside, known);
    const other = best && !region.title && !region.marker && strangerIn(snapshot, inside, headings, known);
    if (other) why = other;
    else if (best) forms.push({ ...best, region, headings: inside, areaAt });
  }
  return forms.length ? { forms } : { forms, why };
}

/** Takes the whole sheet for one given form, however little of it is there. */
export function takenAs(snapshot: Snapshot, form: KnownForm, year: number): FoundForm {
  const areaAt = areasOf(snapshot);
  const headings = headingsIn(snapshot, areaAt, knownFrom([form.set]));
  const title = headings.find((heading) => heading.isTitle);
  const bottom = snapshot.rows.length - 1;
  const region = { top: 0, left: 0, bottom, right: LAST_COLUMN, candidates: [form], marker: { year } };
  return { ...form, region: { ...region, ...(title && { title }) }, headings, areaAt };
}

function bestMatch(region: Region, headings: readonly Heading[], known: Known): KnownForm | undefined {
  const keys = new Set(headings.map((heading) => heading.key));
  const enough = region.marker ? ENOUGH.marked : region.title ? ENOUGH.titled : ENOUGH.untitled;
  const candidates = region.candidates.length ? region.candidates : known.forms;
  const scored = candidates
    .map((form) => ({ form, share: shareOf(form, keys) }))
    .filter(({ share }) => share >= enough);
  return scored.sort((a, b) => b.share - a.share || b.form.set.since - a.form.set.since)[0]?.form;
}

function shareOf({ definition }: KnownForm, keys: ReadonlySet<string>): number {
  const present = definition.labels.filter((label) => label.keys.some((key) => keys.has(key)));
  return present.length / definition.labels.length;
}

/** Why a table with our headings but without our title is something else; undefined when it is ours. */
function strangerIn(
  snapshot: Snapshot,
  headings: readonly Heading[],
  all: readonly Heading[],
  known: Known,
): string | undefined {
  const first = Math.min(...headings.map((heading) => heading.row));
  const headingRows = new Set(all.map((heading) => heading.row));
  for (let row = first - 1; row >= Math.max(0, first - 6); row--) {
    if (headingRows.has(row)) break;
    for (const cell of snapshot.rows[row] ?? []) {
      const title = fold(cell?.text ?? "").replace(/\s/g, "");
      if (!/^.{5,50}表(\(.*\))?$/.test(title)) continue;
      if (FOREIGN.test(title) || ![...known.titles.keys()].some((key) => alike(key, titleKey(title)))) {
        return `标题是“${cell!.text.trim()}”，不是绩表认得的表`;
      }
    }
  }
  const last = Math.max(
    ...headings.filter((heading) => heading.row <= first + 2).map((heading) => heading.row),
  );
  for (let row = first; row <= last; row++) {
    for (const cell of snapshot.rows[row] ?? []) {
      if (cell && cell.text.length <= 20 && FOREIGN.test(cell.text)) {
        return `表头里有“${cell.text.trim()}”，不是申报用的表`;
      }
    }
  }
  return undefined;
}

/** A title with a word more or less (石峰区2026年区级…) is still ours. */
function alike(known: string, title: string): boolean {
  if (title.includes(known)) return true;
  const pairs = (text: string) => new Set([...text].slice(1).map((letter, i) => text[i] + letter));
  const a = pairs(known);
  const b = pairs(title);
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size) >= 0.75;
}

import type { FormDefinition, TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { isFilledIn } from "../forms/read/gaps";
import type { Counts } from "./counts";

/** Where a workbook stands. The first that holds, from the top; docs/审核结论.md lists them. */
export type Verdict =
  | "unchecked"
  | "noForm"
  /** Errors are open, be they withheld while their row is being typed. */
  | "blocked"
  /** It holds another district's forms than those that were chosen, or another year's. */
  | "otherDistrict"
  | "otherYear"
  /** Forms that nobody has filled in yet, and nothing else. */
  | "blank"
  /** A form is inserted or begun, and not filled in or not rolled up. */
  | "unfinished"
  /** What is there is in order; forms that go with it are not there. */
  | "incomplete"
  /** All is there, filled in and without errors; warnings are open. */
  | "advisable"
  | "clear";

/** The same for programs. */
export type ShortVerdict = "blocked" | "blank" | "unfinished" | "ready";

/** Whose forms are wanted, where somebody chose. */
export interface Asked {
  readonly set?: TemplateSet;
  readonly year?: number;
  /** Its full name, as on its seal. */
  readonly unit?: string;
}

/** What a verdict is made from. */
export interface Judged {
  readonly forms: readonly FilledForm[];
  readonly counts: Counts;
  readonly withheld?: Withheld;
}

/** What a row lacks that is being typed: not told yet, and never forgotten. */
export interface Withheld {
  /** As people count. */
  readonly row: number;
  readonly cells: number;
  readonly hasErrors: boolean;
}

/** A verdict with all that its sentence tells. */
export interface Standing extends Judged {
  readonly verdict: Verdict;
  readonly short: ShortVerdict;
  /** Official forms that go with those that are there, in the order people fill them in. */
  readonly missing: readonly FormDefinition[];
  /** Forms that are there: nobody has begun them, they are left half-way, or they wait for the roll-up. */
  readonly waiting: readonly Waiting[];
  /** What is there instead of what was chosen: a district, or a year. */
  readonly other?: { readonly is: "district" | "year"; readonly there: string; readonly asked: string };
}

export interface Waiting {
  readonly form: FilledForm;
  readonly lacks: "filling" | "rest" | "rollUp";
}

/** The one place where it is decided what is said of a workbook. */
export function standingOf(judged: Judged, asked: Asked = {}): Standing {
  const { forms, counts, withheld } = judged;
  const known = forms.filter(({ definition }) => !definition.inferred);
  const official = forms.filter(({ definition }) => !definition.unofficial);
  const waiting = known.flatMap(waitingFor);
  const missing = known.length ? missingFrom(known, asked) : [];
  const district = otherDistrict(known, asked);
  const year = district ? undefined : otherYear(known, asked);
  const other = district ?? year;
  const hasErrors = counts.error > 0 || (withheld?.hasErrors ?? false);
  const isBlank = official.every(({ blank }) => blank);
  const verdict = (): Verdict => {
    if (!forms.length) return "noForm";
    if (hasErrors) return "blocked";
    if (district) return "otherDistrict";
    if (year) return "otherYear";
    if (isBlank) return "blank";
    if (waiting.length) return "unfinished";
    if (missing.length) return "incomplete";
    return counts.warning ? "advisable" : "clear";
  };
  const short = (): ShortVerdict => {
    if (hasErrors) return "blocked";
    if (isBlank) return "blank";
    return waiting.length || other ? "unfinished" : "ready";
  };
  const found = { verdict: verdict(), short: short(), missing, waiting };
  return { forms, counts, ...(withheld && { withheld }), ...found, ...(other && { other }) };
}

function waitingFor(form: FilledForm): Waiting[] {
  const { definition, set, blank } = form;
  if (definition.unofficial || isFilledIn(form)) return [];
  if (!blank) return [{ form, lacks: "rest" }];
  return [{ form, lacks: set.rollUp?.to === definition.id ? "rollUp" : "filling" }];
}

/** Of the set that was chosen, or else of those that the forms themselves name. */
function missingFrom(known: readonly FilledForm[], asked: Asked): FormDefinition[] {
  const sets = asked.set ? [asked.set] : newest(known.map(({ set }) => set));
  return sets.flatMap((set) => {
    const own = known.filter((form) => form.set.set === set.set);
    const year = asked.year ?? Math.max(...own.map((form) => form.year ?? 0));
    const there = own.filter((form) => (form.year ?? year) === year).map(({ definition }) => definition.id);
    return set.order
      .map((id) => set.forms.get(id)!)
      .filter(({ id, unofficial }) => !unofficial && !there.includes(id));
  });
}

/** One set of each district, the latest. */
function newest(sets: readonly TemplateSet[]): TemplateSet[] {
  const latest = new Map<string, TemplateSet>();
  for (const set of sets) {
    if (set.since >= (latest.get(set.set)?.since ?? 0)) latest.set(set.set, set);
  }
  return [...latest.values()];
}

function otherDistrict(known: readonly FilledForm[], { set }: Asked): Standing["other"] {
  const [first] = known;
  if (!set || !first || known.some((form) => form.set.set === set.set)) return undefined;
  return { is: "district", there: first.set.name, asked: set.name };
}

/** A form that names no year is taken for one of the year that was chosen, beside one that does. */
function otherYear(known: readonly FilledForm[], { set, year }: Asked): Standing["other"] {
  const years = known.filter((form) => !set || form.set.set === set.set).flatMap((form) => form.year ?? []);
  if (year === undefined || !years.length || years.includes(year)) return undefined;
  return { is: "year", there: String(Math.max(...years)), asked: String(year) };
}

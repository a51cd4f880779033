import type { FilledForm, FilledRow } from "../forms/filled";
import type { Steps } from "../workbook/steps";
import type { FieldChange } from "./wakes";
import { changeOf, wakes } from "./wakes";
import { byScope, findingsAcross, findingsIn, isChecked, looksAt } from "./findings";
import type { LocatedFinding } from "./findings";
import type { Issue } from "./issue";
import { merged, inOrder, withoutYielding } from "./combine";
import { cutUp, isSameHead } from "./cut-by-row";
import type { Cut, Head } from "./cut-by-row";
import type { Rule, Submission } from "./rule";

/** What rules found, kept apart so that an edit does again only what it can have changed. */
export interface FindingCache {
  /** The forms that were looked at. */
  readonly forms: readonly FilledForm[];
  readonly inForm: ReadonlyMap<FilledForm, Found>;
  readonly across: ReadonlyMap<Rule, readonly LocatedFinding[]>;
}

/** What was found in one form. */
interface Found {
  /** Row by row, by the rules that look at one at a time. */
  readonly inRows: readonly LocatedFinding[];
  /** By the others; those that found nothing are absent. */
  readonly inForm: ReadonlyMap<Rule, readonly LocatedFinding[]>;
}

export const EMPTY_CACHE: FindingCache = { forms: [], inForm: new Map(), across: new Map() };

/** A sheet that was read again: its forms then and now, and what differs. */
export interface Reread {
  readonly before: readonly FilledForm[];
  readonly after: readonly FilledForm[];
  readonly change: FieldChange;
}

/** The rules that look, and what they may know besides the forms. */
export interface Eyes {
  readonly rules: readonly Rule[];
  readonly submission?: Submission;
  /** The unit whose forms these are, where somebody said so; only rules over all forms know of it. */
  readonly unit?: string;
}

/** Looks at every form for the first time. */
export function lookingAtAll(eyes: Eyes, forms: readonly FilledForm[]): Steps<FindingCache> {
  return lookingAgain(EMPTY_CACHE, eyes, forms);
}

/** Looks again at what changed, form by form, row by row, rule by rule. */
export function* lookingAgain(
  cache: FindingCache,
  eyes: Eyes,
  all: readonly FilledForm[],
  reread: readonly Reread[] = [],
): Steps<FindingCache> {
  const forms = all.filter(isChecked);
  const then = new Map<FilledForm, Earlier>();
  for (const { before, after, change } of reread) {
    // Where the structure changed, nothing found before is of use.
    if (change.watched.has("structure")) continue;
    after.forEach((form, i) => then.set(form, { form: before[i]!, change }));
  }
  const inForm = new Map<FilledForm, Found>();
  for (const form of forms) {
    const earlier = then.get(form);
    const old = earlier && cache.inForm.get(earlier.form);
    const same = cache.inForm.get(form);
    inForm.set(form, same ?? (yield* lookingAt(form, eyes, old, earlier?.change)));
  }
  const isOther = !sameMembers(cache.forms, forms, then);
  const across = new Map<Rule, readonly LocatedFinding[]>();
  for (const rule of eyes.rules) {
    if (!rule.checkAll) continue;
    const old = cache.across.get(rule);
    const sleeps = old && !isOther && !reread.some(({ change }) => wakes(rule, change));
    const mine = () => forms.filter((form) => looksAt(rule, form));
    across.set(rule, sleeps ? old : findingsAcross(rule, mine(), eyes.unit));
    yield;
  }
  return { forms, inForm, across };
}

/** A form as it was when it was last looked at, and what changed since. */
interface Earlier {
  readonly form: FilledForm;
  readonly change: FieldChange;
}

function* lookingAt(
  form: FilledForm,
  eyes: Eyes,
  old: Found | undefined,
  change: FieldChange | undefined,
): Steps<Found> {
  const mine = eyes.rules.filter((rule) => looksAt(rule, form));
  const cut = cutUp(form);
  const { inRows, inForm } = cut ? byScope(mine) : { inRows: [], inForm: mine };
  // What a rule of rows watches, the form may have no fields for.
  const all = changeOf(form.definition.fields.values());
  const seeing = inRows.filter((rule) => wakes(rule, all));
  const byRow = cut ? yield* lookingByRow(cut, eyes, seeing) : [];
  const byRule = new Map<Rule, readonly LocatedFinding[]>();
  for (const rule of inForm) {
    const sleeps = old && change && !wakes(rule, change);
    const found = sleeps ? old.inForm.get(rule) : findingsIn(rule, form, eyes.submission);
    if (found?.length) byRule.set(rule, found);
    yield;
  }
  return { inRows: byRow, inForm: byRule };
}

/** What was found in a row, and with what it was looked at. */
interface RowCache {
  readonly head: Head;
  readonly eyes: Eyes;
  readonly found: readonly LocatedFinding[];
}

const rowCaches = new WeakMap<FilledRow, RowCache>();
const NOTHING: readonly LocatedFinding[] = [];

/**
 * What rules find row by row. A row that is the very one of before, under the same head and the same eyes, is not
 * looked at again. What is worked out about a row is wanted by all its rules, and by nobody once they have looked.
 */
function* lookingByRow(cut: Cut, eyes: Eyes, inRows: readonly Rule[]): Steps<readonly LocatedFinding[]> {
  let head = cut.head;
  const all: LocatedFinding[] = [];
  for (const row of cut.rows) {
    let known = rowCaches.get(row);
    // Under the head of before most rows are known already, and need no comparing of heads.
    if (known && isSameHead(known.head, head)) head = known.head;
    if (known?.head !== head || known.eyes !== eyes) {
      const part = cut.partOf(row);
      const found: LocatedFinding[] = [];
      for (const rule of inRows) for (const one of findingsIn(rule, part, eyes.submission)) found.push(one);
      known = { head, eyes, found: found.length ? found : NOTHING };
      rowCaches.set(row, known);
      yield;
    }
    for (const one of known.found) all.push(one);
  }
  return all;
}

/** The same forms in the same order, as they are now. */
function sameMembers(
  before: readonly FilledForm[],
  after: readonly FilledForm[],
  then: ReadonlyMap<FilledForm, Earlier>,
): boolean {
  return (
    before.length === after.length &&
    after.every((form, i) => form === before[i] || then.get(form)?.form === before[i])
  );
}

type IsHeld = (found: LocatedFinding) => boolean;

/** The issues of what was found: worst first within a sheet, without the findings that are held back for now. */
export function issuesOf(cache: FindingCache, rules: readonly Rule[], isHeld: IsHeld = () => false): Issue[] {
  const open = standing(cache, rules).filter((one) => !isHeld(one));
  return inOrder(merged(open), cache.forms);
}

/** Those that are held back. */
export function heldBack(cache: FindingCache, rules: readonly Rule[], isHeld: IsHeld): LocatedFinding[] {
  return standing(cache, rules).filter(isHeld);
}

/** What was found, without what others say better. */
function standing({ inForm, across }: FindingCache, rules: readonly Rule[]): LocatedFinding[] {
  const byRule = new Map<string, LocatedFinding[]>(rules.map(({ id }) => [id, []]));
  const take = (one: LocatedFinding) => byRule.get(one.issue.rule)!.push(one);
  for (const found of inForm.values()) {
    found.inRows.forEach(take);
    for (const located of found.inForm.values()) located.forEach(take);
  }
  for (const located of across.values()) located.forEach(take);
  return withoutYielding([...byRule.values()].flat());
}

/** How many issues each sheet has. */
export function countsBySheet(cache: FindingCache, rules: readonly Rule[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sheet } of issuesOf(cache, rules)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return counts;
}

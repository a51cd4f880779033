import type { FilledForm } from "../forms/filled";
import { byScope, findingsAcross, findingsIn, isChecked, looksAt } from "../rules/findings";
import type { Placed } from "../rules/findings";
import type { Issue } from "../rules/issue";
import { merged } from "../rules/merge";
import { inOrder } from "../rules/order";
import { cutUp } from "../rules/parts";
import type { Rule } from "../rules/rule";
import { wakes } from "../rules/touched";
import type { Touched } from "../rules/touched";
import { withoutYielding } from "../rules/yielding";
import type { Steps } from "../workbook/steps";
import { lookingByRow } from "./by-row";

/** What rules found, kept apart so that an edit does again only what it can have changed. */
export interface Kept {
  /** The forms that were looked at. */
  readonly forms: readonly FilledForm[];
  readonly inForm: ReadonlyMap<FilledForm, Found>;
  readonly across: ReadonlyMap<Rule, readonly Placed[]>;
}

/** What was found in one form. */
interface Found {
  /** Row by row, by the rules that look at one at a time. */
  readonly inRows: readonly Placed[];
  /** By the others; those that found nothing are absent. */
  readonly inForm: ReadonlyMap<Rule, readonly Placed[]>;
}

export const NOTHING_KEPT: Kept = { forms: [], inForm: new Map(), across: new Map() };

/** A sheet that was read again: its forms then and now, and what differs. */
export interface Reread {
  readonly before: readonly FilledForm[];
  readonly after: readonly FilledForm[];
  readonly touched: Touched;
}

/** Looks again at what changed, form by form, row by row, rule by rule. */
export function* lookingAgain(
  kept: Kept,
  rules: readonly Rule[],
  all: readonly FilledForm[],
  reread: readonly Reread[],
): Steps<Kept> {
  const forms = all.filter(isChecked);
  const then = new Map<FilledForm, Earlier>();
  for (const { before, after, touched } of reread) {
    // Where the structure changed, nothing found before is of use.
    if (touched.watched.has("structure")) continue;
    after.forEach((form, i) => then.set(form, { form: before[i]!, touched }));
  }
  const inForm = new Map<FilledForm, Found>();
  for (const form of forms) {
    const earlier = then.get(form);
    const old = earlier && kept.inForm.get(earlier.form);
    const same = kept.inForm.get(form);
    inForm.set(form, same ?? (yield* lookingAt(form, rules, old, earlier?.touched)));
  }
  const isOther = !sameMembers(kept.forms, forms, then);
  const across = new Map<Rule, readonly Placed[]>();
  for (const rule of rules) {
    if (!rule.checkAll) continue;
    const old = kept.across.get(rule);
    const sleeps = old && !isOther && !reread.some(({ touched }) => wakes(rule, touched));
    const mine = () => forms.filter((form) => looksAt(rule, form));
    across.set(rule, sleeps ? old : findingsAcross(rule, mine()));
    yield;
  }
  return { forms, inForm, across };
}

/** A form as it was when it was last looked at, and what was touched since. */
interface Earlier {
  readonly form: FilledForm;
  readonly touched: Touched;
}

function* lookingAt(
  form: FilledForm,
  rules: readonly Rule[],
  old: Found | undefined,
  touched: Touched | undefined,
): Steps<Found> {
  const mine = rules.filter((rule) => looksAt(rule, form));
  const cut = cutUp(form);
  const { inRows, inForm } = cut ? byScope(mine) : { inRows: [], inForm: mine };
  const byRow = cut ? yield* lookingByRow(cut, rules, inRows) : [];
  const byRule = new Map<Rule, readonly Placed[]>();
  for (const rule of inForm) {
    const sleeps = old && touched && !wakes(rule, touched);
    const placed = sleeps ? old.inForm.get(rule) : findingsIn(rule, form);
    if (placed?.length) byRule.set(rule, placed);
    yield;
  }
  return { inRows: byRow, inForm: byRule };
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

/** The issues of what was found, as a full check gives them; without the findings that are held back for now. */
export function issuesOf(
  { forms, inForm, across }: Kept,
  rules: readonly Rule[],
  isHeld: (placed: Placed) => boolean,
): Issue[] {
  const byRule = new Map<string, Placed[]>(rules.map(({ id }) => [id, []]));
  const take = (one: Placed) => byRule.get(one.issue.rule)!.push(one);
  for (const found of inForm.values()) {
    found.inRows.forEach(take);
    for (const placed of found.inForm.values()) placed.forEach(take);
  }
  for (const placed of across.values()) placed.forEach(take);
  const open = withoutYielding([...byRule.values()].flat()).filter((one) => !isHeld(one));
  return inOrder(merged(open), forms);
}

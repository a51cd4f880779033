import type { FilledForm } from "../forms/filled";
import { findingsIn, looksAt } from "./findings";
import type { Placed } from "./findings";
import type { Rule } from "./rule";

/** Rules that look at one row at a time, and those that need the form as a whole. */
export interface ByScope {
  readonly inRows: readonly Rule[];
  readonly inForm: readonly Rule[];
}

const sorted = new WeakMap<readonly Rule[], ByScope>();

export function byScope(rules: readonly Rule[]): ByScope {
  const before = sorted.get(rules);
  if (before) return before;
  const isOfRows = ({ scope }: Rule) => scope === "row";
  const after = { inRows: rules.filter(isOfRows), inForm: rules.filter((rule) => !isOfRows(rule)) };
  sorted.set(rules, after);
  return after;
}

const known = new WeakMap<
  FilledForm,
  { readonly rules: readonly Rule[]; readonly found: readonly Placed[] }
>();

/** What rules find in a part of a form (see parts.ts); known still when the part comes again in the next reading. */
export function findingsInPart(rules: readonly Rule[], part: FilledForm): readonly Placed[] {
  const before = known.get(part);
  if (before?.rules === rules) return before.found;
  const found = rules.flatMap((rule) => (looksAt(rule, part) ? findingsIn(rule, part) : []));
  known.set(part, { rules, found });
  return found;
}

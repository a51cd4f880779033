import type { FilledForm } from "../forms/filled";
import { isChecked, looksAt } from "./findings";
import type { AuditedIssue } from "./issue";
import type { Rule, Severity } from "./rule";

/** 必改, 待核实 and 提示 that are open, and those verified with a note. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly verified: number;
}

export function countsOf(issues: readonly AuditedIssue[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0, verified: 0 };
  for (const { severity, verified } of issues) counts[verified ? "verified" : severity] += 1;
  return counts;
}

const perForm = new WeakMap<readonly Rule[], WeakMap<FilledForm, number>>();

/** Rules times the forms they look at; forms that are not checked count nothing. */
export function checksOf(forms: readonly FilledForm[], rules: readonly Rule[]): number {
  const known = perForm.get(rules) ?? new WeakMap<FilledForm, number>();
  perForm.set(rules, known);
  let checks = 0;
  for (const form of forms) {
    if (!isChecked(form)) continue;
    const own = known.get(form) ?? rules.filter((rule) => looksAt(rule, form)).length;
    known.set(form, own);
    checks += own;
  }
  return checks;
}

import type { FilledForm } from "../forms/filled";
import { isChecked, looksAt } from "./findings";
import type { AuditedIssue } from "./issue";
import type { Rule, Severity } from "./rule";

export type Verdict =
  | "unchecked"
  /** Errors are open. */
  | "blocked"
  /** No errors, warnings are open. */
  | "advisable"
  | "clear"
  /** Forms that nobody has filled in yet, and nothing else. */
  | "blank"
  | "noForm";

export interface Counts extends Readonly<Record<Severity, number>> {
  readonly verified: number;
}

/** What the one sentence of the pane says. */
export function verdictOf(forms: readonly FilledForm[], counts: Counts): Verdict {
  if (!forms.length) return "noForm";
  if (counts.error) return "blocked";
  if (counts.warning) return "advisable";
  const official = forms.filter(({ definition }) => !definition.unofficial);
  return official.every(({ blank }) => blank) ? "blank" : "clear";
}

/** That sentence, without its full stop. */
export function verdictSentence(
  verdict: Verdict,
  { error, warning }: Pick<Counts, "error" | "warning">,
): string {
  switch (verdict) {
    case "blocked":
      return `还差 ${error} 处必改${warning ? `、${warning} 处待核实` : ""}`;
    case "advisable":
      return `可以报送，建议先核实 ${warning} 处`;
    case "clear":
      return "可以报送";
    case "blank":
      return "新表，填了内容再审";
    case "noForm":
      return "这本工作簿里没有绩效表";
    case "unchecked":
      return "还没有审过，点“全表审核”";
  }
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

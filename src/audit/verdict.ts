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

/** How many forms nobody has an official form of, beside those that a set knows. */
export interface Basis {
  readonly known: number;
  readonly understood: number;
}

export function basisOf(forms: readonly Pick<FilledForm, "definition">[]): Basis {
  const understood = forms.filter(({ definition }) => definition.inferred).length;
  return { known: forms.length - understood, understood };
}

const KNOWN: Basis = { known: 1, understood: 0 };

/**
 * That sentence, without its full stop. Only of official forms anybody can say that they may be mailed; where there are
 * such, they say it, and the sentence tells of the others.
 */
export function verdictSentence(
  verdict: Verdict,
  counts: Pick<Counts, "error" | "warning">,
  { known, understood }: Basis = KNOWN,
): string {
  if (!understood || verdict === "noForm" || verdict === "unchecked" || verdict === "blank") {
    return ofOfficial(verdict, counts);
  }
  if (known) return `${ofOfficial(verdict, counts)}；另有 ${understood} 张表按通用规则审核，没有官方表样`;
  const { warning } = counts;
  const said = {
    blocked: ofOfficial(verdict, counts),
    advisable: `能审的没有必改的，建议先核实 ${warning} 处`,
    clear: "能审的没有问题",
  }[verdict];
  return `${said}（按通用规则，没有官方表样）`;
}

function ofOfficial(verdict: Verdict, { error, warning }: Pick<Counts, "error" | "warning">): string {
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

import type { FilledForm } from "../forms/filled";
import { findingsAcross, findingsIn, isChecked, looksAt, rulesFor } from "./findings";
import type { Issue } from "./issue";
import { merged } from "./merge";
import { inOrder } from "./order";
import type { Rule, Submission } from "./rule";
import { withoutYielding } from "./yielding";

/**
 * All issues of a workbook's forms, worst first within a sheet, sheets in workbook order. Forms that nobody has
 * filled in yet are silent. Rules that wait for 报送检查 run only where it is said what is known then.
 */
export function check(
  forms: readonly FilledForm[],
  rules: readonly Rule[],
  submission?: Submission,
): Issue[] {
  const filled = forms.filter(isChecked);
  const placed = rulesFor(rules, submission && "submission").flatMap((rule) => {
    const mine = filled.filter((form) => looksAt(rule, form));
    return [...mine.flatMap((form) => findingsIn(rule, form, submission)), ...findingsAcross(rule, mine)];
  });
  return inOrder(merged(withoutYielding(placed)), forms);
}

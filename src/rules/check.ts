import type { FilledForm } from "../forms/filled";
import { findingsAcross, findingsIn, isChecked, looksAt, rulesFor } from "./findings";
import type { Issue } from "./issue";
import { merged } from "./merge";
import { inOrder } from "./order";
import type { Occasion, Rule } from "./rule";
import { withoutYielding } from "./yielding";

/**
 * All issues of a workbook's forms, worst first within a sheet, sheets in workbook order. Forms that nobody has
 * filled in yet are silent. Rules that wait for an occasion run only for that one.
 */
export function check(forms: readonly FilledForm[], rules: readonly Rule[], occasion?: Occasion): Issue[] {
  const filled = forms.filter(isChecked);
  const placed = rulesFor(rules, occasion).flatMap((rule) => {
    const mine = filled.filter((form) => looksAt(rule, form));
    return [...mine.flatMap((form) => findingsIn(rule, form)), ...findingsAcross(rule, mine)];
  });
  return inOrder(merged(withoutYielding(placed)), forms);
}

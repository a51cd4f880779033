import type { FilledForm } from "../forms/filled";
import { findingsAcross, findingsIn, isChecked, looksAt } from "./findings";
import type { Issue } from "./issue";
import { merged } from "./merge";
import { inOrder } from "./order";
import type { Rule } from "./rule";
import { wakes } from "./touched";
import type { Touched } from "./touched";

/**
 * All issues of a workbook's forms, worst first within a sheet, sheets in workbook order. Forms that nobody has
 * filled in yet are silent. With `touched` only what an edit can have changed is looked at again: rules that watch
 * it, forms on the touched sheets, and all forms for rules that compare them.
 */
export function check(forms: readonly FilledForm[], rules: readonly Rule[], touched?: Touched): Issue[] {
  const filled = forms.filter(isChecked);
  const awake = touched ? rules.filter((rule) => wakes(rule, touched)) : rules;
  const placed = awake.flatMap((rule) => {
    const mine = filled.filter((form) => looksAt(rule, form));
    const again = touched ? mine.filter((form) => touched.sheets.has(form.sheet.name)) : mine;
    return [...again.flatMap((form) => findingsIn(rule, form)), ...findingsAcross(rule, mine)];
  });
  return inOrder(merged(placed), forms);
}

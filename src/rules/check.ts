import type { FilledForm } from "../forms/filled";
import { atOnce } from "../workbook/steps";
import type { Steps } from "../workbook/steps";
import { byScope, findingsAcross, findingsIn, isChecked, looksAt, rulesFor } from "./findings";
import type { Placed } from "./findings";
import type { Issue } from "./issue";
import { merged } from "./merge";
import { inOrder } from "./order";
import { partsOf } from "./parts";
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
  return atOnce(checking(forms, rules, submission));
}

export function* checking(
  forms: readonly FilledForm[],
  rules: readonly Rule[],
  submission?: Submission,
): Steps<Issue[]> {
  const asked = rulesFor(rules, submission && "submission");
  const found = new Map<Rule, Placed[]>(asked.map((rule) => [rule, []]));
  const filled = forms.filter(isChecked);
  for (const form of filled) {
    const { inRows, inForm } = byScope(asked.filter((rule) => looksAt(rule, form)));
    // What is worked out about a row is wanted by all its rules, and by nobody once they have looked at it.
    for (const part of partsOf(form)) {
      for (const rule of inRows) found.get(rule)!.push(...findingsIn(rule, part, submission));
      yield;
    }
    for (const rule of inForm) {
      found.get(rule)!.push(...findingsIn(rule, form, submission));
      yield;
    }
  }
  for (const rule of asked) {
    const mine = filled.filter((form) => looksAt(rule, form));
    found.get(rule)!.push(...findingsAcross(rule, mine));
    yield;
  }
  return inOrder(merged(withoutYielding([...found.values()].flat())), forms);
}

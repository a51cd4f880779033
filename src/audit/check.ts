import type { FilledForm } from "../forms/filled";
import { atOnce } from "../workbook/steps";
import type { Steps } from "../workbook/steps";
import { EMPTY_CACHE, issuesOf, lookingAgain } from "./cache";
import { rulesFor } from "./findings";
import type { Issue } from "./issue";
import type { Rule, Submission } from "./rule";

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
  all: readonly Rule[],
  submission?: Submission,
): Steps<Issue[]> {
  const rules = rulesFor(all, submission && "submission");
  const eyes = { rules, ...(submission && { submission }) };
  return issuesOf(yield* lookingAgain(EMPTY_CACHE, eyes, forms), rules);
}

import { issuesOf, lookingAtAll } from "../../src/audit/look-again";
import { rulesFor } from "../../src/audit/findings";
import type { Issue } from "../../src/audit/issue";
import type { Rule, Submission } from "../../src/audit/rule";
import type { FilledForm } from "../../src/forms/filled";
import { atOnce } from "../../src/workbook/steps";

/** What `audit` finds, of forms that are read already. 报送检查's rules look where it is said what is known then. */
export function check(
  forms: readonly FilledForm[],
  all: readonly Rule[],
  submission?: Submission,
  unit?: string,
): Issue[] {
  const rules = rulesFor(all, submission && "submission");
  const eyes = { rules, ...(submission && { submission }), ...(unit && { unit }) };
  return issuesOf(atOnce(lookingAtAll(eyes, forms)), rules);
}

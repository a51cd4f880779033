import type { Rule } from "../rules/rule";
import { identified } from "./identified";
import { issuesOf } from "./kept";
import type { Looked } from "./look";
import { formsOf, leftOutOf, sheetsOf } from "./reading";
import type { LiveState } from "./state";
import { isHeldBack, rowOfForm } from "./typing";
import type { Line } from "./typing";
import { checksOf, countsOf, verdictOf } from "./verdict";
import { withVerified } from "./verified";

/** What was found, as the pane shows it; blanks of the row that is being typed are held back. */
export function shown(
  { reading, kept }: Looked,
  rules: readonly Rule[],
  typed: Line | undefined,
): Partial<LiveState> {
  const forms = formsOf(reading);
  const typing = rowOfForm(typed, forms);
  const found = identified(issuesOf(kept, rules, (placed) => isHeldBack(placed, typing)));
  const issues = withVerified(found, sheetsOf(reading), reading.notes);
  const counts = countsOf(issues);
  return {
    forms,
    leftOut: leftOutOf(reading),
    issues,
    counts,
    verdict: verdictOf(forms, counts),
    checks: checksOf(forms, rules),
    typing,
  };
}

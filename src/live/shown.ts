import { audited } from "../audit/audit";
import type { Eyes } from "../audit/cache";
import type { Looked } from "../audit/look";
import { formsOf } from "../audit/reading";
import { checksOf } from "../audit/verdict";
import type { LiveState } from "./state";
import { isHeldBack, rowOfForm } from "./typing";
import type { Line } from "./typing";

/** What was found, as the pane shows it; blanks of the row that is being typed are held back. */
export function shown(looked: Looked, { rules }: Eyes, typed: Line | undefined): Partial<LiveState> {
  const typing = rowOfForm(typed, formsOf(looked.reading));
  const { forms, leftOut, issues, counts, verdict } = audited(looked, rules, (found) =>
    isHeldBack(found, typing),
  );
  return { forms, leftOut, issues, counts, verdict, checks: checksOf(forms, rules), typing };
}

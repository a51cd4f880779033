import type { Issue } from "../rules/issue";
import type { LiveIssue } from "./state";

/** Issues with ids that stay the same while rule, field and place do; what is alike there is numbered. */
export function identified(issues: readonly Issue[]): LiveIssue[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const place = [issue.rule, issue.sheet, issue.field, issue.cells[0]].join("|");
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return { ...issue, id: nth === 1 ? place : `${place}|${nth}` };
  });
}

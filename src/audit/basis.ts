import type { TemplateSet } from "../forms/definition";
import type { Rule } from "./rule";

/** Where a rule comes from: the clause of the district whose forms these are, then what holds everywhere. */
export function basisOf(
  { id, basis }: Pick<Rule, "id" | "basis">,
  set?: Pick<TemplateSet, "clauses">,
): string {
  const clause = set?.clauses[id];
  return clause === undefined ? basis : `${clause}；${basis}`;
}

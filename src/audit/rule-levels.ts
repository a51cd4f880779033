import type { TemplateSet } from "../forms/definition";
import { GRAVITY } from "./combine";
import type { Rule, Severity } from "./rule";

/** Where a district's set checks otherwise than the rule itself says, and why. */
export interface LevelDifference {
  readonly set: TemplateSet;
  readonly id: string;
  /** undefined where no rule has this id: the set says something that nobody hears. */
  readonly rule: Rule | undefined;
  /** What it is graded as there; absent where it is not checked at all, or where no rule is called so. */
  readonly grade?: Severity;
  readonly why: string;
}

/** All of them, in the order of the sets; a choice that changes nothing is none. */
export function levelDifferences(sets: readonly TemplateSet[], rules: readonly Rule[]): LevelDifference[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return sets.flatMap((set) =>
    Object.entries(set.rules).flatMap(([id, { off, grade, why }]): LevelDifference[] => {
      const rule = byId.get(id);
      const differs = off || (grade && (!rule || levelsOf(rule).some((level) => level !== grade)));
      return differs ? [{ set, id, rule, why, ...(!off && grade && { grade }) }] : [];
    }),
  );
}

/** The levels of a rule's messages, the gravest first. */
export function levelsOf({ messages }: Pick<Rule, "messages">): Severity[] {
  const levels = new Set(Object.values(messages).map(({ severity }) => severity));
  return [...levels].sort((a, b) => GRAVITY[a] - GRAVITY[b]);
}

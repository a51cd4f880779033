import { GRAVITY } from "../../audit/combine";
import { levelsOf } from "../../audit/rule-levels";
import type { Rule, Severity } from "../../audit/rule";
import { grouped } from "../../values/grouped";

export interface RuleGroup {
  readonly level: Severity;
  readonly rules: readonly Rule[];
}

/** By the gravest that a rule can say, the gravest first; within that by title, as a Chinese dictionary has it. */
export function ruleGroups(rules: readonly Rule[]): RuleGroup[] {
  const byLevel = grouped(rules, (rule) => levelsOf(rule)[0] ?? "hint");
  return [...byLevel]
    .map(([level, all]) => ({ level, rules: [...all].sort((a, b) => inChinese.compare(a.title, b.title)) }))
    .sort((a, b) => GRAVITY[a.level] - GRAVITY[b.level]);
}

const inChinese = new Intl.Collator("zh-CN");

/** Those that hold every word of what is looked for, in whatever they say; all where nothing is. */
export function rulesWith(rules: readonly Rule[], sought: string, basis: (rule: Rule) => string): Rule[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  return rules.filter((rule) => {
    const said = Object.values(rule.messages).flatMap(({ title, text }) => [title, text]);
    const all = plain([rule.title, rule.why, rule.remedy, basis(rule), ...said].join("\n"));
    return words.every((word) => all.includes(word));
  });
}

/** Full-width and capital letters are as good as others, and so are blanks of any width. */
const plain = (text: string) => text.normalize("NFKC").toLowerCase();

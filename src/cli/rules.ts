import { rules } from "../rules/index";
import { levelDifferences, levelsOf } from "../audit/rule-levels";
import type { LevelDifference } from "../audit/rule-levels";
import type { TemplateSet } from "../forms/definition";
import type { Rule } from "../audit/rule";
import { catalogue } from "./catalogue";
import { json, lines, ourOwn } from "./printable";
import { readOptions } from "./options";
import { templateSets } from "./template-files";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { SEVERITY } from "../audit/severity";

/** `jibiao rules [ID]`: the rule list and where districts differ from it, or everything about one rule. */
export async function listRules(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, { json: "flag", markdown: "flag", templates: "text" });
  if (options.markdown) {
    terminal.out(ourOwn(catalogue(rules)));
    return 0;
  }
  const wanted = names.map(ruleNamed);
  const shown = wanted.length ? wanted : rules;
  const sets = await templateSets(terminal, options.templates);
  const all = levelDifferences(sets, rules);
  const different = wanted.length ? all.filter(({ rule }) => rule && wanted.includes(rule)) : all;
  if (options.json) {
    terminal.out(json({ rules: shown.map(asJson), differences: different.map(differenceAsJson) }));
  } else if (wanted.length) {
    for (const [i, rule] of wanted.entries()) {
      terminal.out(lines(...(i > 0 ? [""] : []), ...described(rule, different, sets)));
    }
  } else {
    for (const rule of rules) terminal.out(lines(`${rule.id}　${rule.title}（${grades(rule)}）`));
    if (different.length) terminal.out(lines("", "各地不同的地方", ...different.flatMap(listed)));
  }
  return 0;
}

function ruleNamed(name: string): Rule {
  const rule = rules.find((other) => other.id === name || other.title === name);
  if (!rule) throw new Refusal(`没有“${name}”这条规则，全部规则见 jibiao rules。`);
  return rule;
}

function grades(rule: Rule): string {
  const occasion = rule.when === "submission" ? "，报送检查时才查" : "";
  return `${levelsOf(rule)
    .map((severity) => SEVERITY[severity])
    .join("、")}${occasion}`;
}

/** District, choice and reason. */
function how({ set, rule, grade, why }: LevelDifference): string {
  const choice = !rule ? "没有这条规则" : grade ? `改为${SEVERITY[grade]}` : "不查";
  return `${set.name}（${set.since}年起）　${choice}　${why}`;
}

function listed(difference: LevelDifference): string[] {
  return [`  ${difference.id}　${difference.rule?.title ?? ""}`, `    ${how(difference)}`];
}

/** What districts say of a rule in their own words, each for its own forms. */
function clausesOf(sets: readonly TemplateSet[], { id }: Rule): string[] {
  return sets.flatMap(({ name, since, clauses }) =>
    clauses[id] ? [`${name}（${since}年起）　${clauses[id]}`] : [],
  );
}

function described(
  rule: Rule,
  different: readonly LevelDifference[],
  sets: readonly TemplateSet[],
): string[] {
  const said = [
    `${rule.title}（${grades(rule)}）`,
    `  编号　${rule.id}`,
    `  为什么　${rule.why}`,
    `  怎么改　${rule.remedy}`,
    `  依据　${rule.basis}`,
    ...clausesOf(sets, rule).map((clause) => `  各地依据　${clause}`),
    ...different.filter((one) => one.rule === rule).map((one) => `  各地不同　${how(one)}`),
    "  提示语",
    ...Object.values(rule.messages).flatMap(({ severity, title, text }) => [
      `    ${SEVERITY[severity]}　${title}`,
      `      ${text}`,
    ]),
  ];
  for (const example of rule.examples) {
    const verdict = example.expected.length
      ? `报 ${example.expected.map(({ at }) => at).join("、")}`
      : "不报";
    said.push(`  例　${example.name}（${verdict}）`, ...drawn(example.sheet));
  }
  return said;
}

function drawn(sheet: string): string[] {
  return sheet
    .trim()
    .split("\n")
    .map((line) => `    ${line.trim()}`);
}

function asJson(rule: Rule) {
  const { id, title, why, basis, confidence, when, yieldsTo, watches, messages, remedy, examples } = rule;
  const { forms = {}, needs = [] } = rule;
  const said = { id, title, why, basis, confidence, forms, needs, when: when ?? null };
  return { ...said, yieldsTo: yieldsTo ?? [], watches, messages, remedy, examples };
}

function differenceAsJson({ set, id, rule, grade, why }: LevelDifference) {
  return { set: set.set, since: set.since, rule: id, known: !!rule, off: !grade, grade: grade ?? null, why };
}

import { rules } from "../rules/index";
import type { Rule, Severity } from "../rules/rule";
import { readOptions } from "./options";
import { Refusal } from "./terminal";
import type { ExitCode, Terminal } from "./terminal";
import { SEVERITY } from "./words";

/** `jibiao rules [ID]`: the rule list, or everything about one rule. */
export async function listRules(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, names } = readOptions(args, { json: "flag" });
  const wanted = names.map(ruleNamed);
  const shown = wanted.length ? wanted : rules;
  if (options.json) terminal.out(`${JSON.stringify({ rules: shown.map(asJson) }, null, 2)}\n`);
  else if (wanted.length) terminal.out(wanted.map(described).join("\n"));
  else for (const rule of rules) terminal.out(`${rule.id}　${rule.title}（${grades(rule)}）\n`);
  return 0;
}

function ruleNamed(name: string): Rule {
  const rule = rules.find((other) => other.id === name || other.title === name);
  if (!rule) throw new Refusal(`没有“${name}”这条规则，全部规则见 jibiao rules。`);
  return rule;
}

function grades(rule: Rule): string {
  const order: readonly Severity[] = ["error", "warning", "hint"];
  const used = new Set(Object.values(rule.messages).map((message) => message.severity));
  return order
    .filter((severity) => used.has(severity))
    .map((severity) => SEVERITY[severity])
    .join("、");
}

function described(rule: Rule): string {
  const lines = [
    `${rule.title}（${grades(rule)}）`,
    `  编号　${rule.id}`,
    `  为什么　${rule.why}`,
    `  怎么改　${rule.remedy}`,
    `  依据　${rule.basis}`,
    "  提示语",
    ...Object.values(rule.messages).map((message) => `    ${SEVERITY[message.severity]}　${message.text}`),
  ];
  for (const example of rule.examples) {
    const verdict = example.expected.length
      ? `报 ${example.expected.map(({ at }) => at).join("、")}`
      : "不报";
    lines.push(`  例　${example.name}（${verdict}）`, ...drawn(example.sheet));
  }
  return `${lines.join("\n")}\n`;
}

function drawn(sheet: string): string[] {
  return sheet
    .trim()
    .split("\n")
    .map((line) => `    ${line.trim()}`);
}

function asJson({ id, title, why, basis, confidence, forms, watches, messages, remedy, examples }: Rule) {
  return { id, title, why, basis, confidence, forms: forms ?? [], watches, messages, remedy, examples };
}

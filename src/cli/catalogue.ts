import { levelsOf } from "../audit/rule-levels";
import type { Example, Rule } from "../audit/rule";
import { SEVERITY } from "../audit/severity";

/** The rule list as a Markdown page, read off the rules' own heads. */
export function catalogue(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.title}](#${rule.id}) | ${levels(rule)} | ${cell(rule.basis)} |`,
  );
  return `# 审核规则

共 ${rules.length} 条。这一页由程序从规则本身生成（\`npm run catalogue\`），请不要手改。

必改：不改不能报送。待核实：多半要改，确实无误的写一句说明放行。提示：供参考，不影响报送。

| 规则 | 级别 | 依据 |
| --- | --- | --- |
${rows.join("\n")}

${rules.map(described).join("\n")}`;
}

function described(rule: Rule): string {
  const messages = Object.values(rule.messages).map(
    ({ severity, title, text, remedy }) =>
      `- ${SEVERITY[severity]}（${title}）：${text}${remedy ? `（${remedy}）` : ""}`,
  );
  const right = rule.examples.find(({ expected }) => !expected.length);
  const wrong = rule.examples.find(({ expected }) => expected.length);
  return `<a id="${rule.id}"></a>

## ${rule.title}

${rule.why}

怎么改：${rule.remedy}

依据：${rule.basis}　把握：${CONFIDENCE[rule.confidence]}${rule.when ? "　只在报送检查时查" : ""}

${messages.join("\n")}

${[right, wrong].map((example) => example && shown(example)).join("\n")}`;
}

const CONFIDENCE: Readonly<Record<Rule["confidence"], string>> = {
  certain: "确定",
  likely: "多半如此",
  guess: "供参考",
};

const levels = (rule: Rule) =>
  levelsOf(rule)
    .map((severity) => SEVERITY[severity])
    .join("、");

const cell = (text: string) => text.replace(/\|/g, "\\|");

function shown({ name, sheet, expected }: Example): string {
  const verdict = expected.length
    ? `错的写法（报 ${expected.map(({ at }) => at).join("、")}）`
    : "对的写法（不报）";
  const lines = sheet
    .trim()
    .split("\n")
    .map((line) => line.trim());
  return `${verdict}：${name}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`;
}

import { readChoices, writeChoices } from "../values/checkbox";
import type { Entry } from "../forms/filled";
import { textKey } from "../values/text";
import { entriesOf } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";

export default defineRule({
  id: "checkbox-exactly-one",
  title: "选择项勾且只勾一项",
  why: "延续专项和新增专项的审核要求不同，没有勾或勾了两项就不知道按哪一种审。",
  basis: "财政部《财政支出绩效目标申报表》填报说明；表样",
  confidence: "certain",
  scope: "row",
  watches: ["kind:choice"],
  messages: {
    none: { title: "{field}没有勾", severity: "error", text: "“{field}”一项也没有勾。", about: "blank" },
    many: { title: "{field}勾了不止一项", severity: "error", text: "“{field}”勾了 {count} 项。" },
  },
  remedy: "请在“{field}”里勾一项，并且只勾一项。",
  examples: [
    right("勾了一项", `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 延续专项☑     新增专项□ |`),
    right(
      "打钩在后面，另一项没有方框",
      `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 延续专项√ 新增专项 |`,
    ),
    right(
      "涂黑的方框，没勾的写成“口”",
      `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 延续专项口  新增专项■ |`,
    ),
    right("只写了一项的名称", `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 新增专项 |`),
    wrong("一项也没勾", `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 延续专项□     新增专项□ |`, {
      at: "D1",
      says: "none",
    }),
    wrong("空着", `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | |`, { at: "D1", says: "none" }),
    wrong("两项都勾了", `## fund\n| 专项名称 | 惠民项目资金 | 专项属性 | 延续专项☑ 新增专项√ |`, {
      at: "D1",
      says: "many",
    }),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "choice") continue;
      const checked = checkedIn(entry);
      const offers = offered(entry);
      if (!checked.length) yield { at: entry, says: "none", offers };
      if (checked.length > 1) yield { at: entry, says: "many", offers, facts: { count: checked.length } };
    }
  },
});

/** One choice each, as the official form prints them; none where the cell says something besides. */
function offered(at: Entry): Offer[] {
  const [printed, written] = [at.field.choices ?? [], readChoices(at.cell.text)];
  const known = new Set(printed.map(textKey));
  const isPlain = written.every(({ label }) => known.has(textKey(label)));
  if (!isPlain || (!written.length && !at.blank)) return [];
  return printed.map((label) => {
    const to = writeChoices(printed.map((one) => ({ label: one, checked: one === label })));
    return { label, writes: [{ at, to }] };
  });
}

function checkedIn({ cell, field }: Entry): string[] {
  const choices = readChoices(cell.text);
  if (choices.length) return choices.filter(({ checked }) => checked).map(({ label }) => label);
  // Somebody who writes only the name of one has chosen it.
  const text = textKey(cell.text);
  return (field.choices ?? []).filter((choice) => text.includes(textKey(choice)));
}

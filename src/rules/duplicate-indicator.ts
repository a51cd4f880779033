import { comparable, compareValues } from "../values/indicator-value";
import { excerpt, textKey } from "../values/text";
import { grouped } from "../values/grouped";
import { namedValues } from "./readers/named-values";
import type { NamedValue } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "duplicate-indicator",
  title: "同一个指标只写一遍",
  why: "同一个指标写两遍，打分时会重复计算；两遍的数不一样，就不知道按哪个考核。",
  basis: "参照 财预〔2021〕101号；实务",
  confidence: "likely",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:heading"],
  messages: {
    twice: {
      title: "同一个指标写了两遍",
      severity: "warning",
      text: "“{name}”写了 {times} 遍，指标值都是“{value}”。",
    },
    differ: {
      title: "同名指标的指标值不一样",
      severity: "warning",
      text: "“{name}”写了 {times} 遍，指标值有“{value}”和“{other}”，以哪个为准？",
      remedy: "请留下一个；说的不是同一件事的，请在名称里分开写清楚。",
    },
  },
  remedy: "请删掉重复的一行；说的不是同一件事的，请把名称写得不一样。",
  examples: [
    right(
      "名称不同，或者一个名称管着几行",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新建公厕 | 5座 |
       | ^ | ^ | ^ | 改造公厕 | 5座 |
       | ^ | ^ | 成本指标 | 补助标准 | 城区3万元/座 |
       | ^ | ^ | ^ | ^ | 乡镇2万元/座 |`,
    ),
    right(
      "实施期和本年度各写一遍，类别不同、值也不同",
      `## shifeng/indicator-table
       | 实施期 | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 新建公厕 | 15座 | 数量指标 | 新建公厕 | 5座 |
       | ^ | 质量指标 | 验收合格率 | 100% | 质量指标 | 验收合格率 | 100% |`,
    ),
    wrong(
      "一个指标抄了两遍",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 验收合格率 | 100% |
       | ^ | ^ | 时效指标 | 1. 验收 合格率 | 100% |`,
      { at: "D2", says: "twice" },
    ),
    wrong(
      "同一类里两个数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训场次 | ≥5场 |
       | ^ | ^ | ^ | 培训场次 | ≥8场 |`,
      { at: "D2", says: "differ" },
    ),
  ],
  *check(form) {
    const named = namedValues(form).filter(({ called }) => textKey(called).length > 1);
    const same = grouped(named, ({ called, period, row }) => [period, row, keyOf(called)].join("|"));
    for (const all of same.values()) {
      const rows = differentNames(all);
      const [first, ...more] = rows;
      if (!first || more.length === 0) continue;
      const facts = { name: excerpt(first.called), value: excerpt(first.value.cell.text) };
      const again = more.filter((other) => textKey(other.value.cell.text) === textKey(first.value.cell.text));
      if (again.length) {
        const at = [first, ...again].flatMap(({ name, value }) => [name, value]);
        yield { at, says: "twice", facts: { ...facts, times: again.length + 1 } };
        continue;
      }
      const other = more.find((one) => one.category === first.category && contradict(one, first));
      if (!other) continue;
      const at = [first.name, first.value, other.name, other.value];
      yield { at, says: "differ", facts: { ...facts, times: 2, other: excerpt(other.value.cell.text) } };
    }
  },
});

const keyOf = (called: string) => textKey(called).replace(/[:：;；。,，、]/g, "");

/** A name in a cell merged over several rows is written once. */
function differentNames(all: readonly NamedValue[]): NamedValue[] {
  return all.filter(({ name }, i) => all.findIndex((one) => one.name.address === name.address) === i);
}

function contradict(a: NamedValue, b: NamedValue): boolean {
  return comparable(a.read, b.read) && compareValues(a.read, b.read) !== 0;
}

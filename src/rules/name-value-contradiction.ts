import { comparable, compareValues, quantitiesIn } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { numberInName, splitting } from "./readers/name-and-number";
import type { NumberInName } from "./readers/name-and-number";
import { namedValues, numbersOf } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "name-value-contradiction",
  title: "名称里的数和指标值一致",
  why: "名称说一个数，指标值说另一个数，年底不知道按哪个考核。",
  basis: "参照 财预〔2015〕88号（指向明确）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    differ: {
      title: "名称里的数和指标值不一致",
      severity: "warning",
      text: "指标名称里写的是“{inName}”，指标值写的是“{inValue}”，以哪个为准？",
    },
  },
  remedy: "请定下一个数，写在指标值里；名称只写考核什么。",
  examples: [
    right(
      "两处是同一个数，或者说的不是一回事",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 设备完好率95%以上 | ≥95% |
       | ^ | ^ | 数量指标 | 5个社区的服务站 | 12名工作人员 |
       | ^ | ^ | 成本指标 | 每户补助不超过2000元 | ≤0.2万元 |`,
    ),
    right(
      "名称里没有数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 社会效益指标 | 发案数降幅 | ≥50% |`,
    ),
    wrong(
      "名称说降一半，值写百分之百",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 小区盗窃、纠纷等事件发生率至少降低50% | 100% |`,
      { at: "D2", says: "differ" },
    ),
    wrong(
      "名称末尾数了一遍，值又是一个数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造老旧小区12个 | 10个 |
       | ^ | ^ | ^ | 新建公厕5座 | 5座 |
       | ^ | ^ | ^ | 每批培训30人 | 200人 |`,
      { at: "D2", says: "differ" },
    ),
    wrong(
      "名称和值各说各的数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训不少于200人 | 150人 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度达到90% | ≥95% |`,
      { at: "D2", says: "differ" },
      { at: "D3", says: "differ" },
    ),
  ],
  *check(form) {
    for (const item of namedValues(form)) {
      const found = numberInName(item) ?? countAtEnd(item.called);
      const [number, other] = numbersOf(item.read);
      if (!found || !number || other || !comparable(found.number, number)) continue;
      if (compareValues(found.number, number) === 0) continue;
      const facts = { inName: excerpt(found.written), inValue: excerpt(item.value.cell.text) };
      yield { at: [item.name, item.value], says: "differ", facts, offers: splitting(item, found) };
    }
  },
});

/** 改造老旧小区12个: a count that the name ends with, of everything there is. */
function countAtEnd(called: string): NumberInName | undefined {
  const last = quantitiesIn(called).at(-1);
  if (!last || last.span[1] < called.trimEnd().length || last.span[0] < 2) return undefined;
  const { kind, unit, unknownUnit, scope, operatorExplicit } = last.value;
  const isCount =
    kind === "quantity" && unit !== "" && !unknownUnit && scope === undefined && !operatorExplicit;
  const isEach =
    kind === "quantity" && (last.value.per !== undefined || /每|第|[年月日岁]$/.test(called + unit));
  return isCount && !isEach ? { number: last.value, written: called.slice(...last.span) } : undefined;
}

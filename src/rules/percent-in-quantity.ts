import { excerpt } from "../values/text";
import { namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "percent-in-quantity",
  title: "数量指标写个数，不写百分比",
  why: "百分比说的多半是做得好不好、见效不见效，属于质量或效益指标。",
  basis: "参照 财预〔2021〕101号；实务",
  confidence: "guess",
  scope: "row",
  yieldsTo: ["name-value-contradiction", "value-in-name", "percent-without-denominator"],
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    percent: {
      title: "数量指标写成了百分比",
      severity: "hint",
      text: "数量指标“{name}”写的是百分比“{value}”。",
    },
  },
  remedy: "请改写成个数；确实是比率的，移到质量指标或效益指标。",
  examples: [
    right(
      "入学率、覆盖率一类的比率照样可以写在数量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 适龄儿童入园率 | ≥79% |
       | ^ | ^ | ^ | 自来水普及比例 | 98% |
       | ^ | ^ | ^ | 网格覆盖 | 12个 |`,
    ),
    right(
      "质量指标写百分比",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 设施完好程度 | ≥90% |`,
    ),
    wrong(
      "满意度、程度写在数量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 设施完好程度 | ≥90% |
       | ^ | ^ | ^ | 居民满意度 | 95% |`,
      { at: "E2", says: "percent" },
      { at: "E3", says: "percent" },
    ),
    wrong(
      "降幅写在数量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 投诉件数降幅 | ≥10% |`,
      { at: "E2", says: "percent" },
    ),
  ],
  *check(form) {
    for (const { category, value, called, read } of namedValues(form)) {
      if (category !== "quantity" || read.kind !== "quantity" || read.unit !== "%") continue;
      if (/(?<!效)率|比例|比重|占比|覆盖/.test(called)) continue;
      yield {
        at: value,
        says: "percent",
        facts: { name: excerpt(called), value: excerpt(value.cell.text) },
      };
    }
  },
});

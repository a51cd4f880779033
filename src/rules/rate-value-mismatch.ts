import type { IndicatorValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { numbersOf, readValues } from "./readers/named-values";
import { canBeRate, isRate } from "./readers/rates";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "rate-value-mismatch",
  title: "比率的指标值写百分比",
  why: "“某某率”是一个数占另一个数的多少，指标值写成天数、次数、日期，年底不知道拿什么比。",
  basis: "参照 财预〔2015〕88号（细化量化）；实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    noShare: {
      title: "比率写成了别的数",
      severity: "warning",
      text: "“{name}”是比率，写的却是“{value}”，不是百分比。",
    },
  },
  remedy: "请写百分比，如“≥95%”；要考核的就是这个数的，请把名称改成“某某时间”“某某次数”。",
  examples: [
    right(
      "百分比、百分点、千分比，多少里有多少，一个也没有",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 资金支付及时率 | ≥95% |
       | ^ | ^ | ^ | 差错率 | ≤2‰ |
       | ^ | ^ | ^ | 发病率 | ≤5人/万人 |
       | ^ | ^ | ^ | 安全事故发生率 | 0起 |
       | ^ | ^ | ^ | 按时办结率 | 95 |
       | ^ | ^ | ^ | 合格率 | 九成以上 |`,
    ),
    right(
      "名称里的“率”不是比率",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 巡查频率 | 12次 |
       | ^ | ^ | ^ | 设备功率 | 30千瓦 |
       | ^ | ^ | 时效指标 | 提高办事效率 | 3个工作日内 |`,
    ),
    wrong(
      "及时率写成了工作日，完成率写成了次数",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 办结及时率 | ≤7工作日 |
       | ^ | ^ | 质量指标 | 巡查完成率 | 12次 |
       | ^ | ^ | 时效指标 | 资金到位率 | 2019年12月底前 |`,
      { at: "D2", says: "noShare" },
      { at: "D3", says: "noShare" },
      { at: "D4", says: "noShare" },
    ),
    wrong(
      "一格写下名称和值",
      `| 支出方向 | 时效指标 |
       | 热线 | 回复及时率≤3天 |`,
      { at: "B2", says: "noShare" },
    ),
  ],
  *check(form) {
    for (const { name, entry, called, read } of readValues(form)) {
      const own = called === "" ? (read.label ?? "") : called;
      const facts = { name: excerpt(own), value: excerpt(entry.cell.text) };
      if (!isRate(own) || !isElse(read)) continue;
      yield { at: name ? [name, entry] : entry, says: "noShare", facts };
    }
  },
});

/** A number of something, or a day; a list may say what each is of. */
function isElse(read: IndicatorValue): boolean {
  if (read.kind === "deadline" || read.kind === "date") return true;
  const [only, ...more] = numbersOf(read);
  return only !== undefined && more.length === 0 && !canBeRate(only);
}

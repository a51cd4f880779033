import { compareValues, dimensionOf } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { GOOD_SHARE } from "./readers/named-values";
import { addsUp, twoPeriods } from "./readers/two-periods";
import type { TwoPeriods } from "./readers/two-periods";

export default defineRule({
  id: "annual-exceeds-longterm",
  title: "一年的目标不高过整个实施期",
  why: "一年就超过整个实施期要做的，两个数里总有一个不对。",
  basis: "参照 财预〔2015〕88号（相应匹配）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:heading"],
  messages: {
    higher: {
      title: "本年度的数比实施期还高",
      severity: "warning",
      text: "“{name}”本年度是“{annual}”，比实施期的“{long}”还高。",
    },
  },
  remedy: "请核对两个数；实施期的数是每年的，请写明“每年”。",
  examples: [
    right(
      "一年是几年里的一步，或者正好做完",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 入园率 | 85% | 数量指标 | 入园率 | ≥79% |
       | ^ | ^ | 改造广场 | 6个 | ^ | 改造广场 | 2个 |
       | ^ | ^ | 新建书屋 | 1间 | ^ | 新建书屋 | 1间 |
       | ^ | 成本指标 | 总成本 | ≤0.03亿元 | 成本指标 | 总成本 | ≤100万元 |`,
    ),
    right(
      "每年、平均的数，越少越好的，单价和时间",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 服务人次 | 平均每年1000人次 | 数量指标 | 服务人次 | 1200人次 |
       | ^ | ^ | 培训人数 | 年均100人 | ^ | 培训人数 | 120人 |
       | ^ | 质量指标 | 办件差错率 | 1% | 质量指标 | 办件差错率 | 2% |
       | ^ | ^ | 投诉件数 | ≤3件 | ^ | 投诉件数 | ≤5件 |
       | ^ | 时效指标 | 办结时限 | 5天 | 时效指标 | 办结时限 | 7天 |
       | ^ | 成本指标 | 采购单价 | 4000元/台 | 成本指标 | 采购单价 | 4500元/台 |
       | ^ | ^ | 补助标准 | 300元 | ^ | 补助标准 | 400元 |`,
    ),
    wrong(
      "今年修的比三年修的还多",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 数量指标 | 修复路灯 | 90盏 | 数量指标 | 修复路灯 | 120盏 |
       | ^ | 成本指标 | 维修总费用 | ≤50万元 | 成本指标 | 维修总费用 | ≤0.01亿元 |`,
      { at: "G3", says: "higher" },
      { at: "G4", says: "higher" },
    ),
    wrong(
      "今年的比率定得比几年以后还高",
      `## indicator-table
       | 实施期（2019年—2021年） | < | < | < | 本年度 | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
       | 产出指标 | 质量指标 | 普惠园占比 | ≥80% | 质量指标 | 普惠园占比 | ≥85% |
       | 效益指标 | 满意度指标 | 家长满意度 | 90% | 满意度指标 | 家长满意度 | 95% |`,
      { at: "G3", says: "higher" },
      { at: "G4", says: "higher" },
    ),
  ],
  *check(form) {
    for (const pair of twoPeriods(form)) {
      const { long, annual } = pair;
      if (compareValues(annual.read, long.read) !== 1 || !isToRise(pair)) continue;
      const facts = {
        name: excerpt(annual.called),
        annual: excerpt(annual.value.cell.text),
        long: excerpt(long.value.cell.text),
      };
      yield { at: [annual.value, long.value], says: "higher", facts };
    }
  },
});

/** Whether more of it is reached by the end: what adds up, and shares of which more is better. */
function isToRise(pair: TwoPeriods): boolean {
  const { long, annual } = pair;
  const both = [long, annual];
  if (both.some(({ read }) => read.operator === "≈")) return false;
  const isLeast = both.every(({ read }) => read.operator === "≥" || read.operator === ">");
  const isLimit = both.some(({ read }) => read.operator === "≤" || read.operator === "<");
  const dimension = dimensionOf(long.read);
  if (addsUp(pair)) return dimension === "money" || !isLimit;
  const isShare = dimension === "ratio" && long.read.change === annual.read.change;
  const isMean = both.some(({ value }) => value.cell.text.includes("均"));
  return isShare && !isMean && !isLimit && (isLeast || GOOD_SHARE.test(long.called));
}

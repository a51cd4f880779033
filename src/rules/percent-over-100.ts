import type { Entry } from "../forms/filled";
import type { QuantityValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { numbersOf, readValues, GOOD_SHARE } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";

/** 增长率, 超额完成, 毛入学率, 保值增值率 may well be more. */
const MAY_EXCEED =
  /增|降|涨|跌|提高|提升|减少|下浮|上浮|变动|变化|超|毛入|杠杆|倍|产出|回报|负荷|饱和|收益|溢价|去年|上年|同期/;

export default defineRule({
  id: "percent-over-100",
  title: "比率不超过100%",
  why: "合格率、覆盖率、满意度这样的比率最多是100%，写多了是笔误。",
  basis: "实务",
  confidence: "likely",
  yieldsTo: ["satisfaction-100"],
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    over: { title: "比率超过了100%", severity: "error", text: "“{name}”写的是“{percent}”，超过了100%。" },
    atLeastAll: {
      title: "比率写成了“≥100%”",
      severity: "hint",
      text: "“{name}”写的是“≥100%”，比率最多是100%。",
      merge: "column",
      remedy: "请写“100%”。",
    },
  },
  remedy: "请核对这个数，最多写“100%”。",
  examples: [
    right(
      "最多100%；增长的可以更多",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 验收合格率 | 100% |
       | ^ | ^ | 数量指标 | 产值同比增长率 | ≥120% |
       | ^ | ^ | ^ | 小学毛入学率 | 102% |
       | ^ | 效益指标 | 经济效益指标 | 任务完成率 | ≥105% |`,
    ),
    right(
      "一格写下的比率",
      `| 支出方向 | 质量指标 |\n| 路灯 | 亮灯率达到98% |\n| 招商 | 投资额比去年增长150%，合同兑现率90% |`,
    ),
    wrong(
      "多打了一个2",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 设备完好率 | 292% |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | ≥110% |`,
      { at: "E2", says: "over" },
      { at: "E3", says: "over" },
    ),
    wrong(
      "写成大于等于100%",
      `| 支出方向 | 质量指标 |\n| 路灯 | 设施完好率≥100% |\n| 培训 | 参训率120% |`,
      { at: "B2", says: "atLeastAll" },
      { at: "B3", says: "over" },
    ),
  ],
  *check(form) {
    for (const { name, entry, called, read } of readValues(form)) {
      for (const number of numbersOf(read)) {
        if (number.kind !== "quantity" || number.unit !== "%" || number.number < 100) continue;
        const of = number.label ?? (name ? called : "");
        const isShare = GOOD_SHARE.test(of) && !MAY_EXCEED.test(of) && number.change === undefined;
        if (!isShare || number.scope !== undefined) continue;
        const facts = { name: excerpt(of), percent: `${number.number}%` };
        const offers = read.kind === "quantity" && !read.embedded ? offersFor(entry, number) : [];
        if (number.number > 100) yield { at: entry, says: "over", facts, offers };
        else if (number.operator === "≥" || number.operator === ">") {
          yield { at: entry, says: "atLeastAll", facts, offers };
        }
      }
    }
  },
});

/** 292% is likely a ≥92% whose sign was typed without Shift. */
function offersFor(entry: Entry, { number }: QuantityValue): Offer[] {
  const meant = [...(number > 200 && number < 300 ? [`≥${number - 200}%`] : []), "100%"];
  return meant.map((to) => ({ label: `改成“${to}”`, writes: [{ at: entry, to }] }));
}

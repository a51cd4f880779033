import { excerpt } from "../values/text";
import { readValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** How much of the money is spent; 到位率 and 发放率 say that it reaches whom it is for. */
const BUDGET_RATE =
  /^(?:[\u4e00-\u9fff]{0,6}(?:项目|专项|年度|全年|本年))?(?:预算|预算资金|资金|项目资金|专项资金|经费)(?:预算)?(?:执行|支出|使用|支付|完成)(?:进度|完成|执行)?(?:率|进度)$/;

export default defineRule({
  id: "budget-rate-as-indicator",
  title: "预算执行率不另作指标",
  why: "预算执行率在自评时单独计 10 分，再写成产出或效益指标就算了两遍，也说不出做成了什么。",
  basis: "参照 财预〔2020〕10号（预算执行率单独计分）；实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    rate: {
      title: "预算执行率写成了指标",
      severity: "hint",
      text: "“{name}”说的是钱花了多少，自评时单独计分，不用写成绩效指标。",
    },
  },
  remedy: "请换成说明做了什么、做得怎样的指标；文件要求写的，请忽略。",
  examples: [
    right(
      "说的是资金到了谁手里、省了多少",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 补助资金发放及时率 | 100% |
       | ^ | ^ | 质量指标 | 资金使用合规率 | 100% |
       | ^ | ^ | ^ | 资金到位率 | 100% |
       | ^ | ^ | 成本指标 | 成本节约率 | ≥3% |`,
    ),
    right("一格写下的指标", `| 支出方向 | 时效指标 |\n| 抚恤 | 资金当年下达率100% |`),
    wrong(
      "预算执行率、资金支付进度",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 预算执行率 | ≥95% |
       | ^ | ^ | 质量指标 | 项目资金支付进度 | 100% |`,
      { at: "D2", says: "rate" },
      { at: "D3", says: "rate" },
    ),
    wrong("一格写下名称和值", `| 支出方向 | 时效指标 |\n| 抚恤 | 资金支出率100% |`, {
      at: "B2",
      says: "rate",
    }),
  ],
  *check(form) {
    for (const { name, entry, called, read } of readValues(form)) {
      const own = called === "" ? (read.label ?? "") : called;
      if (!BUDGET_RATE.test(own.replace(/[（(][^（）()]{0,20}[）)]$/, "").trim())) continue;
      yield { at: name ? [name, entry] : entry, says: "rate", facts: { name: excerpt(own) } };
    }
  },
});

import { excerpt } from "../values/text";
import { namedValues, numbersOf } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

const MONEY = /^[十百千万亿]*(?:元|角|分钱)(?:$|\/)/;

export default defineRule({
  id: "money-in-quantity",
  title: "金额和标准写在成本指标里",
  why: "数量指标数的是产品和服务，工资、补助标准说的是花多少钱，放错了两个指标都考核不了。",
  basis: "参照 财预〔2015〕88号（数量指标、成本指标）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    money: { title: "数量指标写成了金额", severity: "warning", text: "数量指标写的是金额或标准“{value}”。" },
  },
  remedy: "请把它移到成本指标；数量指标写做了多少，如“5个社区”“26人”。",
  examples: [
    right(
      "数量是数量，钱在成本里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 发放慰问金 | 120户 |
       | ^ | ^ | 成本指标 | 慰问金标准 | 1000元/户 |`,
    ),
    right(
      "同时写了数量",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 发放慰问金 | 120户，每户1000元 |`,
    ),
    wrong(
      "工资标准写在数量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 社区工作者待遇 | 站长4200元/月，站员3600元/月 |`,
      { at: "E2", says: "money" },
    ),
    wrong(
      "投资额写在数量里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 道路改造投入 | ≥35万元 |
       | ^ | ^ | ^ | 临聘人员工资 | 3000元 |`,
      { at: "E2", says: "money" },
      { at: "E3", says: "money" },
    ),
  ],
  *check(form) {
    for (const { category, value, read } of namedValues(form)) {
      const numbers = numbersOf(read);
      if (category !== "quantity" || !numbers.length || read.error) continue;
      if (!numbers.every(({ unit, error }) => MONEY.test(unit) && !error)) continue;
      yield { at: value, says: "money", facts: { value: excerpt(value.cell.text) } };
    }
  },
});

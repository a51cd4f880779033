import type { FilledForm, Place } from "../forms/filled";
import { entriesOfFields } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "unit-label-missing",
  title: "表上注明金额单位",
  why: "没有注明单位，126.67 可以是元，也可以是万元，汇总时会差一万倍。",
  basis: "表样（单位：万元）；实务",
  confidence: "likely",
  of: "officialForm",
  watches: ["kind:amount"],
  messages: {
    missing: {
      title: "没有注明金额单位",
      severity: "warning",
      text: "表上没有注明金额单位，“{field}”的数不知道是元还是万元。",
    },
  },
  remedy: "请在表头写“单位：{unit}”。",
  examples: [
    right(
      "表头右上角写着单位",
      `## summary
       | 单位：万元 | < | < |
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 维修费 | 2.5 |`,
    ),
    right(
      "单位写在栏名里",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额（万元） |
       | 机房维护费 | 维修费 | 2.5 |`,
    ),
    right(
      "单位印在标签里的表不另写一行",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 部门名称 | 合江街道 | 资金总额 | 25 |`,
    ),
    wrong(
      "部门整体支出表到处没有单位",
      `## shifeng/department
       | 部门整体支出绩效申报表 | < | < |
       | 部门名称 | 政务中心 | < |
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 项目支出： | 18 |
       | 整体绩效目标 | 压减会议费3万元 | < |`,
      { at: "C3", says: "missing" },
    ),
    wrong(
      "支出方向表的单位行被删掉了",
      `| 主管部门 | 支出方向 | 支出方向年度金额 |
       | 政务中心 | 维修费 | 8.5 |
       | 政务中心 | 电费 | 4 |`,
      { at: "C2", says: "missing" },
    ),
  ],
  *check(form) {
    const { definition, unit } = form;
    if (unit || !definition.head.includes("unit")) return;
    const total = firstAmount(form);
    if (total) yield { at: total, says: "missing", facts: { unit: definition.unit } };
  },
});

/** Definitions name the total before its parts. */
function firstAmount(form: FilledForm): Place | undefined {
  const amounts = [...entriesOfFields(form, ({ kind }) => kind === "amount")];
  return amounts.find(({ blank }) => !blank) ?? amounts[0];
}

import { amountOf, unitOf } from "../forms/amount";
import { fromWan, writeAmount } from "../values/amount";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import { toNumber } from "./readers/to-number";
import { defineRule, right, wrong } from "../audit/rule";

/** Only where the sheet names the unit: elsewhere the one in the cell is all there is. */
export default defineRule({
  id: "amount-unit-in-cell",
  title: "金额格里只写数字",
  why: "栏名或表头已经写了单位，格里再写单位，表格就把它当文字，求和时不算进去。",
  basis: "表样（万元）；实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:amount"],
  messages: {
    unit: {
      title: "金额格里带了单位",
      severity: "warning",
      text: "“{field}”已经注明单位是{unit}，格里又写成了“{text}”。",
    },
    inside: {
      title: "金额格里带了单位",
      severity: "warning",
      text: "“{field}”已经注明单位是{unit}，后面又写成了“{text}”。",
      remedy: "请在“{field}”后面只写数字：{number}。",
    },
  },
  remedy: "请只填数字：{number}。",
  examples: [
    right("栏名有单位，格里是数字", `## fund\n| 部门名称 | 合江街道 | 资金总额（万元） | 226.00 |`),
    right(
      "标签和金额在同一格，没有再写单位",
      `## shigu/department\n| 年度预算申请（万元） | 资金总额：844.93 |`,
    ),
    right("表上没有别的地方写单位", `## shifeng/department\n| 年度预算申请 | 资金总额： | 126.67万元 |`),
    wrong("又写了万元", `## fund\n| 部门名称 | 合江街道 | 资金总额（万元） | 226.00万元 |`, {
      at: "D1",
      says: "unit",
    }),
    wrong("简写成万，后面带一个全角空格", `## fund\n| 部门名称 | 合江街道 | 资金总额（万元） | 25万　 |`, {
      at: "D1",
      says: "unit",
    }),
    wrong(
      "写成了元",
      `| 支出方向 | 支出方向年度金额（万元） |
       | 维修费 | 85,000元 |
       | 电费 | 4 |`,
      { at: "B2", says: "unit" },
    ),
    wrong("标签后面的数字带单位", `## shigu/department\n| 年度预算申请（万元） | 资金总额：844.93万元 |`, {
      at: "B1",
      says: "inside",
    }),
  ],
  *check(form) {
    if (!form.unit) return;
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "amount") continue;
      const amount = amountOf(form, entry);
      if (amount.kind !== "amount" || amount.as !== "text" || !amount.written) continue;
      const unit = unitOf(form, entry);
      const number = fromWan(amount.inWan, unit);
      const facts = { unit, text: excerpt(entry.cell.text), number: writeAmount(number) };
      const says = entry.inside ? "inside" : "unit";
      yield { at: entry, says, ...toNumber(entry, number.toNumber()), facts };
    }
  },
});

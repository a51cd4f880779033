import { unitOf } from "../forms/amount";
import { writeAmount } from "../values/amount";
import { partsAndTotal } from "./readers/parts-and-total";
import { defineRule, right, wrong } from "../audit/rule";

/** Whatever a form calls the sources of its money: 财政拨款 and 其他资金, or the four of a department. */
export default defineRule({
  id: "income-sources-total",
  title: "各项收入来源合计等于资金总额",
  why: "各项来源就是资金总额的全部，加起来不等，必有一个数填错或漏填。",
  basis: "表样（各项之和等于总额）",
  confidence: "certain",
  forms: { department: ["amount", "incomeSource"], fund: ["amount", "incomeSource"] },
  watches: ["amount", "incomeSource"],
  messages: {
    differs: {
      title: "总额不等于各项收入之和",
      severity: "error",
      text: "各项收入来源合计 {sum}，与资金总额 {total} 差 {difference} {unit}。",
    },
  },
  remedy: "请核对各项来源和资金总额，改正填错或漏填的数。",
  examples: [
    right(
      "四项合计正好，空着的算 0",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 844.93 |
       | ^ | 公共财政拨款： | 800.9 |
       | ^ | 政府性基金拨款： | 0 |
       | ^ | 纳入专户管理的非税收入拨款： | 44.03 |
       | ^ | 其他资金： | |`,
    ),
    right(
      "四项写在一格里",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | ^ | 其中：公共财政拨款：844.93\\n政府性基金拨款：0\\n纳入专户管理的非税收入拨款：0\\n其他资金：0 |`,
    ),
    right(
      "四项都空着，或者表上没有这几项",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 844.93 |
       | ^ | 公共财政拨款： | |
       | ^ | 政府性基金拨款： | |
       | ^ | 纳入专户管理的非税收入拨款： | |
       | ^ | 其他资金： | |
       ## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 108.67 |`,
    ),
    wrong(
      "漏了专户的非税收入",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 844.93 |
       | ^ | 公共财政拨款： | 800.9 |
       | ^ | 政府性基金拨款： | 0 |
       | ^ | 纳入专户管理的非税收入拨款： | |
       | ^ | 其他资金： | 0 |`,
      { at: "C1", says: "differs" },
    ),
    wrong(
      "写在一格里的四项加起来多了",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：100 |
       | ^ | 其中：公共财政拨款：90\\n政府性基金拨款：20\\n纳入专户管理的非税收入拨款：0\\n其他资金：0 |`,
      { at: "B1", says: "differs" },
    ),
  ],
  *check(form) {
    const compared = partsAndTotal(form, "amount", ["incomeSource"]);
    // One source alone: the sheet says nothing of the others.
    if (!compared || compared.agrees || compared.parts.length < 2) return;
    const { entries, sum, total, difference } = compared;
    const facts = { sum, total, difference: writeAmount(difference.abs()), unit: unitOf(form) };
    yield { at: entries, says: "differs", facts };
  },
});

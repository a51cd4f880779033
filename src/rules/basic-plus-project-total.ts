import { unitOf } from "../forms/amount";
import { writeAmount } from "../values/amount";
import { partsAndTotal } from "./readers/parts-and-total";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "basic-plus-project-total",
  title: "基本支出加项目支出等于资金总额",
  why: "按支出性质分的两项就是资金总额的全部，加起来不等，必有一个数填错了。",
  basis: "表样（各项之和等于总额）",
  confidence: "certain",
  forms: { department: ["amount", "basicExpenditure", "projectExpenditure"] },
  watches: ["amount", "basicExpenditure", "projectExpenditure"],
  messages: {
    differs: {
      title: "总额不等于基本支出加项目支出",
      severity: "error",
      text: "基本支出 {basic} + 项目支出 {project} = {sum}，与资金总额 {total} 差 {difference} {unit}。",
    },
  },
  remedy: "请核对这三个数，改正填错的一个。",
  examples: [
    right(
      "两项相加正好，小数不按二进制算",
      `## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 108.67 |
       | ^ | 项目支出： | 18 |`,
    ),
    right(
      "写在标签后面，一项带了单位",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | ^ | 其中：基本支出：404.76万元\\n项目支出：440.17 |`,
    ),
    right(
      "有一个数读不出来，不猜",
      `## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 约108 |
       | ^ | 项目支出： | 18 |`,
    ),
    right(
      "还没有填完",
      `## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 108.67 |
       | ^ | 项目支出： | |`,
    ),
    right(
      "四舍五入的差不算",
      `## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 108.665 |
       | ^ | 项目支出： | 18 |`,
    ),
    wrong(
      "项目支出少写了",
      `## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |
       | ^ | 其中：基本支出： | 108.67 |
       | ^ | 项目支出： | 17 |`,
      { at: "C1", says: "differs" },
    ),
    wrong(
      "差一分钱以上",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | ^ | 其中：基本支出：404.76\\n项目支出：440.19 |`,
      { at: "B1", says: "differs" },
    ),
  ],
  *check(form) {
    const compared = partsAndTotal(form, "amount", ["basicExpenditure", "projectExpenditure"]);
    // An empty one is told as such; comparing the rest would tell the same thing twice.
    if (!compared || compared.agrees || compared.hasBlank) return;
    const { entries, parts, sum, total, difference } = compared;
    const [basic, project] = parts;
    const facts = {
      basic,
      project,
      sum,
      total,
      difference: writeAmount(difference.abs()),
      unit: unitOf(form),
    };
    yield { at: entries, says: "differs", facts };
  },
});

import { entriesOf } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

/**
 * White space alone counts as blank everywhere, and dozens of cells of a real declaration have it: telling each of
 * them would drown what matters. It does harm only in a cell that formulas add up, so only amounts are named, and
 * only those that may stay empty: an empty required one is reported as such anyway.
 */
export default defineRule({
  id: "whitespace-only-cell",
  title: "金额格里没有空格",
  why: "只有空格的单元格看着是空的，用加号相加的公式遇到它却会出错。",
  basis: "实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:amount"],
  messages: {
    amount: {
      title: "金额格里只有空格",
      severity: "hint",
      text: "有的金额格看着是空的，其实打了空格。",
      merge: "workbook",
    },
  },
  remedy: "请把这些格里的空格删掉。",
  examples: [
    right(
      "文字栏里的空格不算什么",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 部门相应职能职责概述 | \\n　\\n |
       | 资金总额（万元） | 25 |`,
    ),
    right(
      "金额空着",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 844.93 |
       | ^ | 公共财政拨款： | 844.93 |
       | ^ | 其他资金： | |`,
    ),
    wrong(
      "两项来源只有空格和换行",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 844.93 |
       | ^ | 公共财政拨款： | 844.93 |
       | ^ | 政府性基金拨款： | \\n　\\n |
       | ^ | 其他资金： | \\n |`,
      { at: "C3", says: "amount" },
      { at: "C4", says: "amount" },
    ),
    wrong(
      "没有其他资金，随手打了一个空格",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 100 |
       | ^ | 公共财政拨款： | 100 |
       | ^ | 其他资金： | \\n　\\n |`,
      { at: "C3", says: "amount" },
    ),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      const { field, blank, cell } = entry;
      if (field.kind !== "amount" || field.required === "core" || !blank || !cell.value) continue;
      yield { at: entry, says: "amount", replace: null };
    }
  },
});

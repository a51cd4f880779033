import { entryFor, isForm } from "../forms/read/by-role";
import type Big from "big.js";
import { amountOf, unitOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { fromWan, writeAmount } from "../values/amount";
import { entriesOfFields } from "./readers/cells";
import type { Finding } from "../audit/rule";
import { defineRule, right, wrong } from "../audit/rule";

/** How often the department's total an amount must be to look like 元; limit `timesDepartmentTotal`. */
const TIMES_TOTAL = 10;
/** From how many 万元 on a round thousand looks like 元; limit `largestAmountInWan`. */
const LARGEST = 100_000;

export default defineRule({
  id: "amount-magnitude",
  title: "金额的大小合乎常情",
  why: "在万元的栏里填了元，数会大一万倍，汇总以后才看得出来。",
  basis: "实务",
  confidence: "guess",
  watches: ["kind:amount"],
  messages: {
    overTotal: {
      title: "金额比部门资金总额还大",
      severity: "hint",
      text: "“{field}”是 {amount} {unit}，有部门资金总额 {total} 万元的 {times} 倍，单位是不是“元”？",
    },
    large: {
      title: "金额偏大",
      severity: "hint",
      text: "“{field}”是 {amount} {unit}，数值偏大，单位是不是“元”？",
    },
  },
  remedy: "请核对单位；确实这么多，可以不理会。",
  examples: [
    right(
      "平常的数",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 126.67 |
       | 电费 | 844.93 |
       ## shifeng/department
       | 年度预算申请 | 资金总额： | 971.6 |`,
    ),
    right("数很大，但不是整千", `| 支出方向 | 支出方向年度金额 |\n| 征地补偿 | 100,234.5 |`),
    right("栏的单位就是元", `| 支出方向 | 支出方向年度金额（元） |\n| 维修费 | 126000 |`),
    wrong(
      "把 85000 元填成了万元",
      `## directions
       | 支出方向 | 支出方向年度金额 |
       | 维修费 | 85000 |
       ## shifeng/department
       | 年度预算申请 | 资金总额： | 126.67 |`,
      { at: "directions!B2", says: "overTotal" },
    ),
    wrong("整千的大数", `| 支出方向 | 支出方向年度金额 |\n| 维修费 | 250000 |`, { at: "B2", says: "large" }),
  ],
  *checkAll(forms, { limits }) {
    const departments = forms.filter((form) => isForm(form, "department"));
    for (const form of forms) {
      const total = departmentTotal(form, departments);
      for (const entry of entriesOfFields(form, ({ kind }) => kind === "amount")) {
        const amount = amountOf(form, entry);
        if (amount.kind !== "amount") continue;
        const { number, unit, inWan } = amount;
        const facts = () => ({ amount: writeAmount(number), unit });
        const asYuan = () => offered(entry, fromWan(number.div(10_000), unitOf(form, entry)));
        if (total && inWan.gte(total.times(limits.timesDepartmentTotal ?? TIMES_TOTAL))) {
          const times = writeAmount(inWan.div(total).round(0));
          const said = { ...facts(), total: writeAmount(total), times };
          yield { at: entry, says: "overTotal", ...asYuan(), facts: said };
        } else if (
          unit !== "亿元" &&
          inWan.gte(limits.largestAmountInWan ?? LARGEST) &&
          inWan.mod(1000).eq(0)
        ) {
          yield { at: entry, says: "large", ...asYuan(), facts: facts() };
        }
      }
    }
  },
});

/** What it is where the number was meant in 元. */
function offered(at: Entry, to: Big): Pick<Finding, "offers"> {
  return { offers: [{ label: `原来是元，写成 ${writeAmount(to)}`, writes: [{ at, to: to.toNumber() }] }] };
}

/** In 万元; undefined for the department's own form, and where several departments are in the workbook. */
function departmentTotal(form: FilledForm, departments: readonly FilledForm[]): Big | undefined {
  const [department] = departments;
  const entry = department && entryFor(department, "amount");
  if (!department || !entry || departments.length > 1 || department === form) return undefined;
  const amount = amountOf(department, entry);
  return amount.kind === "amount" && amount.inWan.gt(0) ? amount.inWan : undefined;
}

import { amountOf, unitOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { fromWan, tidyAmount } from "../values/amount";
import type { Unparsed } from "../values/amount";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import type { Finding, FindingWith } from "../audit/rule";
import { defineRule, right, wrong } from "../audit/rule";
import { nearAmount } from "./readers/near-amount";
import { toNumber } from "./readers/to-number";

/** An amount pasted twice and one with its unit are told by rules of their own. */
export default defineRule({
  id: "amount-not-number",
  title: "金额是数字",
  why: "金额写成别的东西，汇总时算不进去，也没有办法核对。",
  basis: "实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:amount"],
  messages: {
    notNumber: { title: "金额看不懂", severity: "error", text: "“{field}”写的是“{text}”，读不出金额。" },
    several: {
      title: "一格里有不止一个金额",
      severity: "error",
      text: "“{field}”里有不止一个金额：“{text}”。",
      remedy: "请只填一个数字，拆分情况写到别处。",
    },
    errorCell: {
      title: "金额的公式出错",
      severity: "error",
      text: "“{field}”的公式出错，显示为“{text}”。",
      remedy: "请改好公式，或者直接填数字。",
    },
    notCalculated: {
      title: "金额的公式没有算出结果",
      severity: "error",
      text: "“{field}”是公式，还没有算出结果。",
      remedy: "请在表格软件里打开保存一次，再检查。",
      merge: "column",
    },
    notPositive: {
      title: "金额不大于 0",
      severity: "error",
      text: "“{field}”是 {amount}，应当大于 0。",
      remedy: "请核对金额。",
    },
    negative: {
      title: "金额小于 0",
      severity: "error",
      text: "“{field}”是 {amount}，不能小于 0。",
      remedy: "请核对金额；没有就填 0。",
    },
    asText: {
      title: "数字存成了文本",
      severity: "hint",
      text: "“{field}”的数字是按文本存的，表格里的公式不会把它算进去。",
      remedy: "请把它改成数字。",
      merge: "column",
    },
    noise: {
      title: "金额末尾有零头",
      severity: "hint",
      text: "“{field}”存的是 {amount}，末尾是计算留下的零头。",
      remedy: "请改成 {tidy}。",
    },
  },
  remedy: "请填数字，例如 8.5。",
  examples: [
    right(
      "数字，带千分位的数字，分项可以是 0",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 1,844.93 |
       | ^ | 公共财政拨款： | 1844.930 |
       | ^ | 政府性基金拨款： | 0 |
       | ^ | 其他资金： | 无 |`,
    ),
    right(
      "数字写在标签后面",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | ^ | 其中：基本支出：404.76\\n项目支出：440.17 |`,
    ),
    right(
      "带单位的金额读得出来",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 226.00万元 |`,
    ),
    wrong(
      "金额栏里写了话、日期、百分数，或者两个数",
      `| 支出方向 | 支出方向年度金额 |
       | 维修费 | 待定 |
       | 电费 | 约8.5 |
       | 水费 | 2019年1月 |
       | 网费 | 95% |
       | 租费 | 3.5、4.2 |`,
      { at: "B2", says: "notNumber" },
      { at: "B3", says: "notNumber" },
      { at: "B4", says: "notNumber" },
      { at: "B5", says: "notNumber" },
      { at: "B6", says: "several" },
    ),
    wrong(
      "公式出错，或者还没有算",
      `| 支出方向 | 支出方向年度金额 |
       | 维修费 | #REF! |
       | 电费 | {=B1*2} |`,
      { at: "B2", says: "errorCell" },
      { at: "B3", says: "notCalculated" },
    ),
    wrong(
      "总额是 0，分项是负数",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额： | 0 |
       | ^ | 公共财政拨款： | -5 |
       | ^ | 政府性基金拨款： | 5 |`,
      { at: "C1", says: "notPositive" },
      { at: "C2", says: "negative" },
    ),
    wrong(
      "全角数字和按文本存的数字，计算留下的零头",
      `| 支出方向 | 支出方向年度金额 |
       | 维修费 | ８.５ |
       | 电费 | '4 |
       | 水费 | 0.09000007629 |`,
      { at: "B2", says: "asText" },
      { at: "B3", says: "asText" },
      { at: "B4", says: "noise" },
    ),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "amount" || entry.blank) continue;
      const finding = findingFor(form, entry);
      if (finding) yield finding;
    }
  },
});

type Unread = "notNumber" | "several" | "errorCell" | "notCalculated";

const UNREAD: Partial<Record<Unparsed, Unread>> = {
  notNumber: "notNumber",
  date: "notNumber",
  percent: "notNumber",
  several: "several",
  errorCell: "errorCell",
  notCalculated: "notCalculated",
};

type Found =
  | FindingWith<Unread, "text">
  | FindingWith<"notPositive" | "negative", "amount">
  | FindingWith<"noise", "amount" | "tidy">
  | Finding<"asText">;

function findingFor(form: FilledForm, entry: Entry): Found | undefined {
  const amount = amountOf(form, entry);
  if (amount.kind === "empty") return undefined;
  if (amount.kind === "unparsed") {
    const says = UNREAD[amount.why];
    const near = says === "notNumber" ? nearAmount(amount.text, unitOf(form, entry)) : undefined;
    const offers = near === undefined ? [] : [{ label: `填 ${near}`, writes: [{ at: entry, to: near }] }];
    return says && { at: entry, says, offers, facts: { text: excerpt(amount.text) } };
  }
  const { number, inWan, as, written, noise } = amount;
  const { part } = entry.field;
  if (inWan.lt(0) && part) return { at: entry, says: "negative", facts: { amount: number } };
  if (inWan.lte(0) && !part) return { at: entry, says: "notPositive", facts: { amount: number } };
  const tidy = Number(fromWan(tidyAmount(inWan), unitOf(form)));
  if (noise && !entry.cell.formula) {
    const fix = written ? {} : { replace: tidy };
    return { at: entry, says: "noise", ...fix, facts: { amount: number, tidy } };
  }
  if (as === "text" && !written && !entry.inside) {
    return { at: entry, says: "asText", ...toNumber(entry, tidy) };
  }
  return undefined;
}

import { amountOf, unitOf } from "../forms/amount";
import { fromWan, toWan, writeAmount } from "../values/amount";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";

/** Offered, not certain: whether the amount or its copy is the one that was meant, only the writer knows. */
export default defineRule({
  id: "amount-duplicated-paste",
  title: "金额没有粘贴两遍",
  why: "同一个数连着出现两次，读成一个数会大出许多，多半是粘贴时重复了。",
  basis: "实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:amount"],
  messages: {
    twice: {
      title: "金额像是粘贴了两遍",
      severity: "error",
      text: "“{field}”写的是“{text}”，像是把 {once} 粘贴了两遍。",
    },
  },
  remedy: "请核对后只留一个：{once}。",
  examples: [
    right(
      "括号里是拆分，加起来相等",
      `| 支出方向 | 支出方向年度金额 |\n| 维修费 | 854万元（400万元+454万元） |`,
    ),
    right("数字本身有重复的两段", `| 支出方向 | 支出方向年度金额 |\n| 维修费 | 2525 |`),
    wrong("数和单位都出现两次", `| 支出方向 | 支出方向年度金额 |\n| 维修费 | 854万854万 |`, {
      at: "B2",
      says: "twice",
    }),
    wrong("两遍之间换了行", `| 支出方向 | 支出方向年度金额 |\n| 维修费 | 8.5万元\\n8.5万元 |`, {
      at: "B2",
      says: "twice",
    }),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "amount") continue;
      const amount = amountOf(form, entry);
      if (amount.kind !== "unparsed" || !amount.once) continue;
      const once = writeAmount(amount.once.number) + (amount.once.unit ?? "");
      const facts = { text: excerpt(entry.cell.text), once };
      const unit = unitOf(form, entry);
      const number = fromWan(toWan(amount.once.number, amount.once.unit ?? unit), unit).toNumber();
      yield {
        at: entry,
        says: "twice",
        offers: [{ label: "只留 {once}", writes: [{ at: entry, to: number }] }],
        facts,
      };
    }
  },
});

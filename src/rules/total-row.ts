import Big from "big.js";
import { amountOf, unitOf } from "../forms/amount";
import type { Entry, FilledForm, FilledRow, FilledTable } from "../forms/filled";
import { fromWan, tidyAmount } from "../values/amount";
import { labelKey } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "total-row",
  title: "合计行等于各行之和",
  why: "合计和明细不一致，整张表的金额就没有办法采信。",
  basis: "实务",
  confidence: "certain",
  watches: ["kind:amount", "kind:number", "kind:text"],
  messages: {
    unequal: {
      title: "合计不等于各行之和",
      severity: "error",
      text: "合计行的“{field}”是 {stated} {unit}，各行相加是 {sum} {unit}。",
      remedy: "请把合计改为 {sum}，或核对各行的金额。",
    },
  },
  remedy: "请核对合计和各行的金额。",
  examples: [
    right("没有合计行", `## summary\n| 专项支出名称 | 资金总额 |\n| 机房维护费 | 2.5 |\n| 文化惠民 | 4 |`),
    right(
      "合计正好，各行写法不同也算得出",
      `## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 机房维护费 | 设备更新 | 0.1 |
       | 2 | 文化惠民 | 排练 | ０.２ |
       | 3 | 综治平台运行维护 | 维修（护）费 | 85000元 |
       | 合计 | < | < | 8.8 |`,
    ),
    right(
      "合计在第一行；合并的金额只算一次",
      `## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | | 合计 | | 10.5 |
       | 1 | 机房维护费 | 设备更新 | 6.5 |
       | 2 | ^ | 网络租用 | ^ |
       | 3 | 文化惠民 | 排练 | 4 |`,
    ),
    right(
      "有小计，也有总计",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 2.5 |
       | 机房维护费 | 网络租用 | 4 |
       | 小计 | | 6.5 |
       | 文化惠民 | 排练 | 4 |
       | 小计 | | 4 |
       | 总计 | | 10.5 |`,
    ),
    right(
      "有一行的金额读不出，合计空着",
      `## summary
       | 专项支出名称 | 资金总额 |
       | 机房维护费 | 待定 |
       | 合计 | 6.5 |
       ## summary
       | 专项支出名称 | 资金总额 |
       | 机房维护费 | 4 |
       | 合计 | |`,
    ),
    wrong(
      "加了一行，合计没有改",
      `## summary
       | 序号 | 专项支出名称 | 支出方向 | 资金总额 |
       | 1 | 机房维护费 | 设备更新 | 2.5 |
       | 2 | 文化惠民 | 排练 | 4 |
       | 合计 | < | < | 2.5 |`,
      { at: "D4", says: "unequal" },
    ),
    wrong(
      "新的一行加在了合计下面；小计漏了一行",
      `## summary
       | 专项支出名称 | 资金总额 |
       | 机房维护费 | 2.5 |
       | 合计 | 2.5 |
       | 文化惠民 | 4 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |
       | 小计 | | 4 |
       | 排练 | 文化惠民 | 3 |
       | 合计 | | 9.5 |`,
      { at: "summary!B3", says: "unequal" },
      { at: "directions!C4", says: "unequal" },
    ),
  ],
  *check(form) {
    for (const table of Object.values(form.tables)) {
      for (const total of table.totals) {
        for (const entry of Object.values(total.entries)) {
          if (entry.field.kind !== "amount" || entry.inherited) continue;
          const stated = sumOf(form, [entry]);
          const sum = stated && rightSum(form, table, total, entry, stated);
          if (!stated || !sum || stated.eq(sum)) continue;
          const unit = unitOf(form);
          const facts = { stated: fromWan(stated, unit), sum: fromWan(sum, unit), unit };
          // A total may be right and a row wrong.
          const offer = { label: "合计写成 {sum}", writes: [{ at: entry, to: facts.sum.toNumber() }] };
          yield { at: entry, says: "unequal", offers: [offer], facts };
        }
      }
    }
  },
});

/**
 * What a total should be. Among several, each may be the sum of all rows, or of those between it and the total before
 * or after it: `stated` tells which, unless it is none. undefined where an amount cannot be read.
 */
function rightSum(form: FilledForm, table: FilledTable, total: FilledRow, { field }: Entry, stated: Big) {
  const between = (from: number, to: number) =>
    table.rows.filter(({ row }) => row > from && row < to).flatMap(({ entries }) => entries[field.id] ?? []);
  const all = sumOf(form, between(-1, Infinity));
  if (table.totals.length === 1) return all;
  const before = Math.max(-1, ...table.totals.map(({ row }) => row).filter((row) => row < total.row));
  const after = Math.min(Infinity, ...table.totals.map(({ row }) => row).filter((row) => row > total.row));
  const parts = [between(before, total.row), between(total.row, after)].filter((cells) => cells.length);
  const sums = parts.map((cells) => sumOf(form, cells));
  return [all, ...sums].find((sum) => sum?.eq(stated)) ?? (isSubtotal(total) ? sums[0] : all);
}

function isSubtotal({ entries }: FilledRow): boolean {
  return Object.values(entries).some(({ cell }) => /^(?:小计|本页合计)$/.test(labelKey(cell.text)));
}

/** In 万元, a merged cell once, an empty one as nothing; undefined where one cannot be read or all are empty. */
function sumOf(form: FilledForm, cells: readonly Entry[]): Big | undefined {
  const amounts = cells.filter(({ inherited }) => !inherited).map((entry) => amountOf(form, entry));
  if (amounts.every(({ kind }) => kind === "empty")) return undefined;
  let sum = new Big(0);
  for (const amount of amounts) {
    if (amount.kind === "unparsed") return undefined;
    if (amount.kind === "amount") sum = sum.plus(amount.inWan);
  }
  return tidyAmount(sum);
}

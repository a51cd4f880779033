import type Big from "big.js";
import { unitOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { fromWan } from "../values/amount";
import { spoken } from "./readers/directions";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";
import type { Tied } from "./readers/summary-amounts";
import { tiedAmounts } from "./readers/summary-amounts";
import { tieUp } from "./readers/summary-rows";

export default defineRule({
  id: "summary-amount-mismatch",
  title: "汇总表的金额等于支出方向之和",
  why: "汇总表的资金总额就是各支出方向年度金额之和，差一分钱，两张表就对不上。",
  basis: "实务（汇总表与明细表一致）",
  confidence: "certain",
  forms: {
    summary: ["fundName", "directionName", "amount"],
    directions: ["fundName", "directionName", "amount"],
  },
  watches: ["fundName", "directionName", "amount"],
  messages: {
    one: {
      title: "金额与支出方向表不一致",
      severity: "error",
      text: "{direction}：汇总表写 {stated} {unit}，支出方向表是 {sum} {unit}。",
    },
    several: {
      title: "金额与支出方向表不一致",
      severity: "error",
      text: "专项“{fund}”：汇总表写 {stated} {unit}，{count} 个支出方向合计是 {sum} {unit}。",
    },
  },
  remedy: "请点“一键汇总”更新；汇总表写得对的，请改支出方向表的金额。",
  examples: [
    right(
      "金额相等，不论写法和单位",
      `## summary
       | 单位：万元 | < | < |
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 综治平台运行维护 | 维修（护）费 | 8.5 |
       | 机房维护费 | 维修（护）费 | ２.50万元 |
       | 文化惠民 | 排练 | 0.3 |
       ## directions
       | 单位：元 | < | < |
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 综治平台运行维护 | 85,000 |
       | 维修（护）费 | 机房维护费 | 2.5万 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 排练 | 文化惠民 | 0.30000000000000004 |`,
    ),
    right(
      "一个专项一行，金额是几个方向之和",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新、网络租用 | 0.3 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 0.1 |
       | 网络租用 | 机房维护费 | 0.2 |`,
    ),
    right(
      "专项有几行，金额合并成一格",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 6.5 |
       | ^ | 网络租用 | ^ |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |`,
    ),
    right(
      "专项写一行合计，下面再分方向",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | | 6.5 |
       | 机房维护费 | 设备更新 | 2.5 |
       | 机房维护费 | 网络租用 | 4 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |`,
    ),
    right(
      "读不出的金额和重名的方向，由别的规则说",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新 | 待定 |
       | 文化惠民 | 排练 | 4 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 排练 | 文化惠民 | 3 |
       | 排练 | 文化惠民 | 2 |`,
    ),
    wrong(
      "改了支出方向的金额，汇总表没有改",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 综治平台运行维护 | 维修（护）费 | 8.5 |
       | 机房维护费 | 维修（护）费 | 2.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 维修（护）费 | 综治平台运行维护 | 8.5 |
       | 维修（护）费 | 机房维护费 | 25,000元 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 排练 | 文化惠民 | 4 |
       ## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 文化惠民 | 排练 | 40000 |`,
      { at: "summary (2)!C2", says: "one" },
    ),
    wrong(
      "同一个方向在汇总表里写了两行，加起来就多了",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 文化惠民 | 排练 | 4 |
       | 文化惠民 | 排练 | 4 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 排练 | 文化惠民 | 4 |`,
      { at: "summary!C2", says: "one" },
    ),
    wrong(
      "一个专项一行，漏加了一个方向",
      `## summary
       | 专项支出名称 | 支出方向 | 资金总额 |
       | 机房维护费 | 设备更新、网络租用 | 2.5 |
       ## directions
       | 支出方向 | 所属专项名称 | 支出方向年度金额 |
       | 设备更新 | 机房维护费 | 2.5 |
       | 网络租用 | 机房维护费 | 4 |`,
      { at: "summary!C2", says: "several" },
    ),
  ],
  *checkAll(forms) {
    for (const tied of tiedAmounts(tieUp(forms))) {
      const { form, amounts, sources, directions, stated, sum } = tied;
      if (stated.eq(sum)) continue;
      const unit = unitOf(form);
      const facts = { stated: fromWan(stated, unit), sum: fromWan(sum, unit), unit };
      const at = [...amounts, ...sources];
      const [first] = directions;
      if (directions.length === 1) {
        const said = { ...facts, direction: spoken(first!) };
        yield { at, says: "one", offers: offered(tied), facts: said };
      } else {
        const fund = excerpt(first!.fund.cell.text);
        const said = { ...facts, fund, count: directions.length };
        yield { at, says: "several", offers: offered(tied), facts: said };
      }
    }
  },
});

/** Which side is right only a person knows; where a sum has several parts, nobody can say which of them is wrong. */
function offered({ form, amounts, sources, directions, stated, sum }: Tied): Offer[] {
  const write = (label: string, cells: readonly Entry[], inWan: Big, of: FilledForm): Offer[] => {
    const [at, ...others] = cells;
    if (!at || others.length) return [];
    return [{ label, writes: [{ at, to: fromWan(inWan, unitOf(of)).toNumber() }] }];
  };
  return [
    ...write("按支出方向表，汇总表写成 {sum}", amounts, sum, form),
    ...write("按汇总表，支出方向表写成 {stated}", sources, stated, directions[0]!.form),
  ];
}

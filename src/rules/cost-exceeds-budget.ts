import { amountOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import { entryFor, entryIn, rowsOf } from "../forms/read/by-role";
import { fromWan, writeAmount } from "../values/amount";
import type { IndicatorValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { unitOf } from "../forms/amount";
import { readValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** Money that is not this year's spending: what is saved, brought in or put up by others, or spent over many years. */
const OTHER_MONEY =
  /节约|节省|节支|结余|收入|收益|效益|产值|税|损失|带动|撬动|拉动|社会资本|自筹|配套|企业|总投资|投资总|概算|社会成本|环境成本|生态|累计|三年|五年|全周期|贷款|债/;

/** 分 and 厘 of rounding. */
const ROUNDING = "0.01";

export default defineRule({
  id: "cost-exceeds-budget",
  title: "成本指标不超过资金总额",
  why: "成本的上限比申请的资金还多，这条指标管不住成本，多出来的钱也没有来源。",
  basis: "参照 财预〔2015〕88号（相应匹配、成本指标）",
  confidence: "likely",
  scope: "row",
  yieldsTo: ["amount-in-text-mismatch"],
  needs: ["amount"],
  watches: ["amount", "kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    exceeds: {
      title: "成本指标超过了资金总额",
      severity: "warning",
      text: "成本指标写的是“{value}”，超过了资金总额 {total} {unit}。",
    },
  },
  remedy: "请核对两个数，改正写错的一个；含其他资金的，请写明是哪几项资金。",
  examples: [
    right(
      "不超过资金总额，写成元也一样；单价、省下来的钱不算",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 25 | |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 项目成本 | ≤250000元 |
       | ^ | ^ | ^ | 设备购置费 | ≤12万元 |
       | ^ | ^ | ^ | 补助标准 | ≤30万元/个 |
       | ^ | ^ | ^ | 节约成本 | ≥30万元 |
       | ^ | 效益指标 | 经济效益指标 | 带动投资 | ≥300万元 |`,
    ),
    right(
      "资金总额还没有填",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | | |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 项目成本 | ≤30万元 |`,
    ),
    wrong(
      "一项成本就超过了总额",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 25 | |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 工程造价 | ≤30万元 |
       | ^ | ^ | ^ | 总投入 | 26万元 |`,
      { at: "E3", says: "exceeds" },
      { at: "E4", says: "exceeds" },
    ),
    wrong(
      "一个方向的成本超过了这个方向的金额",
      `| 支出方向 | 支出方向年度金额 | 成本指标 |
       | 维修费 | 8.5 | 全年维修不超过8.8万元 |
       | 培训 | 4 | 培训费≤4万元 |`,
      { at: "C2", says: "exceeds" },
    ),
  ],
  *check(form) {
    const amountFor = amountsOf(form);
    for (const { category, period, row, entry, called, read } of readValues(form)) {
      if (category !== "cost" || period === "long") continue;
      const ceiling = ceilingOf(read);
      if (ceiling === undefined || OTHER_MONEY.test(called + entry.cell.text)) continue;
      const amount = amountFor(row);
      const total = amount && amountOf(form, amount);
      if (total?.kind !== "amount" || total.inWan.lte(0)) continue;
      if (total.inWan.plus(ROUNDING).gte(ceiling / 10_000)) continue;
      const unit = unitOf(form);
      const facts = { value: excerpt(entry.cell.text), total: writeAmount(fromWan(total.inWan, unit)), unit };
      yield { at: [entry, amount!], says: "exceeds", facts };
    }
  },
});

/** The most it may cost, in 元; undefined for unit prices, shares, and what is at least to be spent or saved. */
function ceilingOf(read: IndicatorValue): number | undefined {
  if (read.kind !== "quantity" || read.base?.unit !== "元" || read.per !== undefined) return undefined;
  if (/[≥>]/.test(read.operator) || read.change !== undefined) return undefined;
  return read.scope === undefined || /^(?:全年|年度|合计|总计|共计)$/.test(read.scope)
    ? read.base.number
    : undefined;
}

/** The money of the indicator's own row, else of the form. */
function amountsOf(form: FilledForm): (row: number | undefined) => Entry | undefined {
  const rows = new Map(rowsOf(form).map((row) => [row.row, entryIn(row, "amount")]));
  return (row) => (row === undefined ? entryFor(form, "amount") : rows.get(row));
}

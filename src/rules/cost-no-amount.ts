import { readIndicatorValue } from "../values/indicator-value";
import type { Entry } from "../forms/filled";
import { excerpt } from "../values/text";
import { rowsOf } from "../forms/read/by-role";
import { indicatorItems } from "./readers/indicator-items";
import { measurable } from "./readers/measurable";
import { defineRule, right, wrong } from "../audit/rule";

/** A ceiling without a number is one all the same: a contract, last year, nothing at all. */
const CEILING =
  /预算[^，。；\n]{0,6}内|不超|不突破|控制在|控制数|零成本|无成本|免费|定额|标准|合同|中标|上年|去年|只减不增|零增长/;

export default defineRule({
  id: "cost-no-amount",
  title: "成本指标写明金额或标准",
  why: "成本指标考核花了多少钱，没有金额、单价或上限，就没有办法说省了还是超了。",
  basis: "参照 财预〔2015〕88号（成本指标）；财预〔2021〕101号",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    noAmount: {
      title: "成本指标没有写金额或标准",
      severity: "warning",
      text: "成本指标写的是“{text}”，没有金额，也没有标准。",
      merge: "column",
    },
  },
  remedy: "请写金额、单价或上限，如“≤8.5万元”“300元/人”“不超预算”。",
  examples: [
    right(
      "金额、单价、比率、上限都可以",
      `| 支出方向 | 成本指标 |
       | 维修费 | 全年不超过8.5万元 |
       | 培训 | 300元/人 |
       | 宣传 | 成本控制率100% |
       | 热线 | 不超预算 |
       | 值班 | 控制在年初预算以内 |
       | 慰问 | 按区里的慰问标准 |
       | 保洁 | 按合同支付 |
       | 用车 | 只减不增 |
       | 监测 | |`,
    ),
    right(
      "名称和值合起来看",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 专款专用 | 是 |
       | ^ | ^ | 成本指标 | 每户补助3000元 | 及时发放 |
       | ^ | ^ | ^ | 项目总成本 | ≤25万元 |`,
    ),
    right(
      "社会成本、生态环境成本说的是影响，不一定是钱",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 社会成本指标 | 施工对出行的影响 | 可控 |
       | ^ | ^ | 生态环境成本指标 | 扬尘 | 得到控制 |`,
    ),
    wrong(
      "几个方向都是同一句套话",
      `| 支出方向 | 成本指标 |
       | 维修费 | 厉行节约，专款专用 |
       | 培训 | 厉行节约，专款专用 |
       | 宣传 | 降低宣传成本 |`,
      { at: "B2", says: "noAmount" },
      { at: "B3", says: "noAmount" },
      { at: "B4", says: "noAmount" },
    ),
    wrong(
      "指标值只有一个“低”字",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 运行成本 | 较低 |
       | ^ | ^ | ^ | 1、采购成本 | 据实列支 |`,
      { at: "E2", says: "noAmount" },
      { at: "E3", says: "noAmount" },
    ),
  ],
  *check(form) {
    const borne = new Set(rowsOf(form).flatMap(({ row, headings }) => (isBorne(headings) ? [row] : [])));
    for (const { category, name, value, text } of indicatorItems(form)) {
      const entry = text ?? value;
      if (category !== "cost" || !entry || entry.blank || entry.inherited) continue;
      if (value && borne.has(value.row)) continue;
      const parts = [name, entry].filter((part) => part !== undefined);
      if (parts.some(({ cell }) => measurable(cell.text) || CEILING.test(cell.text)) || isOpen(entry)) {
        continue;
      }
      yield { at: entry, says: "noAmount", facts: { text: excerpt(entry.cell.text) } };
    }
  },
});

/** What society and nature bear need not be money: 对出行的影响 | 可控. */
function isBorne(headings: readonly string[]): boolean {
  return /(?:社会|生态|环境)成本/.test(headings.at(-1) ?? "");
}

/** A place still to be filled in is told as that. */
function isOpen({ cell }: Entry): boolean {
  const { kind } = readIndicatorValue(cell);
  return kind === "empty" || kind === "placeholder";
}

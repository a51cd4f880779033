import { entryFor, isForm, rowsOf } from "../forms/read/by-role";
import { amountOf, unitOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import type { FieldKind } from "../forms/schema";
import { fromWan, readAmount, writeAmount } from "../values/amount";
import type { MoneyUnit } from "../values/amount";
import { fold } from "../values/text";
import { entriesIn } from "./readers/cells";
import { periodBeside } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "amount-in-text-mismatch",
  title: "文字里的总额与资金总额一致",
  why: "目标或指标里写的总成本、总投资就是资金总额，两处不一样，审核时不知道以哪个为准。",
  basis: "参照 财预〔2015〕88号（适当性）",
  confidence: "likely",
  forms: { department: ["amount"], fund: ["amount"] },
  watches: ["*"],
  messages: {
    differs: {
      title: "文字里的总额与资金总额不一致",
      severity: "warning",
      text: "“{field}”里写的{word}是 {written}，资金总额是 {total} {unit}。",
    },
  },
  remedy: "请核对后改成一致；如果说的不是全部资金，请写明是哪一部分。",
  examples: [
    right(
      "总成本和资金总额相等，写成元也一样",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | 整体绩效目标 | 全年预算总额844.93万元 |
       | 部门整体支出年度绩效指标 | 产出指标 | 指标1：总成本控制在8,449,300元以内 |`,
    ),
    right(
      "金额前面没有说是总额，或者说的是下限",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 25 |
       | 专项长期绩效目标 | 2万元以上的项目都公开招标 |
       | 专项年度绩效目标 | 总投资5万元以上的项目要评审，总成本降低3% |`,
    ),
    right(
      "长期目标里说的是几年一共要花的钱",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | 25 |
       | 专项长期绩效目标 | 三年建成五个广场，总投资90万元 |`,
    ),
    right(
      "资金总额还没有填",
      `## fund
       | 部门名称 | 合江街道 | 资金总额（万元） | |
       | 专项年度绩效目标 | 总成本不超过30万元 |`,
    ),
    wrong(
      "产出指标里的总成本是旧数",
      `## shigu/department
       | 年度预算申请（万元） | 资金总额：844.93 |
       | 部门整体支出年度绩效指标 | 产出指标 | 总成本控制在804.93万元以内 |`,
      { at: "C2", says: "differs" },
    ),
    wrong(
      "成本指标的指标值与资金总额不等",
      `## fund
       | 部门名称 | < | 合江街道 | 资金总额（万元） | 25 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 项目总成本 | ≤30万元 |`,
      { at: "E3", says: "differs" },
    ),
  ],
  *check(form) {
    const entry = entryFor(form, "amount");
    if (!entry) return;
    const total = amountOf(form, entry);
    if (total.kind !== "amount") return;
    const unit = unitOf(form);
    for (const { at, text } of textsOf(form)) {
      for (const { word, amount } of totalsIn(text, unit)) {
        if (amount.inWan.eq(total.inWan)) continue;
        const facts = { word, written: writeAmount(amount.number) + amount.unit };
        const shown = writeAmount(fromWan(total.inWan, unit));
        yield { at: [at, entry], says: "differs", facts: { ...facts, total: shown, unit } };
      }
    }
  },
});

/** What many years cost together is not the money of one; their indicators may have a table of their own. */
function ofYears(form: FilledForm): (entry: Entry) => boolean {
  const areas = Object.values(form.tables)
    .filter((table) => periodBeside(form, table).period === "long")
    .map(({ area }) => area);
  return ({ field, row }) =>
    field.is === "periodTarget" ||
    /实施期|长期|中期|总体目标/.test(`${field.label}${field.group ?? ""}`) ||
    (field.table !== undefined && areas.some(({ top, bottom }) => row >= top && row <= bottom));
}

const PROSE: ReadonlySet<FieldKind> = new Set(["target", "indicators", "indicator", "text"]);

/** All texts that may speak of the total; an indicator's name and value are one text. */
function* textsOf(form: FilledForm): Generator<{ at: Entry; text: string }> {
  const isOfYears = ofYears(form);
  for (const entry of entriesIn(form)) {
    if (PROSE.has(entry.field.kind) && !entry.blank && !isOfYears(entry)) {
      yield { at: entry, text: entry.cell.text };
    }
  }
  // What one task of a department costs is no total of the department's.
  if (isForm(form, "department")) return;
  for (const { entries } of rowsOf(form)) {
    const of = (kind: FieldKind) => Object.values(entries).find((entry) => entry.field.kind === kind);
    const [name, value] = [of("indicatorName"), of("indicatorValue")];
    if (name && value && !isOfYears(value)) {
      yield { at: value, text: `${name.cell.text}：${value.cell.text}` };
    }
  }
}

/** 总成本控制在844.93万元 → 总成本, 844.93万元. A threshold (5万元以上的) and a rough figure are no total. */
const TOTAL =
  /(总成本|总投资|资金总额|预算总额)[^\d。；;，,\n增减升降提高约近]{0,10}?(\d[\d,]{0,29}(?:\.\d{1,9})?(?:亿元|千万元|百万元|万元|千元|元|亿|万))(?!\s{0,9}(?:元|以上|以下|左右|上下|\/|每))/g;

function totalsIn(text: string, columnUnit: MoneyUnit) {
  return [...fold(text).matchAll(TOTAL)].flatMap(([, word = "", figure = ""]) => {
    const amount = readAmount(figure, columnUnit);
    return amount.kind === "amount" ? [{ word, amount }] : [];
  });
}

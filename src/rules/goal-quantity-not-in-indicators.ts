import type { Entry, FilledForm } from "../forms/filled";
import { compareValues, quantitiesIn } from "../values/indicator-value";
import type { QuantityInText } from "../values/indicator-value";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import { grouped } from "../values/grouped";
import { cellsOf, indicatorItems } from "./readers/indicator-items";
import type { IndicatorItem } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** Money and time in a target say what it costs and when, not how much is done. */
const NO_AMOUNT_OF_WORK = /元|角|年|月|日|天|小时|分钟|周|季/;

export default defineRule({
  id: "goal-quantity-not-in-indicators",
  title: "年度目标里的数在指标里有",
  why: "目标说了要做多少，指标里没有，年底就没有人考核它。",
  basis: "参照 财预〔2015〕88号（相关性）",
  confidence: "guess",
  scope: "row",
  watches: ["*"],
  messages: {
    missing: {
      title: "目标里的数，指标里没有",
      severity: "hint",
      text: "“{field}”写了{quantities}，指标里没有体现。",
    },
  },
  remedy: "请把它写成一个数量或质量指标；只是顺带一提的，可以不改。",
  examples: [
    right(
      "目标里的数指标里都有",
      `| 支出方向 | 年度绩效目标 | 数量指标 | 质量指标 |
       | 路灯 | 新装路灯120盏，亮灯率达到98% | 新装路灯≥120盏 | 亮灯率98% |
       | 公园 | 改造两个公园 | 改造公园2个 | |`,
    ),
    right(
      "固定的说法、金额、时间、文号不算",
      `| 支出方向 | 年度绩效目标 | 数量指标 |
       | 政务 | 让群众一次办好，推行五位一体管理，投入20万元，3个月内完成 | 每月1次 |
       | 党建 | 落实2019年第5号文件 | 每季度1次 |
       | 宣传 | 发资料5000份 | |`,
    ),
    wrong(
      "目标说了八成，指标没有提",
      `| 支出方向 | 年度绩效目标 | 数量指标 |
       | 政务 | 80%的事项可以网上办理 | 窗口开放5天 |`,
      { at: "B2", says: "missing" },
    ),
    wrong(
      "目标说了做三个项目，指标没有提",
      `## fund
       | 专项年度绩效目标 | 2019年改造三个老旧小区，新增停车位120个 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新增停车位 | 120个 |
       | ^ | ^ | 质量指标 | 验收合格率 | 100% |`,
      { at: "B1", says: "missing" },
    ),
  ],
  *check(form) {
    const beside = indicatorsBeside(form);
    for (const goal of annualGoals(form)) {
      const counted = quantitiesIn(goal.cell.text).filter(isWork);
      const indicators = counted.length ? beside(goal) : [];
      if (!indicators.some(({ blank }) => !blank)) continue;
      const known = indicators.flatMap(({ cell }) => quantitiesIn(cell.text));
      const missing = counted.filter(({ value }) => !known.some((other) => isSame(value, other)));
      if (!missing.length) continue;
      const quantities = missing.slice(0, 3).map(({ value }) => `“${excerpt(value.text)}”`);
      yield { at: goal, says: "missing", facts: { quantities: quantities.join("、") } };
    }
  },
});

/** A number with a unit that says how much is done. */
function isWork({ value }: QuantityInText): boolean {
  return value.unit !== "" && !value.unknownUnit && !NO_AMOUNT_OF_WORK.test(value.unit);
}

function annualGoals(form: FilledForm): Entry[] {
  return entriesOf(form).filter(
    ({ field, blank }) =>
      field.kind === "target" &&
      !blank &&
      (field.is === "annualTarget" || (/年度/.test(field.label) && !/实施期|长期/.test(field.label))),
  );
}

/** Names and values of the same money: those of a goal's row, or of the whole form. */
function indicatorsBeside(form: FilledForm): (goal: Entry) => readonly Entry[] {
  const byRow = grouped(indicatorItems(form), ({ row }) => String(row));
  const entriesIn = (items: readonly IndicatorItem[] = []) => items.flatMap(cellsOf);
  const ofForm = entriesIn(byRow.get("undefined"));
  return ({ row, field }) => (field.table ? [...ofForm, ...entriesIn(byRow.get(String(row)))] : ofForm);
}

function isSame(value: QuantityInText["value"], { value: other }: QuantityInText): boolean {
  return value.number === other.number || compareValues(value, other) === 0;
}

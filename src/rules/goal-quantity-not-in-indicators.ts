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
    differs: {
      title: "目标和指标的数不一样",
      severity: "warning",
      text: "“{field}”写的是“{goal}”，指标写的是“{indicator}”，以哪个为准？",
      remedy: "请改成一样的；说的不是同一件事的，请写清楚，或点“已核实”写一句说明。",
    },
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
    right(
      "数不一样，说的也不是同一件事",
      `| 支出方向 | 年度绩效目标 | 数量指标 |
       | 路灯 | 新装路灯3处，检修电缆5处 | 检修电缆5处，新装路灯3处 |
       | 公园 | 改造公园2个 | 改造公园2个、新建厕所3个 |`,
    ),
    wrong(
      "目标说3个，指标说2个",
      `## fund
       | 专项年度绩效目标 | 2019年改造3个老旧小区，新增停车位120个 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 改造老旧小区 | 2个 |
       | ^ | ^ | ^ | 新增停车位 | ≥120个 |`,
      { at: "B1", says: "differs" },
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
      const untold = counted.filter(({ value }) => !known.some((other) => isSame(value, other)));
      const rivals = new Map(untold.map((one) => [one, rivalOf(one, goal.cell.text, indicators)]));
      for (const [one, rival] of rivals) {
        if (!rival) continue;
        const facts = { goal: excerpt(contextOf(one, goal.cell.text)), indicator: excerpt(rival.said) };
        yield { at: [goal, rival.entry], says: "differs", facts };
      }
      const missing = untold.filter((one) => !rivals.get(one));
      if (!missing.length) continue;
      const quantities = missing.slice(0, 3).map(({ value }) => `“${excerpt(value.text)}”`);
      yield { at: goal, says: "missing", facts: { quantities: quantities.join("、") } };
    }
  },
});

/** How much of what stands around a number is looked at for what is counted. */
const AROUND = 10;

/** A number with the words around it, up to the next sign: 改造3个老旧小区. */
function contextOf({ span: [start, end] }: QuantityInText, text: string): string {
  const before = /[^，。；、,;\s]{0,10}$/.exec(text.slice(Math.max(0, start - AROUND), start))![0];
  const after = /^[^，。；、,;\s]{0,10}/.exec(text.slice(end, end + AROUND))![0];
  return before + text.slice(start, end) + after;
}

interface Rival {
  readonly entry: Entry;
  readonly said: string;
}

/**
 * An indicator of the same thing, in the same unit, with another number. Name and value may stand side by side; where
 * several things are counted in one cell, nobody can tell which is meant.
 */
function rivalOf(goal: QuantityInText, text: string, indicators: readonly Entry[]): Rival | undefined {
  const context = contextOf(goal, text);
  for (const [i, entry] of indicators.entries()) {
    const [only, ...more] = quantitiesIn(entry.cell.text).filter(isWork);
    if (!only || more.length || only.value.unit !== goal.value.unit || goal.value.kind !== only.value.kind) {
      continue;
    }
    const name = indicators[i - 1];
    const isNamed = name?.field.kind === "indicatorName" && name.row === entry.row;
    const called = isNamed ? `${name.cell.text}${entry.cell.text}` : entry.cell.text;
    if (sharesName(context, called)) return { entry, said: called };
  }
  return undefined;
}

/** Three characters in a row that are no number say the same thing. */
function sharesName(a: string, b: string): boolean {
  for (let i = 0; i + SHARED <= a.length; i++) {
    const piece = a.slice(i, i + SHARED);
    if (
      /^[\u4e00-\u9fff]+$/.test(piece) &&
      !/[一二三四五六七八九十两百千万年]/.test(piece) &&
      b.includes(piece)
    ) {
      return true;
    }
  }
  return false;
}

const SHARED = 3;

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

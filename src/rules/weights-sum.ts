import type { FieldDefinition, FormDefinition } from "../forms/definition";
import Big from "big.js";
import type { Entry, FilledRow, FilledTable } from "../forms/filled";
import { entryIn } from "../forms/read/by-role";
import { fold, labelKey } from "../values/text";
import { grouped } from "../values/grouped";
import { defineRule, right, wrong } from "../audit/rule";
import type { Given } from "../audit/rule";

/** The heading of a column that says how much each indicator counts. */
const WEIGHT = /^(?:指标)?(?:分值|权重)(?:\([分%]\))?$/;

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ["预算执行", /执行/],
  ["满意度指标", /满意/],
  ["成本指标", /成本/],
  ["产出指标", /产出/],
  ["效益指标", /效益|效果/],
];

export default defineRule({
  id: "weights-sum",
  title: "分值合计是 90 或 100",
  why: "自评时按分值打分，合计不对，总分就算不出来。",
  basis: "参照 财预〔2020〕10号（一级指标权重）；财预〔2021〕101号",
  confidence: "likely",
  watches: [
    "kind:weight",
    "fundName",
    "kind:number",
    "kind:text",
    "kind:heading",
    "kind:indicatorName",
    "kind:indicatorValue",
  ],
  messages: {
    sum: {
      title: "分值合计不对",
      severity: "error",
      text: "“{field}”合计是 {sum}，应为 {total}。",
    },
    group: {
      title: "这一类的分值加起来不对",
      severity: "warning",
      text: "“{level}”的各行分值合计是 {sum}，与标明的分值不同。",
      remedy: "请核对这一类各行的分值。",
    },
    split: {
      title: "各类指标的分值不是常见分法",
      severity: "warning",
      text: "各类指标的分值和常见的分法不一样：{levels}。",
      remedy: "请核对各类指标的分值；文件另有规定的，按文件写。",
    },
  },
  remedy: "请核对各行的分值：预算执行率的 10 分写在表里的，合计 100；没有写的，合计 90。",
  examples: [
    right(
      "产出 50、效益 30、满意度 10",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 30 |
       | ^ | 时效指标 | 完工时间 | 年底前 | 20分 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |
       | 合计 | | | | 90 |`,
    ),
    right(
      "有成本指标的、预算执行率也在表里的；满意度算在效益里的，写成百分数的",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 成本指标 | 经济成本 | 总成本 | ≤50万元 | 20 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 40 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 20 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |
       | 预算执行率 | | 执行率 | 100% | 10 |
       ## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 50% |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30% |
       | ^ | 满意度指标 | 居民满意度 | ≥90% | 10% |`,
    ),
    right(
      "还没有填完，或者有一格读不出",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 50 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | |
       ## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 待定 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |`,
    ),
    right(
      "类别后面标明了分值，各行加起来正好",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标（50分） | 数量指标 | 修路灯 | 90盏 | 30 |
       | ^ | 时效指标 | 完工时间 | 年底前 | 20 |
       | 效益指标（30分） | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | 满意度指标（10分） | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
    ),
    wrong(
      "合计对，有一类和标明的不一样",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标（50分） | 数量指标 | 修路灯 | 90盏 | 30 |
       | ^ | 时效指标 | 完工时间 | 年底前 | 10 |
       | 效益指标（40分） | 社会效益指标 | 亮灯率 | ≥98% | 40 |
       | 满意度指标（10分） | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
      { at: "E2", says: "group" },
    ),
    wrong(
      "加了一个指标，分值没有重新分",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 50 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | ^ | 生态效益指标 | 节电 | ≥5% | 5 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
      { at: "E2", says: "sum" },
    ),
    wrong(
      "还没有填完就超过了 100",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 70 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 40 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | |`,
      { at: "E2", says: "sum" },
    ),
    wrong(
      "合计对，产出和效益的分法少见",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 60 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 20 |`,
      { at: "E3", says: "split" },
    ),
  ],
  *check(form, { limits }) {
    // `limits.weightTotal`: where the district allows but one of the two.
    const totals = limits.weightTotal === undefined ? [90, 100] : [limits.weightTotal];
    const { fields } = form.definition;
    for (const [rows, column] of Object.values(form.tables).flatMap((table) =>
      weightColumns(table, fields),
    )) {
      const weights = weightsIn(rows, column);
      if (!weights?.length) continue;
      const at = weights.map(({ entry }) => entry);
      const sum = sumOf(weights);
      const isWeighed = (row: FilledRow) => isComplete(row, column);
      if (totals.some((total) => sum.eq(total))) {
        const wrong = groupsOff(weights);
        for (const { level, sum, cells } of wrong) {
          yield { at: cells, says: "group", facts: { level, sum: sum.toString() } };
        }
        if (wrong.length) continue;
        // How a district divides them, only its own forms tell.
        const unusual = form.definition.inferred ? [] : unusualIn(weights, limits);
        const levels = unusual.map(({ level, sum, usual }) => `${level} ${sum.toString()}（常见 ${usual}）`);
        const cells = unusual.flatMap((one) => one.weights.map(({ entry }) => entry));
        if (levels.length) yield { at: cells, says: "split", facts: { levels: levels.join("，") } };
      } else if (sum.gt(100) || rows.every(isWeighed)) {
        yield { at, says: "sum", facts: { sum: sum.toString(), total: totals.join(" 或 ") } };
      }
    }
  },
});

interface Weight {
  readonly entry: Entry;
  readonly number: Big;
  readonly level?: string;
  /** As it is printed: 产出指标（50分）. */
  readonly heading: string;
}

/**
 * Rows whose weights make up a whole, with the column of these: one for each period, where there are two, and each
 * project by itself, where several stand in one table.
 */
function weightColumns(
  table: FilledTable,
  fields: FormDefinition["fields"],
): (readonly [rows: readonly FilledRow[], column: string])[] {
  const isWeight = ({ kind, label }: FieldDefinition) => kind === "weight" || WEIGHT.test(labelKey(label));
  const weights = [...fields.values()].filter(isWeight).map(({ id }) => id);
  const columns = weights.filter((id) => table.rows.some(({ entries }) => id in entries));
  if (!columns.length) return [];
  const projects = grouped(table.rows, (row) => entryIn(row, "fundName")?.cell.text ?? "");
  return [...columns].flatMap((column) => [...projects.values()].map((rows) => [rows, column] as const));
}

/** Levels whose rows do not add up to what is printed beside their name. */
function groupsOff(weights: readonly Weight[]) {
  return [...grouped(weights, ({ heading }) => heading)].flatMap(([heading, own]) => {
    const stated = /^([^（(]{2,12})[（(](?:权重|分值)?[:：]?(\d{1,3})[分%]?[）)]$/.exec(
      heading.replace(/\s/g, ""),
    );
    const sum = sumOf(own);
    const isOff = stated && !sum.eq(Number(stated[2]));
    return isOff ? [{ level: heading.trim(), sum, cells: own.map(({ entry }) => entry) }] : [];
  });
}

/** undefined where one cannot be read; all in points, also where they are written as parts of 1. */
function weightsIn(rows: readonly FilledRow[], column: string): readonly Weight[] | undefined {
  const filled = rows.flatMap((row) => {
    const entry = row.entries[column];
    return entry && !entry.blank && !entry.inherited ? [{ row, entry }] : [];
  });
  const weights: Weight[] = [];
  for (const { row, entry } of filled) {
    const number = /^(\d{1,4}(?:\.\d{1,6})?)[分%]?$/.exec(fold(entry.cell.text).trim())?.[1];
    if (number === undefined) return undefined;
    const level = LEVELS.find(([, is]) => is.test(row.headings[0] ?? ""))?.[0];
    weights.push({ entry, number: new Big(number), heading: row.headings[0] ?? "", ...(level && { level }) });
  }
  const isParts = sumOf(weights).lte(1);
  return isParts ? weights.map((weight) => ({ ...weight, number: weight.number.times(100) })) : weights;
}

function sumOf(weights: readonly Weight[]): Big {
  return weights.reduce((sum, { number }) => sum.plus(number), new Big(0));
}

/** An indicator with its weight, or no indicator at all. */
function isComplete(row: FilledRow, column: string): boolean {
  const own = Object.values(row.entries).filter(({ blank, inherited }) => !blank && !inherited);
  return row.entries[column]?.blank === false || !own.some(({ field }) => /^indicator/.test(field.kind));
}

/**
 * Levels whose weights are not the usual ones, or not those of the set (`limits.weightCost`, `weightOutput`,
 * `weightBenefit`, `weightSatisfaction`); none where a level is unknown, or how the rest of 100 is used.
 */
function unusualIn(weights: readonly Weight[], limits: Given["limits"]) {
  if (!weights.every(({ level }) => level)) return [];
  const levels = grouped(weights, ({ level }) => level!);
  const [cost, satisfied] = [levels.has("成本指标"), levels.has("满意度指标")];
  const usual: Readonly<Record<string, number>> = {
    预算执行: 10,
    满意度指标: limits.weightSatisfaction ?? 10,
    成本指标: limits.weightCost ?? 20,
    产出指标: limits.weightOutput ?? (cost ? 40 : 50),
    效益指标: limits.weightBenefit ?? (cost ? 20 : 30) + (satisfied ? 0 : 10),
  };
  const all = [...levels].map(([level, own]) => ({
    level,
    weights: own,
    sum: sumOf(own),
    usual: usual[level]!,
  }));
  const rest = levels.has("预算执行") ? 100 : 90;
  return sumOf(weights).eq(rest) ? all.filter(({ sum, usual }) => !sum.eq(usual)) : [];
}

import type { Entry } from "../forms/filled";
import { quantitiesIn } from "../values/indicator-value";
import type { DurationValue, QuantityValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { hasUnit } from "./readers/unit-in-name";
import { numbersOf, readValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";
import type { FindingWith, Offer } from "../audit/rule";

/** What a name counts, and the units it is counted in. */
const COUNTED: readonly (readonly [RegExp, RegExp])[] = [
  [/人数$/, /^[十百千万亿]*(?:人|名|位|人次)(?:\/|$)/],
  [/户数$/, /^[十百千万亿]*(?:户|户次|家)(?:\/|$)/],
  [/(?:面积)$/, /平方|㎡|m²|亩|公顷|顷/],
  [/(?:里程|长度)$/, /米|里|m$/],
];

export default defineRule({
  id: "unit-malformed",
  title: "指标值的计量单位写对",
  why: "单位写错或没有单位，年底对数时说不清数的是什么。",
  basis: "参照 财预〔2015〕88号（细化量化）；实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:indicator", "kind:indicators", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    money: {
      title: "计量单位写错了",
      severity: "error",
      text: "“{text}”里的“{unit}”不是单位，是不是“{guess}”？",
    },
    per: {
      title: "计量单位的写法少见",
      severity: "hint",
      text: "“{text}”里的“{unit}”一般写成“{guess}”。",
      merge: "column",
    },
    numerator: {
      title: "计量单位少了一半",
      severity: "hint",
      text: "“{text}”的“/”前面缺了单位，是不是“{guess}”？",
    },
    bare: {
      title: "数字后面没有写单位",
      severity: "hint",
      text: "“{name}”的指标值只有数字“{text}”，没有单位。",
      remedy: "请在数字后面写上单位，如“220人”。",
    },
    noMoney: {
      title: "金额后面没有写单位",
      severity: "hint",
      text: "“{name}”的指标值是“{text}”，看不出是元还是万元。",
      remedy: "请写上单位，如“300元/亩”“12万元”。",
    },
    other: {
      title: "单位和指标名称不配",
      severity: "hint",
      text: "“{name}”的指标值用的单位是“{unit}”，请核对。",
      remedy: "请把单位改成和名称一致的，或改名称。",
    },
  },
  remedy: "请改成正确的单位，如“万人次”“元/亩”“人次”。",
  examples: [
    right(
      "常见的单位和复合单位",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 服务人次 | 1000万人次 |
       | ^ | ^ | ^ | 受训人数 | 200人 |
       | ^ | ^ | 成本指标 | 补助标准 | 40万元/个 |
       | ^ | ^ | ^ | 工资标准 | 3300元/人·月 |
       | ^ | ^ | ^ | 种苗补贴 | 12.5元/亩 |`,
    ),
    right(
      "比率、占位和一格写下的指标",
      `| 支出方向 | 数量指标 | 成本指标 |
       | 路灯 | 新装路灯120盏 | ≤8万元 |
       | 培训 | 培训**人次 | 300元/人 |
       | 监测 | 每月2次 | |`,
    ),
    wrong(
      "钱后面直接跟着量词",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 受益儿童数 | 平均每年1000万元人次 |`,
      { at: "E2", says: "money" },
    ),
    wrong(
      "缺了一半的单位、写反的单位",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 种苗补贴 | 12.5/亩 |
       | ^ | ^ | 数量指标 | 巡逻 | 8人/次 |`,
      { at: "E2", says: "numerator" },
      { at: "E3", says: "per" },
    ),
    right(
      "单位写在名称的括号里",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 受益人数（单位：人） | 220 |
       | ^ | ^ | ^ | 硬化长度【公里】 | 3.5 |
       | ^ | ^ | 成本指标 | 补助标准（元/亩） | 300 |
       | ^ | ^ | ^ | 成本控制率 | 100 |`,
    ),
    wrong(
      "金额没有写元还是万元",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 成本指标 | 种苗补贴 | 每亩300 |
       | ^ | ^ | ^ | 设备购置费 | ≤12 |`,
      { at: "E2", says: "noMoney" },
      { at: "E3", says: "noMoney" },
    ),
    wrong(
      "没有单位，或单位和名称不配",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 资助学生 | 220 |
       | ^ | ^ | ^ | 受益人数 | 35户 |`,
      { at: "E2", says: "bare" },
      { at: "E3", says: "other" },
    ),
  ],
  *check(form) {
    for (const one of readValues(form)) {
      if (one.of === "text") {
        yield* inText(one.entry);
        continue;
      }
      const { category, entry, called, read } = one;
      for (const number of numbersOf(read)) {
        const doubt = doubtOf(entry, number);
        if (doubt) yield doubt;
        else if (category === "cost" && read.kind === "quantity" && isBareMoney(called, read)) {
          yield {
            at: entry,
            says: "noMoney",
            facts: { name: excerpt(called), text: excerpt(entry.cell.text) },
          };
        } else if (category === "quantity" && read.kind === "quantity" && !read.embedded) {
          const says = countingOf(called, read);
          const facts = { name: excerpt(called), text: excerpt(entry.cell.text), unit: read.unit };
          if (says) yield { at: entry, says, facts };
        }
      }
    }
  },
});

type Doubt = FindingWith<"money" | "per" | "numerator", "text" | "unit" | "guess">;

function* inText(entry: Entry): Generator<Doubt> {
  for (const { value } of quantitiesIn(entry.cell.text)) {
    const doubt = doubtOf(entry, value);
    if (doubt) yield doubt;
  }
}

function doubtOf(at: Entry, number: QuantityValue | DurationValue): Doubt | undefined {
  const { error, unit, unitRaw = unit, guess } = number;
  if (guess === undefined || (error !== "unit-malformed" && error !== "numerator-missing")) return undefined;
  const facts = { text: excerpt(number.text), unit: unitRaw, guess };
  const says = error === "numerator-missing" ? "numerator" : /元|角/.test(unitRaw) ? "money" : "per";
  return { at, says, facts, offers: offersFor(at, unitRaw, guess) };
}

/** 万元人次 may be 万人次, or 万元/人次. */
function offersFor(at: Entry, written: string, guess: string): Offer[] {
  const [, money, counted] = /^(.{0,40}[元角])([^/]{1,40})$/.exec(written) ?? [];
  const meant = [guess, ...(money && counted ? [`${money}/${counted}`] : [])];
  return meant.map((unit) => {
    const to = at.cell.text.replace(written, unit);
    return { label: `单位改成“${unit}”`, writes: [{ at, to }] };
  });
}

/** 每亩300, ≤12: a sum of money, of 元 or of 万元. */
function isBareMoney(called: string, { unit, number, note, embedded }: QuantityValue): boolean {
  const isMoney = /成本|费|价|补[助贴]|标准|金额|支出|投入|工资|经费/.test(called);
  return unit === "" && number > 1 && note === undefined && !embedded && isMoney && !isRateOrCount(called);
}

function isRateOrCount(called: string): boolean {
  return hasUnit(called) || /[率次个人项]$|比例|比重|数量|人数|次数|指数|得分|分数|满意/.test(called);
}

function countingOf(called: string, { unit, per }: QuantityValue): "bare" | "other" | undefined {
  // 受益人数（人）｜220
  if (unit === "") {
    return hasUnit(called) || /率|比例|比重|指数|得分|分数/.test(called) ? undefined : "bare";
  }
  const counted = COUNTED.find(([name]) => name.test(called));
  return counted && per === undefined && unit !== "%" && !counted[1].test(unit) ? "other" : undefined;
}

import Big from "big.js";
import { chineseNumber } from "../chinese-number";
import { beforeNumber } from "./before";
import { afterUnit } from "./behind";
import { numbersIn } from "./numbers";
import type { NumberFound } from "./numbers";
import { isInterval, oftenBefore, oftenBehind } from "./often";
import { unitAt } from "./units";
import type { UnitFound } from "./units";
import type { Operator } from "./value";

/** A number with all that belongs to it, at [start, end) of a line. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  /** Where the digits start. */
  readonly digits: number;
  readonly number: Big;
  readonly unit?: UnitFound;
  /** Absent: none is written. */
  readonly operator?: Operator;
  readonly scope?: string;
  readonly per?: string;
  readonly change?: string;
  /** 内 stands behind a time. */
  readonly limit?: true;
  readonly typo?: string;
  /** 每月开展巡查4次: other words stand between how often and how many. */
  readonly apart?: true;
  /** The number is written in words. */
  readonly numerals?: true;
  /** One end of a range. */
  readonly bound?: "low" | "high";
  /** 从80%提高到95%: where it starts from. */
  readonly baseline?: true;
}

/** Every measure of a line (as `withoutFixedWords` leaves it), in order. */
export function measuresIn(text: string): Measure[] {
  const found: Measure[] = [];
  let free = 0;
  for (const number of numbersIn(text)) {
    const measure = number.start < free ? undefined : measureAt(text, number, free);
    if (!measure) continue;
    const last = found[found.length - 1];
    const joined = last && inOneNumber(last, measure);
    if (joined) found[found.length - 1] = joined;
    else found.push(measure);
    free = measure.end;
  }
  return found;
}

/** 前5%: a place among the first 5 %. */
const AMONG_THE_FIRST = /(?:^|[名列省市国县区在])前$/;

function measureAt(text: string, found: NumberFound, free: number): Measure | undefined {
  const more = /^[余多几来](?=[^\d])/.exec(text.slice(found.end, found.end + 2)) ? 1 : 0;
  const plain = found.percent ? unitOfPercent(text, found) : unitAt(text, found.end + more);
  const counts =
    !found.numerals || (plain && countsAfterNumerals(text, found, plain)) || startsRange(text, found);
  if (!counts || isYearOfReference(text, found)) return undefined;
  const tenths = tenthsBehind(text, found.end + more, plain);
  const end = found.percent ? found.end : found.end + more + (plain?.raw.length ?? 0) + (tenths ? 1 : 0);
  if (isInterval(text, found, plain, end)) return undefined;
  const before = beforeNumber(text, found.start, free);
  const { unit, ...behind } = afterUnit(text, end, plain);
  const rough = more > 0 || /[余多](?:\D|$)/.test(unit?.raw.slice(0, 3) ?? "");
  const best =
    unit?.dimension === "ratio" &&
    AMONG_THE_FIRST.test(text.slice(Math.max(0, before.start - 2), before.start));
  const operator = stronger(before.operator, behind.operator ?? (rough ? ">" : best ? "≤" : undefined));
  const often = oftenBefore(text, found.start, free, unit ?? unitOfRange(text, end));
  const every = often ? undefined : (oftenBehind(text, end, unit) ?? oftenBehind(text, behind.end, unit));
  return {
    ...{
      start: Math.min(often?.start ?? Infinity, before.start),
      end: every?.end ?? behind.end,
      digits: found.start,
      number: tenths ? found.number.plus(tenths) : found.number,
    },
    ...(unit && { unit }),
    ...((operator ?? often?.operator) && { operator: operator ?? often?.operator }),
    ...(often?.apart && { apart: true as const }),
    ...(often ? { per: often.per } : before.scope !== undefined && { scope: before.scope }),
    ...(every && { per: every.per }),
    ...(before.change !== undefined && { change: before.change }),
    ...(found.numerals && { numerals: true as const }),
    ...(behind.limit && { limit: true as const }),
    ...(behind.typo !== undefined && { typo: behind.typo }),
    ...(/[由从]$/.test(text.slice(Math.max(0, before.start - 1), before.start)) && {
      baseline: true as const,
    }),
  };
}

/** 九成五: 9.5 of ten. */
function tenthsBehind(text: string, at: number, unit: UnitFound | undefined): Big | undefined {
  const digit =
    unit?.raw === "成"
      ? /^成([一二三四五六七八九1-9])(?=$|[,;。；、)\n以左的])/.exec(text.slice(at, at + 3))
      : null;
  return digit ? (chineseNumber(digit[1]!)?.div(10) ?? new Big(digit[1]!).div(10)) : undefined;
}

/** 每月3-5次: what stands behind the second is counted. */
function unitOfRange(text: string, end: number): UnitFound | undefined {
  const second = /^(?:--?|——?|[–~至到])\d{1,9}/.exec(text.slice(end, end + 12));
  return second ? unitAt(text, end + second[0].length) : undefined;
}

function unitOfPercent(text: string, { start, end }: NumberFound): UnitFound {
  const raw = text.slice(start, end);
  return { raw, name: "%", base: { unit: "%", times: [1, 1] }, dimension: "ratio" };
}

/** 三至五年: the unit stands behind the second. */
function startsRange(text: string, { start, end }: NumberFound): boolean {
  return (
    /^[至到~—–-][一二两三四五六七八九十]{1,3}个?[\u4e00-\u9fff]/.test(text.slice(end, end + 8)) &&
    end - start <= 3
  );
}

/** 较2020年下降18% */
function isYearOfReference(text: string, { start, end }: NumberFound): boolean {
  return /[较比]/.test(text[start - 1] ?? "") && text[end] === "年" && end - start === 4;
}

/** = and words that mean it yield to what stands behind: 达到95%以上. */
function stronger(before: Operator | undefined, behind: Operator | undefined): Operator | undefined {
  return before === undefined || (before === "=" && behind !== undefined) ? behind : before;
}

/** 8万5千元: one number, of what the last part counts. */
function inOneNumber(large: Measure, small: Measure): Measure | undefined {
  const { unit } = large;
  const size = unit?.dimension === undefined ? unit?.base : undefined;
  const rest = small.unit?.base;
  const touches = large.end === small.digits && small.start === small.digits;
  if (!touches || !size || size.unit !== "" || !rest || !small.unit?.dimension) return undefined;
  if (rest.times[1] !== 1 || size.times[0] <= rest.times[0]) return undefined;
  const number = large.number.times(size.times[0]).plus(small.number.times(rest.times[0]));
  const plain = { raw: rest.unit, name: rest.unit, base: { unit: rest.unit, times: [1, 1] as const } };
  return { ...small, ...large, end: small.end, number, unit: { ...small.unit, ...plain } };
}

/** What people count in words: 两次, 三个月, 十二场. Not what only looks so: 一线, 二级, 三类, 一面. */
const COUNTED = new Set(
  (
    "个 所 家 户 户次 人 名 位 人次 家次 场次 批次 次 遍 轮 条 件 份 篇 册 本 部 套 台 辆 座 处 栋 幢 间 场 批 期 届 例 张 株 " +
    "项 宗 起 亩 公顷 公里 千米 米 平方米 立方米 吨 公斤 千克 成 倍 % 元 秒 分钟 小时 天 日 周 工作日 月 季度 年 堂 节 课时 学时 字"
  ).split(" "),
);

/** Does what stands behind a number in Chinese make it one? 月 only as 个月: 三月 is March. */
function countsAfterNumerals(text: string, { start, end }: NumberFound, unit: UnitFound): boolean {
  if (unit.unknown) return false;
  if (/^(?:上|下|每|大|多|年)$/.test(text[start - 1] ?? "") && text[start] === "半") return false;
  const simple = unit.name.replace(/^[千百十]?[万亿]/, "").split("/")[0]!;
  if (unit.raw === "季") return false;
  if (simple === "月" && !/^[千百十]?[万亿]?个/.test(unit.raw)) return false;
  return (COUNTED.has(simple) || unit.dimension === undefined) && text.slice(end, end + 2) !== "一体";
}

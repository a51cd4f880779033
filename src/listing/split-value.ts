import type { Entry } from "../forms/filled";
import { signIn, unitIn } from "../forms/read/whole-values";
import { readIndicatorValue } from "../values/indicator-value";
import type { IndicatorValue } from "../values/indicator-value";
import { fold, oneLine } from "../values/text";

/** A value in the parts that a system wants entered; null for what it does not say or cannot be told apart. */
export interface SplitValue {
  /** ≥ ≤ > < = ≈ */
  readonly sign: string | null;
  /** As written, without 万 and the like; a range as 90-100. */
  readonly number: string | null;
  /** With what it is counted in: 万人次. */
  readonly unit: string | null;
}

const NOTHING: SplitValue = { sign: null, number: null, unit: null };

/** The longest text that can be a value rather than a description. */
const LONGEST = 60;

const BEFORE: readonly (readonly [string, RegExp])[] = [
  ["≥", /^(?:[≥≧]|>=|=>|大于或?等于|不低于|不少于|不小于|不得低于|不得少于|至少|最少)/],
  ["≤", /^(?:[≤≦]|<=|=<|小于或?等于|不高于|不超过|不大于|不多于|不超|不得超过|不得高于|控制在|最多)/],
  [">", /^(?:>|大于|超过|高于|多于)/],
  ["<", /^(?:<|小于|低于|少于)/],
  ["=", /^(?:=|等于)/],
  ["≈", /^(?:≈|约等于|大约|约)/],
];
const BEHIND: readonly (readonly [string, RegExp])[] = [
  ["≥", /^(?:[及或]?以上|\+$)/],
  ["≤", /^(?:[及或]?以下|[以之]?内)/],
  ["≈", /^左右/],
];
/** Words before a number that say nothing of how it is meant. */
const FILLER =
  /^(?:达到|达|完成|共计|共|为|实现|保持|每年|每月|每季度|每周|每天|全年|年均|增长|提高|提升|降低|下降|减少|增加)/;
const NUMBER = /^(-?\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,10})?)/;
const RANGE = /^(%?)\s?(?:[-—–~～至到]{1,2})\s?/;
const UNIT = /^[^\d\s,，。；;、()（）+]{0,16}/;
/** A day or month rather than so many of them. */
const DATE = /^(?:年|月份?|日|号)(?:$|[底末初中上下前])/;
/** ≥3年, 3年, ≤30日 are so long; 2025年, 12月, 30日 are when. */
function isSpan(rest: string, number: string, sign: string | null): boolean {
  const isYear = rest.startsWith("年");
  if (isYear && /^(?:19|20)\d{2}/.test(number)) return false;
  return /^(?:年|月|日)$/.test(rest.replace(/[及或]?以[上下内]$/, "")) && (isYear || sign !== null);
}

/** 2025.01-2025.12, 2025-06-30 */
const WHOLE_DATE = /^(?:19|20)\d{2}\s?[.\-/]\s?(?:0?[1-9]|1[0-2])(?!\d)/;

/** Of a value in a cell, or in several: a sign and a unit in cells of their own are what they say. */
export function splitEntry({ cell, parts }: Entry): SplitValue {
  const own = parts?.find(({ field }) => field.kind === "indicatorUnit")?.cell.text;
  const split = splitWritten(cell.text);
  if (!parts) return split;
  const sign = parts.find(({ field }) => field.kind === "indicatorSign")?.cell.text;
  const value = parts.find(({ field }) => field.kind === "indicatorValue")!.cell.text;
  const alone = splitValue(value, true);
  if (alone.number === null) return split;
  return {
    sign: (sign === undefined ? undefined : signIn(sign)) ?? alone.sign,
    number: alone.number,
    unit: alone.unit ?? (own === undefined ? null : (unitIn(own) ?? null)),
  };
}

/** Also what says its number in words, with a sign that takes knowing or after a few words: 十二场, 》500亩, 人均≤200元. */
export function splitWritten(text: string): SplitValue {
  const split = splitValue(text);
  if (split.number !== null || text.length > LONGEST) return split;
  const read = readIndicatorValue(text);
  if (read.kind === "list" && read.sub === "range") return between(read.items) ?? split;
  // A ratio is no number with a unit.
  if (read.kind !== "quantity" || /[:：]/.test(read.unitRaw ?? "")) return split;
  const sign = read.operatorExplicit ? read.operator : null;
  return { sign, number: String(read.number), unit: read.unitRaw ?? (read.unit || null) };
}

/** ≥90%且≤95% */
function between([low, high, ...more]: readonly IndicatorValue[]): SplitValue | undefined {
  if (low?.kind !== "quantity" || high?.kind !== "quantity" || more.length) return undefined;
  if (low.unit !== high.unit || low.number >= high.number) return undefined;
  return { sign: null, number: `${low.number}-${high.number}`, unit: low.unitRaw ?? (low.unit || null) };
}

/** `≥95%`, `不少于5万人次`, `90-100分`, `3次以上/季度`; what is a date, a list or words cannot be split. */
export function splitValue(text: string, hasUnitElsewhere = false): SplitValue {
  let rest = fold(oneLine(text)).replace(/[。.;；]$/, "");
  if (rest.length > LONGEST) return NOTHING;
  let sign: string | null = null;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length).trimStart();
    return found;
  };
  take(FILLER);
  for (const [meant, word] of BEFORE) {
    if (!take(word)) continue;
    sign = meant;
    break;
  }
  take(FILLER);
  if (WHOLE_DATE.test(rest)) return NOTHING;
  const from = take(NUMBER)?.[1];
  if (from === undefined) return NOTHING;
  let number = from.replaceAll(",", "");
  const before = rest;
  const isRange = take(RANGE);
  const to = isRange && take(NUMBER)?.[1];
  if (to) number = `${number}-${to.replaceAll(",", "")}`;
  else rest = before;
  rest = rest.replace(/[(][^()]{0,30}[)]$/, "").replace(/[(]含[)]/, "");
  if (DATE.test(rest) && !hasUnitElsewhere && !isSpan(rest, number, sign)) return NOTHING;
  // 10000余份, 300多人
  if (!isRange) rest = rest.replace(/^([百千万亿]?)[余多](?=[^\d\s])/, "$1");
  const percent = take(/^[%‰]/)?.[0];
  let unit = percent ?? "";
  if (percent === undefined) {
    const said = UNIT.exec(rest)![0];
    const end = said.search(/[及或]?以[上下内]|之内|左右|内(?:$|\/)/);
    unit = end < 0 ? said : said.slice(0, end);
    rest = rest.slice(unit.length);
  }
  for (const [meant, word] of BEHIND) {
    if (!take(word)) continue;
    sign ??= meant;
    break;
  }
  const per = percent === undefined ? take(/^\/[^\d\s/]{1,8}/)?.[0] : undefined;
  // What is left says more than a value does, unless it only repeats what a percentage is of.
  if (/\d/.test(rest) || (percent === undefined && rest.length > 0)) return NOTHING;
  return { sign, number, unit: `${unit}${per ?? ""}` || null };
}

import { chineseNumber } from "../chinese-number";
import { isTime } from "./behind";
import type { NumberFound } from "./numbers";
import { FAR_OPERATOR, OPERATOR, operatorOf } from "./operators";
import { TIME } from "./time-words";
import type { UnitFound } from "./units";
import type { Operator } from "./value";

const FEW = "[\\d半一二两三四五六七八九十]{1,3}";
const INTERVAL = `(?:${FEW})?个?${TIME}`;
/** 每月, 每2年, with words between; 一年两次, without. */
const HOW_OFTEN = new RegExp(
  `(?:每个?(${INTERVAL})([^\\d,，。;；\\n\uE000]{0,30})|(${FEW}个?${TIME})((?:${OPERATOR})?))$`,
);
const TIMES_FOLLOW = new RegExp(`^(?:${OPERATOR})?${FEW}[次回轮遍]`);
const FAR = new RegExp(FAR_OPERATOR);

/** 上一年, 近三年: what is compared with. 提前3天 is a value. */
const REFERENCE = /(?:[上下近]|过去|(?<!提)前)$/;

/** 2 in 每2年1次 and 一 in 一年两次 say how often, 10 in 每10万人5起 of how many; they are no values. */
export function isInterval(
  text: string,
  { start }: NumberFound,
  unit: UnitFound | undefined,
  end: number,
): boolean {
  const behind = text.slice(end, end + 12);
  if (text[start - 1] === "每") {
    return isTime(unit) ? !/^[以之]?[内上下]/.test(behind) : /^[^\d,;。；、\n]{0,8}\d/.test(behind);
  }
  if (!isTime(unit)) return false;
  if (REFERENCE.test(text.slice(Math.max(0, start - 2), start))) return true;
  return TIMES_FOLLOW.test(behind);
}

export interface Often {
  /** 月, 2年 … */
  readonly per: string;
  readonly start: number;
  readonly operator?: Operator;
  /** Other words stand between. */
  readonly apart?: true;
}

/**
 * 每月至少对…进行一次: how often, some words away from what is counted. Rates and money are no such counts: 每年≥90% is
 * 90 %, in every year.
 */
export function oftenBefore(
  text: string,
  digits: number,
  free: number,
  unit: UnitFound | undefined,
): Often | undefined {
  if (!/^(?:count|people)$/.test(unit?.dimension ?? "")) return undefined;
  const slice = text.slice(Math.max(free, digits - 40), digits);
  const found = /每|[年月日天周季旬时期]/.test(slice) ? HOW_OFTEN.exec(slice) : null;
  if (!found || /[人户]每/.test(slice)) return undefined;
  const [all, every, between, bare, sign] = found;
  if (bare !== undefined && unit?.name !== "次") return undefined;
  const far = FAR.exec(between ?? "")?.[0] ?? sign;
  const operator = operatorOf(far ?? "");
  const apart = (between ?? "") !== (far ?? "") && operatorOf(between ?? "") === undefined;
  return {
    per: tidyInterval(every ?? bare ?? ""),
    start: digits - all.length,
    ...(operator && { operator }),
    ...(apart && { apart }),
  };
}

const EVERY_FEW = new RegExp(`^/((?:[2-9]|1\\d|[两三四五六])个?${TIME})`);

/** 1次/2年 is 每2年1次. */
export function oftenBehind(
  text: string,
  at: number,
  unit: UnitFound | undefined,
): { readonly per: string; readonly end: number } | undefined {
  const found = unit?.dimension === "count" ? EVERY_FEW.exec(text.slice(at, at + 8)) : null;
  return found ? { per: tidyInterval(found[1]!), end: at + found[0].length } : undefined;
}

/** 一个月 → 月, 两年 → 2年. */
function tidyInterval(interval: string): string {
  const [, numerals = "", unit = ""] =
    /^([一二两三四五六七八九十]*)(.*)/.exec(interval.replace("个", "")) ?? [];
  const number = numerals === "" ? "" : (chineseNumber(numerals)?.toFixed() ?? numerals);
  return `${number}${unit}`.replace(/^1(?=\D)/, "");
}

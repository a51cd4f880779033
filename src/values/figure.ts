import Big from "big.js";
import { chineseNumber } from "./chinese-number";
import { moneyUnit, toWan, UNIT } from "./money-unit";
import type { MoneyUnit } from "./money-unit";

/** A sum of money as written: 8.5万 → 8.5, 万元. */
export interface Figure {
  readonly number: Big;
  readonly unit?: MoneyUnit;
}

const CURRENCY = "(?:人民币|RMB|CNY)?[¥￥]?";
const ARABIC = new RegExp(
  `^([+\\-−]?)${CURRENCY}([+\\-−]?)(\\d[\\d,]*(?:\\.\\d*)?|\\.\\d+)(${UNIT})?(?:\\((${UNIT})\\))?[整正]?。?$`,
  "i",
);

/**
 * One sum of money and nothing else, in a compact text: figures, Chinese numerals with a unit, or a figure with its
 * parts in brackets (400(240+160)) if they add up. undefined for everything else; nothing is guessed.
 */
export function readFigure(text: string, columnUnit: MoneyUnit): Figure | undefined {
  return readArabic(text) ?? readMixed(text) ?? readChinese(text) ?? readBrokenDown(text, columnUnit);
}

/** Written with ASCII digits; thousands in groups of three or not grouped at all. */
export function readArabic(text: string): Figure | undefined {
  const found = ARABIC.exec(text);
  if (!found) return undefined;
  const [, sign = "", signBehind = "", digits = "", behind, bracketed] = found;
  if (sign && signBehind) return undefined;
  if (behind && bracketed && moneyUnit(behind) !== moneyUnit(bracketed)) return undefined;
  const whole = digits.split(".")[0]!;
  if (whole.includes(",") && !/^[1-9]\d{0,2}(?:,\d{3})+$/.test(whole)) return undefined;
  const size = new Big(`0${digits.replace(/,/g, "").replace(/\.$/, "")}`);
  const negative = /[-−]/.test(sign + signBehind) && !size.eq(0);
  const unit = moneyUnit(behind ?? bracketed ?? "");
  return { number: negative ? size.times(-1) : size, ...(unit && { unit }) };
}

/** 8万5千元, 8万5000元, 1亿2000万元 → 元. Without 元 behind it, 8万5 could be 85000 or 80005. */
function readMixed(text: string): Figure | undefined {
  const found = /^(?:(\d{1,4})亿)?(?:(\d{1,4})万)?(?:(\d)千)?(\d{3,4})?[元圆][整正]?$/.exec(text);
  const parts = found?.slice(1).map((part) => part && new Big(part));
  if (!parts || parts.filter(Boolean).length < 2 || (parts[2] && found?.[4]?.length === 4)) return undefined;
  const [yi, wan, thousands, rest] = parts.map((part) => part || new Big(0));
  const wanInAll = yi!.times(10_000).plus(wan!);
  return { number: wanInAll.times(10_000).plus(thousands!.times(1000)).plus(rest!), unit: "元" };
}

const NUMERALS = "零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿点";
const CHINESE = new RegExp(`^(?:人民币)?([${NUMERALS}]+)(?:[元圆](.*))?$`);
const SMALL_CHANGE =
  /^(?:整|正|零?(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?零?(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?[整正]?)$/;

/**
 * Written out: 二十五万, 捌万伍仟元整, 八点五万元. Numerals alone are not read: 八千 in a column of 万元 could mean either,
 * and a lone 一 is mostly a dash.
 */
function readChinese(text: string): Figure | undefined {
  const found = text.length <= 60 ? CHINESE.exec(text.replace(/萬/g, "万").replace(/億/g, "亿")) : null;
  if (!found) return undefined;
  const [, numerals = "", change] = found;
  const large = /^([^万亿]+)(万亿|万|亿)$/.exec(numerals);
  if (large && (change === undefined || /^[整正]?$/.test(change))) {
    const number = chineseNumber(large[1]!);
    const unit = moneyUnit(large[2]!);
    return number && unit && { number, unit };
  }
  const yuan = change !== undefined || /[万亿]/.test(numerals) ? chineseNumber(numerals) : undefined;
  const coins = SMALL_CHANGE.exec(change ?? "");
  if (yuan === undefined || !coins) return undefined;
  const [jiao, fen] = [coins[1], coins[2]].map((digit) => chineseNumber(digit ?? "零")!);
  return { number: yuan.plus(jiao!.times("0.1")).plus(fen!.times("0.01")), unit: "元" };
}

/** 400(240+160), 400万元(区本级240万元、上级160万元), 85000元(大写:捌万伍仟元整): the parts must add up to the figure. */
function readBrokenDown(text: string, columnUnit: MoneyUnit): Figure | undefined {
  const { main, parts } = brokenDown(text) ?? {};
  if (!main || !parts) return undefined;
  const unit = main.unit ?? columnUnit;
  const sum = parts.reduce((total, part) => total.plus(toWan(part.number, part.unit ?? unit)), new Big(0));
  return sum.eq(toWan(main.number, unit)) ? main : undefined;
}

/** A figure with figures in brackets behind it, whether or not they add up. */
export function brokenDown(text: string): { readonly main: Figure; readonly parts: Figure[] } | undefined {
  const open = text.indexOf("(");
  if (open < 0 || !text.endsWith(")")) return undefined;
  const main = readArabic(text.slice(0, open));
  const parts = text
    .slice(open + 1, -1)
    .split(/[+、;；]|,(?!\d)/)
    .map(
      (part) =>
        readArabic(part.replace(/^[^\d¥￥.-]*/, "")) ?? readChinese(part.slice(part.lastIndexOf(":") + 1)),
    );
  return main && parts.every((part) => part !== undefined) ? { main, parts } : undefined;
}

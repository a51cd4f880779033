import Big from "big.js";
import { chineseNumber } from "../chinese-number";

/** A number as it stands in a line at [start, end); `numerals`: written in Chinese. */
export interface NumberFound {
  readonly start: number;
  readonly end: number;
  readonly number: Big;
  readonly numerals?: true;
  /** 百分之九十: the unit stands before the number. */
  readonly percent?: true;
}

/** Longer ones are telephone, account or identity numbers, and no longer exact as a JSON number. */
const MOST_DIGITS = 15;

const NUMERALS = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";
const EITHER = new RegExp(
  `百分之?(百|[${NUMERALS}点]{1,12}|\\d{1,3}(?:\\.\\d{1,6})?)|(\\d{1,3}(?:,\\d{3}){1,4}(?![\\d,])|(?<![\\d.] ?)\\d{1,3}(?: \\d{3}){1,4}(?! ?\\d)|\\d+)(\\.\\d+)?|(?<!\\d)(\\.\\d+)|半(?=个?(?:小时|月|年|天|日))|[${NUMERALS}]+`,
  "g",
);

/**
 * Every number of a line, in order. Which of those in Chinese count, the unit behind them says: 一次 does, 一般 does
 * not.
 */
export function numbersIn(text: string): NumberFound[] {
  const found: NumberFound[] = [];
  EITHER.lastIndex = 0;
  let named = -1; // where a number that is part of a name ends: GB50204-2015 goes on behind it
  for (let match = EITHER.exec(text); match; match = EITHER.exec(text)) {
    const read = readNumber(match);
    if (!read) continue;
    if (isPartOfName(text, read) || (read.start === named + 1 && /[-./]/.test(text[named]!))) {
      named = read.end;
    } else if (!isFraction(text, read) && !isClass(text, read.end)) found.push(read);
  }
  return found.map((one) => withSign(text, one));
}

function readNumber(match: RegExpExecArray): NumberFound | undefined {
  const [all, percent, whole, decimals = "", fraction] = match;
  const digits = whole ?? (fraction && "0");
  const place = { start: match.index, end: match.index + all.length };
  if (percent !== undefined) {
    const number =
      percent === "百" ? new Big(100) : /^\d/.test(percent) ? new Big(percent) : chineseNumber(percent);
    return number && { ...place, number, percent: true };
  }
  if (digits !== undefined) {
    const plain = digits.replace(/[, ]/g, "") + (fraction ?? decimals);
    return plain.length > MOST_DIGITS ? undefined : { ...place, number: new Big(plain) };
  }
  if (all === "半") return { ...place, number: new Big("0.5"), numerals: true };
  return magnitudeKept(all, place);
}

/** 五十万 is 50 with the magnitude 万, as 50万 is. */
function magnitudeKept(all: string, { start, end }: { start: number; end: number }): NumberFound | undefined {
  const magnitude = all.length > 1 ? (/(?<![万亿])[万亿]+$/.exec(all)?.[0] ?? "") : "";
  const number = chineseNumber(all.slice(0, all.length - magnitude.length));
  return number && { start, end: end - magnitude.length, number, numerals: true };
}

/** Q235, PM2.5, 第3, 数十, 统一部署: part of a name or word, an ordinal, or vague; 10+5, T+1: a sum. */
function isPartOfName(text: string, { start, numerals }: NumberFound): boolean {
  const before = text[start - 1] ?? "";
  return (
    (/[A-Za-z第_№#]/.test(before) && !/pH$/i.test(text.slice(Math.max(0, start - 2), start))) ||
    (numerals === true && /[数几统唯专之单逐]/.test(before)) ||
    /[\dA-Za-z]\+$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** 4A, 5G: the letter makes a name of it. */
function isClass(text: string, end: number): boolean {
  return /^[ADGK](?![A-Za-z\d])/.test(text.slice(end, end + 2));
}

/** 1/3 is neither 1 nor 3. */
function isFraction(text: string, { start, end }: NumberFound): boolean {
  return (
    (text[start - 1] === "/" && /\d/.test(text[start - 2] ?? "")) ||
    (text[end] === "/" && /\d/.test(text[end + 1] ?? ""))
  );
}

/** A minus is one where no number, letter or word stands before it: -5%, but 3-5 is a range and 附件-2 a name. */
function withSign(text: string, found: NumberFound): NumberFound {
  const sign = found.numerals ? "" : (text[found.start - 1] ?? "");
  const before = text[found.start - 2] ?? "";
  if (!/^[-−+]$/.test(sign) || !/^[≥≤><=≈(:,;；、\n]?$/.test(before)) return found;
  return { ...found, start: found.start - 1, number: sign === "+" ? found.number : found.number.times(-1) };
}

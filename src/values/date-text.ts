import { chineseNumber, digitByDigit } from "./chinese-number";
import type { DateStyle } from "./date-style";
import { exists, isYear } from "./partial-date";
import type { PartialDate } from "./partial-date";

export type DateText =
  | {
      readonly kind: "date";
      readonly date: PartialDate;
      readonly style: DateStyle;
      /** What else it says about when: 底, 年底前, 上半年. Its month is known for 年底 (12) and 年初 (1). */
      readonly relative?: string;
    }
  /** 1月, 12月31日: which year, the text does not say. */
  | { readonly kind: "yearless"; readonly month: number; readonly day?: number }
  /** Month 13, 31 February. */
  | { readonly kind: "impossible" };

/** A date and nothing else, in a compact text; undefined for everything else. */
export function readDateText(text: string): DateText | undefined {
  if (text.length > 40) return undefined;
  const line = arabicDate(text);
  return readFull(line, /[零〇○一二三四五六七八九十]/.test(text)) ?? readYearless(line);
}

const TWO_DIGITS = "(?<![\\d./年第]|\\d-(?=\\d\\d-))(1[5-9]|[23]\\d)";
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
/** 26-05-15, 26.5.15, 26/5/15, 26年5月: a year of 2015 to 2039 in two digits, where no number has such a look. */
const SHORT_YEAR = new RegExp(
  `${TWO_DIGITS}(?=-${MONTH}-${DAY}(?![\\d.\\-/])|\\.${MONTH}\\.${DAY}(?![\\d.])|/${MONTH}/${DAY}(?![\\d./])|年(?:${MONTH}月|年?[底末初]|[上下]半年|第?[一二三四]季度))`,
  "g",
);

/** Years of two digits in full, and Chinese numerals before 年, 月, 日 as digits; the rest stays. */
export function arabicDate(text: string): string {
  return text
    .replace(/ ?([.\-/]) ?/g, "$1")
    .replace(SHORT_YEAR, "20$1")
    .replace(/[零〇○一二三四五六七八九]{4}(?=年)/g, digitByDigit)
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (part) => chineseNumber(part)?.toFixed() ?? part);
}

const DATE =
  /(\d{4})(?:年度?(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?|([.\-/])(\d{1,2})(?:\4(\d{1,2}))?(?!\d)|(\d{2})(\d{2})?(?!\d))?/y;

const SEPARATED = {
  ".": ["yyyy.m", "yyyy.m.d"],
  "-": ["yyyy-m", "yyyy-m-d"],
  "/": ["yyyy/m", "yyyy/m/d"],
} as const;

/** The longest date that starts at a position (as `arabicDate` leaves it); it may not exist in the calendar. */
export function dateAt(
  text: string,
  at: number,
): { readonly date: PartialDate; readonly style: DateStyle; readonly end: number } | undefined {
  DATE.lastIndex = at;
  const found = DATE.exec(text);
  if (!found || !isYear(Number(found[1]))) return undefined;
  const [all, year, m1, d1, separator, m2, d2, m3, d3] = found;
  const month = m1 ?? m2 ?? m3;
  const day = d1 ?? d2 ?? d3;
  const date = {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
  if (m3 && !exists(date)) return undefined; // 201999 is a number like any other
  const end = at + all.length;
  if (separator) return { date, end, style: SEPARATED[separator as keyof typeof SEPARATED][day ? 1 : 0] };
  if (m3) return { date, end, style: day ? "yyyymmdd" : "yyyymm" };
  if (all === year) return { date, end, style: "yyyy" };
  return { date, end, style: day ? "yyyy年m月d日" : month ? "yyyy年m月" : "yyyy年" };
}

const REST_OF_YEAR = /^(?:(?:年?([底末初])|上半年|下半年|第?[一二三四1-4]季度)(?:之?前|以前)?|之?内|以?前)$/;
const REST_OF_MONTH = /^(?:[底末初中]|[上中下]旬)?(?:之?前|以前|之?内)?$/;
const REST_OF_DAY = /^(?:之?前|以前)?$/;
const TIME = /^ ?\d{1,2}:\d{2}(?::\d{2})?$/;

function readFull(line: string, chinese: boolean): DateText | undefined {
  const found = dateAt(line, 0);
  if (!found) return undefined;
  const rest = line.slice(found.end);
  const { month, day } = found.date;
  const edge = month === undefined && rest ? REST_OF_YEAR.exec(rest) : null;
  const known = rest === "" || (day ? REST_OF_DAY : month ? REST_OF_MONTH : REST_OF_YEAR).test(rest);
  const timed = day !== undefined && TIME.test(rest);
  if (!known && !timed) return undefined;
  if (!exists(found.date)) return { kind: "impossible" };
  const date = edge?.[1] ? { ...found.date, month: edge[1] === "初" ? 1 : 12 } : found.date;
  const style = chinese && found.style.startsWith("yyyy年") ? inChinese(found.style) : found.style;
  return { kind: "date", date, style, ...(rest !== "" && !timed && { relative: rest }) };
}

function inChinese(style: DateStyle): DateStyle {
  return style === "yyyy年m月d日" ? "〇年〇月〇日" : style === "yyyy年m月" ? "〇年〇月" : "〇年";
}

function readYearless(line: string): DateText | undefined {
  const found = /^(\d{1,2})月份?(?:(\d{1,2})[日号])?[底末初]?$/.exec(line);
  if (!found) return undefined;
  const month = Number(found[1]);
  const day = found[2] === undefined ? undefined : Number(found[2]);
  // 2000 was a leap year, so 29 February stays possible.
  if (!exists({ year: 2000, month, ...(day !== undefined && { day }) })) return { kind: "impossible" };
  return { kind: "yearless", month, ...(day !== undefined && { day }) };
}

import { arabicDate, dateAt } from "./date-text";
import { readDate } from "./date";
import { writeDate } from "./date-style";
import { compareDates, daysIn, exists } from "./partial-date";
import type { PartialDate } from "./partial-date";
import { chineseNumber } from "./chinese-number";
import { oncePerText } from "./once-per";
import { compact, saysNothing } from "./text";
import { asWritten } from "./written";
import type { Input } from "./written";

/** From the beginning of `from` to the end of `to`. */
export interface Period {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

export type ReadPeriod =
  | { readonly kind: "empty" }
  | (Period & {
      readonly kind: "period";
      /** Spelled as asked for: 2019年—2021年, 2019年, 2022年3月—2022年11月, with whatever dash. */
      readonly standard: boolean;
      /** The standard spelling. */
      readonly tidy: string;
      /** The number of years it says it has: 3 for 三年（2019—2021年）. */
      readonly stated?: number;
    })
  /** 2021年—2019年, 2019年13月 */
  | { readonly kind: "impossible"; readonly text: string }
  | { readonly kind: "unparsed"; readonly text: string };

/** The period (实施期) a cell or text states: one year, years from–to, or months from–to. */
export function readPeriod(input: Input): ReadPeriod {
  const { value, text: displayed } = asWritten(input);
  if (typeof value !== "string") {
    const read = readDate(input);
    if (read.kind === "yearless") return { kind: "unparsed", text: displayed };
    if (read.kind !== "date") return read;
    return periodOf(read.date, read.date, readFromTo(compact(displayed))?.standard ?? false);
  }
  return readText(value);
}

const readText = oncePerText((value): ReadPeriod => {
  const text = compact(value);
  if (saysNothing(text)) return { kind: "empty" };
  if (!mayBePeriod(text)) return { kind: "unparsed", text: value };
  const { inner, stated } = withoutSpan(text);
  const read = readFromTo(arabicDate(inner));
  if (!read) return { kind: "unparsed", text: value };
  const { from, to, standard } = read;
  if (!exists(from) || !exists(to) || compareDates(from, to) > 0) return { kind: "impossible", text: value };
  return { ...periodOf(from, to, standard && inner === text), ...(stated && { stated }) };
});

/** Whatever a period begins with, so that of most texts no more has to be looked at. */
export function mayBePeriod(text: string): boolean {
  return /^[自从为共\d〇○零一二三四五六七八九十两]/.test(text);
}

/** The years it covers, in order. */
export function yearsCovered({ from, to }: Period): number[] {
  return Array.from({ length: to.year - from.year + 1 }, (_, i) => from.year + i);
}

export function covers({ from, to }: Period, year: number): boolean {
  return from.year <= year && year <= to.year;
}

function periodOf(from: PartialDate, to: PartialDate, standard: boolean): ReadPeriod & { kind: "period" } {
  return { kind: "period", from, to, standard, tidy: tidy(from, to) };
}

/** Days are named only where they are not just the first and last of a month. */
function tidy(from: PartialDate, to: PartialDate): string {
  const wholeMonths =
    (from.day ?? 1) === 1 &&
    (to.month === undefined || to.day === undefined || to.day === daysIn(to.year, to.month));
  const [first, last] = [from, to].map((date) =>
    writeDate(
      wholeMonths ? { year: date.year, ...(date.month && { month: date.month }) } : date,
      "yyyy年m月",
    ),
  );
  return first === last ? first! : `${first}—${last}`;
}

/** 三年(2019—2021年), 2019年—2021年(3年), 2019年—2021年,共3年 → what is without the number of years. */
function withoutSpan(text: string): { inner: string; stated?: number } {
  const before = /^(?:为期|共)?([\d一二三四五六七八九十两]{1,3})年[(:,](\d{4}[^()]*)\)?$/.exec(text);
  const after = /^(\d{4}[^(,]*)[(,](?:为期|共|计)?([\d一二三四五六七八九十两]{1,3})年\)?$/.exec(text);
  const inner = before?.[2] ?? after?.[1];
  const years = before?.[1] ?? after?.[2];
  if (inner === undefined || years === undefined) return { inner: text };
  const stated = /^\d+$/.test(years) ? Number(years) : chineseNumber(years)?.toNumber();
  return { inner, ...(stated && { stated }) };
}

const DASH = "(?:--?|——?|[–―─−~至到]|一(?=\\d{4}))";
const DASH_HERE = new RegExp(DASH, "y");
/** 2022年3月-11月, 2022年3-11月, 2022.3-11 */
const ONE_YEAR = new RegExp(
  `^(\\d{4})(?:年(\\d{1,2})月?${DASH}(\\d{1,2})月份?|\\.(\\d{1,2})${DASH}(\\d{1,2}))$`,
);

interface Spelled extends Period {
  readonly standard: boolean;
}

function readFromTo(text: string): Spelled | undefined {
  const start = /^[自从]/.test(text) ? 1 : 0;
  const first = dateAt(text, start);
  if (first?.end === text.length) {
    return { from: first.date, to: first.date, standard: start === 0 && first.style === "yyyy年" };
  }
  DASH_HERE.lastIndex = first?.end ?? 0;
  const dash = first && DASH_HERE.exec(text)?.[0];
  const last = dash && dateAt(text, first.end + dash.length);
  const rest = last && text.slice(last.end);
  if (!first || !last || (rest !== "" && rest !== "止")) return readMonthsOfOneYear(text);
  const alike = first.style === last.style && (first.style === "yyyy年" || first.style === "yyyy年m月");
  return { from: first.date, to: last.date, standard: alike && dash !== "一" && start === 0 && rest === "" };
}

function readMonthsOfOneYear(text: string): Spelled | undefined {
  const found = ONE_YEAR.exec(text);
  if (!found) return undefined;
  const at = (month: string | undefined) => ({ year: Number(found[1]), month: Number(month) });
  return { from: at(found[2] ?? found[4]), to: at(found[3] ?? found[5]), standard: false };
}

import type { DateStyle } from "./date-style";
import { readDateText } from "./date-text";
import type { DateText } from "./date-text";
import { splitLabel } from "./labelled";
import { isDateFormat, shownBy } from "./number-format";
import type { Shown } from "./number-format";
import { oncePerText } from "./once-per";
import { exists, isYear } from "./partial-date";
import type { PartialDate } from "./partial-date";
import { compact, saysNothing } from "./text";
import { asWritten, isError } from "./written";
import type { Input } from "./written";

export { writeDate } from "./date-style";
export type { DateStyle } from "./date-style";
export { compareDates } from "./partial-date";
export type { PartialDate } from "./partial-date";

export type ReadDate =
  | { readonly kind: "empty" }
  | {
      readonly kind: "date";
      readonly date: PartialDate;
      /** `cell`: a real date, `serial`: the number of one, leaked out of its format. */
      readonly style: DateStyle | "cell" | "serial";
      /** How a real date is displayed, where that is one of our spellings. */
      readonly looks?: DateStyle;
      /** The number 2019.1: January, or October whose 0 the cell dropped. Read as January. */
      readonly ambiguous?: true;
      readonly fromSerial?: true;
      readonly relative?: string;
    }
  | { readonly kind: "yearless"; readonly month: number; readonly day?: number }
  | { readonly kind: "impossible"; readonly text: string }
  | { readonly kind: "unparsed"; readonly text: string };

/**
 * The date a cell or text holds, as precisely as a person sees it: a real date shown as 2019年1月 has no day, one shown
 * as 1月5日 no year. A label before it (填报日期：) is left out; a line still as printed (年 月 日) is empty.
 */
export function readDate(input: Input): ReadDate {
  const written = asWritten(input);
  const { value, text, format, formula } = written;
  if (isError(written) || typeof value === "boolean") {
    return { kind: "unparsed", text: text || String(value) };
  }
  if (value === null) return formula === undefined ? { kind: "empty" } : { kind: "unparsed", text };
  if (typeof value === "string") return readText(value);
  const shown = shownBy(format, value);
  if (isDateFormat(shown)) return readDateCell(value, text, shown);
  return shown.percent ? { kind: "unparsed", text } : readNumber(value, text || String(value), shown);
}

const readText = oncePerText((original): ReadDate => {
  const text = compact(original);
  const whole = readPlain(text) ?? readPlain(splitLabel(original)?.value ?? "");
  if (whole) return whole.kind === "impossible" ? { kind: "impossible", text: original } : whole;
  const value = splitLabel(original)?.value ?? text;
  if (saysNothing(value) || /^年(?:月(?:日)?)?$/.test(value)) return { kind: "empty" };
  return { kind: "unparsed", text: original };
});

function readPlain(text: string): Exclude<ReadDate, { kind: "impossible" }> | DateText | undefined {
  const serial = /^\d{5}$|^\d{2},\d{3}$/.test(text) ? readSerial(Number(text.replace(",", ""))) : undefined;
  return serial ?? readDateText(text);
}

/** A bare number from 30000 (1982) to 60000 (2064) in a place for dates is the serial number of one. */
function readSerial(number: number): (ReadDate & { kind: "date" }) | undefined {
  const date =
    Number.isInteger(number) && number >= 30_000 && number <= 60_000 ? dateOfSerial(number) : undefined;
  return date && { kind: "date", date, style: "serial", fromSerial: true };
}

function readNumber(value: number, text: string, shown: Shown): ReadDate {
  const serial = readSerial(value);
  if (serial) return serial;
  const stored = String(value);
  const [year = "", fraction] = stored.split(".");
  if (fraction === undefined || !isYear(Number(year))) {
    const plain = readDateText(stored);
    return plain?.kind === "date" ? plain : { kind: "unparsed", text };
  }
  if (!/^\d{1,2}$/.test(fraction)) return { kind: "unparsed", text };
  // 0.00 shows 2019.10; any other format shows 2019.1, whatever was typed.
  const october = fraction === "1" && shown.decimals === 2;
  const date = { year: Number(year), month: october ? 10 : Number(fraction) };
  if (!exists(date)) return { kind: "impossible", text };
  return {
    kind: "date",
    date,
    style: "yyyy.m",
    ...(fraction === "1" && !october && { ambiguous: true as const }),
  };
}

function readDateCell(value: number, text: string, shown: Shown): ReadDate {
  const stored = dateOfSerial(Math.floor(value));
  const looks = readDateText(compact(text));
  if (!stored || !(shown.year || shown.month)) return { kind: "unparsed", text: text || String(value) };
  const { year, month, day } = stored;
  const shownDay = shown.day && { day };
  if (!shown.year) return { kind: "yearless", month, ...shownDay };
  const date = { year, ...(shown.month && { month, ...shownDay }) };
  return { kind: "date", date, style: "cell", ...(looks?.kind === "date" && { looks: looks.style }) };
}

/** Day 1 is 1 January 1900; day 60, the 29 February 1900 of the 1900 system, never was. */
export function dateOfSerial(serial: number): Required<PartialDate> | undefined {
  if (serial < 1 || serial === 60 || serial > 2_958_465) return undefined;
  const days = serial < 60 ? serial : serial - 1;
  const date = new Date(Date.UTC(1899, 11, 31 + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

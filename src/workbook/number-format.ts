import { format, getFormatDateInfo, isDateFormat } from "numfmt";

/** A number format, made ready once for all cells that have it. */
export interface NumberFormat {
  /** As Excel would write it. */
  readonly code: string;
  /** Shows a day, a month or a year. */
  readonly isDate: boolean;
  /** A value as the sheet shows it. Never throws: a format nobody understands shows as General does. */
  show(value: string | number | boolean): string;
}

export const GENERAL: NumberFormat = { code: "General", isDate: false, show: showGeneral };

export function numberFormat(code: string): NumberFormat {
  const pattern = understood(code);
  if (pattern === "General") return GENERAL;
  const { isDate, isTime } = kindOf(pattern);
  const shown = new Map<string | number | boolean, string>();
  const show = (value: string | number | boolean) => {
    if (typeof value === "string" && pattern === "@") return value;
    let text = shown.get(value);
    if (text === undefined) {
      text = formatted(pattern, typeof value === "number" && !isTime ? decimal(value) : value);
      if (shown.size > MOST_REMEMBERED) shown.clear();
      shown.set(value, text);
    }
    return text;
  };
  return { code, isDate, show };
}

const MOST_REMEMBERED = 10_000;
/** Excel takes no longer code. */
const LONGEST_CODE = 255;

function formatted(pattern: string, value: string | number | boolean): string {
  try {
    return format(pattern, value, SHOWN_AS_EXCEL);
  } catch {
    return showGeneral(value);
  }
}

const SHOWN_AS_EXCEL = { dateErrorNumber: false, dateSpanLarge: false };

/** At most 11 characters, sign aside, so that 0.1+0.2 is 0.3. */
function showGeneral(value: string | number | boolean): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value);
  if (size < 1e-4 || size >= 1e9) return format("General", value);
  // numfmt would do this too, twenty times slower; most cells with a fraction come here.
  const short = String(size);
  const shown =
    short.length <= 11 ? short : size < 1 ? decimal(size).toFixed(9) : decimal(size).toPrecision(10);
  return (value < 0 ? "-" : "") + (shown === short ? short : shown.replace(/(?:\.|(?<![.0]))0+$/, ""));
}

/** A format code in the words numfmt knows. */
function understood(code: string): string {
  if (code.length > LONGEST_CODE || /^(?:general|G\/通用格式)?$/i.test(code)) return "General";
  // The computer's own long date and time.
  if (/^\[\$-F800\]/i.test(code)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-F400\]/i.test(code)) return "h:mm:ss";
  const spoken = code.replace(/G\/通用格式/g, "General").replace(/上午\/下午/g, "AM/PM");
  const isChinese = spoken.includes("AM/PM") ? code !== spoken : /aaa/i.test(code.replace(/"[^"]*"/g, ""));
  return isChinese && !code.includes("[$-") ? `[$-804]${spoken}` : spoken;
}

/** What a serial number under the format stands for. */
function kindOf(pattern: string): { isDate: boolean; isTime: boolean } {
  try {
    const { year, month, day } = getFormatDateInfo(pattern);
    return { isDate: year || month || day, isTime: isDateFormat(pattern) };
  } catch {
    return { isDate: false, isTime: false };
  }
}

/** 226.005 lies a hair below what it says; a step up lets it be rounded as it reads, as Excel does. */
function decimal(value: number): number {
  return Number.isInteger(value) ? value : value * (1 + 2 ** -51);
}

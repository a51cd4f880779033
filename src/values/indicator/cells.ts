import { dateOfSerial } from "../date";
import { isDateFormat, shownBy } from "../number-format";
import { asWritten, isError } from "../written";
import type { Input } from "../written";

export interface Seen {
  /** What a person sees in the cell, or would if the column were wide enough. */
  readonly text: string;
  readonly iso?: string;
  readonly unreadable?: true;
}

/**
 * The displayed text, for the stored value is not what was meant: 95% is kept as 0.95, 2019年1月 as 43466. Where the
 * text shows nothing (####), value and format tell.
 */
export function seenIn(input: Input): Seen {
  const written = asWritten(input);
  const { value, text, format } = written;
  if (isError(written) || typeof value === "boolean") {
    return { text: text || String(value), unreadable: true };
  }
  if (value === null) return { text: "" };
  if (typeof value === "string") return { text: value };
  if (!Number.isFinite(value)) return { text: text || String(value), unreadable: true };
  const shown = shownBy(format, value);
  const date = isDateFormat(shown) ? dateOfSerial(Math.floor(value)) : undefined;
  const iso =
    date && [date.year, date.month, date.day].map((part) => String(part).padStart(2, "0")).join("-");
  const hidden = /^#*$/.test(text.trim()) || /^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(text.trim());
  return {
    text: hidden ? (iso ?? spelled(value, shown.percent, shown.behind)) : text,
    ...(iso !== undefined && shown.year && shown.month && shown.day && { iso }),
  };
}

/** Binary floats leave 0.07 × 100 as 7.000000000000001; twelve digits are more than anybody types. */
function spelled(value: number, percent: boolean, behind: string): string {
  const number = Number((percent ? value * 100 : value).toPrecision(12));
  const plain = Number.isInteger(number) ? number.toFixed() : String(number);
  return percent ? `${plain}%` : plain + behind;
}

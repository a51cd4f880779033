import { numberFormat } from "../../../src/workbook/number-format";
import type { Held } from "./model";

const ERROR = /^#(REF!|DIV\/0!|NULL!|NUM!|VALUE!|N\/A|NAME\?)$/;
const DATE = /^(\d{4})[-/.](\d{1,2})[-/](\d{1,2})$/;

/** What a cell holds after something was put into it: Excel reads texts as a person's typing. */
export function entered(input: unknown, before: Held): Held {
  const { style } = before;
  if (input === "") return { value: null, style };
  // A cell for text makes text of whatever comes.
  if (style.numberFormat === "@" && typeof input === "number") return { value: String(input), style };
  if (typeof input === "number" || typeof input === "boolean") return { value: input, style };
  const text = String(input);
  if (text.startsWith("'")) return { value: text.slice(1), style };
  if (style.numberFormat === "@") return { value: text, style };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text, style };
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text), style };
  if (ERROR.test(text)) return { value: text, isError: true, style };
  return read(text, style) ?? { value: text, style };
}

/** A text that reads as a number, a percentage or a date becomes one, and shows as one. */
function read(text: string, style: Held["style"]): Held | undefined {
  const shownAs = (value: number, code: string): Held => ({
    value,
    style: (style.numberFormat ?? "General") === "General" ? { ...style, numberFormat: code } : style,
  });
  const date = DATE.exec(text.trim());
  if (date) {
    const [year, month, day] = date.slice(1).map(Number);
    return shownAs(Date.UTC(year!, month! - 1, day) / 86_400_000 + 25_569, "yyyy/m/d");
  }
  const [, digits, percent] = /^\s*([-+]?(?:\d[\d,]*\.?\d*|\.\d+)(?:E[-+]?\d+)?)(%?)\s*$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(",", ""));
  return percent ? shownAs(value / 100, "0%") : { value, style };
}

/** As the cell shows it. */
export function shown(value: Held["value"], { isError, style }: Held): string {
  if (value === null) return "";
  if (isError) return String(value);
  return numberFormat(style.numberFormat ?? "General").show(value);
}

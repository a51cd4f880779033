import Big from "big.js";
import { readAmountText } from "./amount-text";
import type { Misread } from "./amount-text";
import type { Figure } from "./figure";
import { moneyUnit, toWan } from "./money-unit";
import type { MoneyUnit } from "./money-unit";
import { isDateFormat, shownBy } from "./number-format";
import { compact } from "./text";
import { asWritten, isError } from "./written";
import type { Input, Written } from "./written";

export { fromWan, moneyUnitIn, toWan } from "./money-unit";
export type { MoneyUnit } from "./money-unit";

export type Amount =
  | { readonly kind: "empty" }
  | {
      readonly kind: "amount";
      /** As written, before unit conversion. */
      readonly number: Big;
      /** The one in force: the cell's own, else the column's. */
      readonly unit: MoneyUnit;
      /** Only where the cell itself says it: 25万 → 万元; for `as: "number"` it stands in the number format. */
      readonly written?: MoneyUnit;
      /** In 万元, exact. */
      readonly inWan: Big;
      readonly as: "number" | "text";
      /** What stands before the value in the same cell (资金总额：844.93). */
      readonly label?: string;
      /** Finer than a 分, as binary floats leave it (0.09000007629); `tidyAmount` rounds it away. */
      readonly noise?: true;
    }
  | {
      readonly kind: "unparsed";
      readonly text: string;
      readonly why: Unparsed;
      /** For duplicatedPaste: the amount once. */
      readonly once?: Figure;
    };

export type Unparsed = Misread | "errorCell" | "notCalculated";

/**
 * What sum of money a cell or text holds. `columnUnit` is in force where the cell has no unit of its own; ¥ and 人民币
 * are none (Excel's currency format puts ¥ before 万元 too). What cannot be read is unparsed, never 0.
 */
export function readAmount(input: Input, columnUnit: MoneyUnit = "万元"): Amount {
  const written = asWritten(input);
  const { value, text, formula } = written;
  if (isError(written)) return { kind: "unparsed", text: text || String(value), why: "errorCell" };
  if (value === null) {
    return formula === undefined ? { kind: "empty" } : { kind: "unparsed", text, why: "notCalculated" };
  }
  if (typeof value === "boolean") return { kind: "unparsed", text, why: "notNumber" };
  if (typeof value === "number") return readNumber(written, value, columnUnit);
  const read = readAmountText(value, written.format, columnUnit);
  if (read === "empty") return { kind: "empty" };
  return "why" in read
    ? { kind: "unparsed", text: value, ...read }
    : amount(read.figure, columnUnit, "text", read.label);
}

/**
 * The stored number, and what its format does to it: `0.00"万元"` says the unit, `0!.0,"万"` on 85000 shows 8.5万 and
 * is read so. A format that scales without saying a unit (`0.0,`) hides what the number means: the stored number
 * counts, as it does in every sum.
 */
function readNumber({ format, text }: Written, value: number, columnUnit: MoneyUnit): Amount {
  const unparsed = (why: Unparsed): Amount => ({ kind: "unparsed", text: text || String(value), why });
  if (!Number.isFinite(value)) return unparsed("notNumber");
  const shown = shownBy(format, value);
  if (shown.percent) return unparsed("percent");
  if (isDateFormat(shown)) return unparsed("date");
  const unit = moneyUnit(compact(shown.behind).replace(/[()整正]/g, ""));
  const stored = new Big(String(value));
  const number = unit ? stored.times(new Big(`1e${shown.scale}`)) : stored;
  return amount({ number, ...(unit && { unit }) }, columnUnit, "number");
}

function amount(
  { number, unit }: Figure,
  columnUnit: MoneyUnit,
  as: "number" | "text",
  label?: string,
): Amount {
  const inWan = toWan(number, unit ?? columnUnit);
  return {
    kind: "amount",
    number,
    unit: unit ?? columnUnit,
    ...(unit && { written: unit }),
    inWan,
    as,
    ...(label !== undefined && { label }),
    ...(!tidyAmount(inWan).eq(inWan) && { noise: true as const }),
  };
}

/** A number of 万元 to the 分 (six decimals), halves away from zero. */
export function tidyAmount(inWan: Big): Big {
  return inWan.round(6, Big.roundHalfUp);
}

/** The shortest decimal spelling: no exponent, no trailing zeros, no -0. */
export function writeAmount(number: Big): string {
  return number.eq(0) ? "0" : number.toFixed();
}

import Big from "big.js";
import { amountOf, unitOf } from "../../forms/amount";
import type { Entry, FilledForm } from "../../forms/filled";
import { fromWan } from "../../values/amount";

/** A total and what should add up to it, in the form's unit. */
export interface PartsAndTotal {
  readonly entries: readonly Entry[];
  /** By field; an empty one is 0. */
  readonly parts: Readonly<Record<string, Big>>;
  readonly blank: readonly string[];
  readonly sum: Big;
  readonly total: Big;
  /** total − sum */
  readonly difference: Big;
  readonly agrees: boolean;
}

/** People round each figure to two decimals. */
const ROUNDING = 0.005;

/** undefined where a field is not on the sheet, cannot be read, the total is empty, or all parts are. */
export function partsAndTotal(
  form: FilledForm,
  total: string,
  parts: readonly string[],
): PartsAndTotal | undefined {
  const entries = [total, ...parts].flatMap((field) => form.fields[field] ?? []);
  if (entries.length !== parts.length + 1) return undefined;
  const numbers: (Big | undefined)[] = [];
  for (const entry of entries) {
    const amount = amountOf(form, entry);
    if (amount.kind === "unparsed") return undefined;
    numbers.push(amount.kind === "amount" ? fromWan(amount.inWan, unitOf(form)) : undefined);
  }
  const [whole, ...rest] = numbers;
  if (!whole || rest.every((part) => !part)) return undefined;
  const sum = rest.reduce<Big>((all, part) => (part ? all.plus(part) : all), new Big(0));
  const difference = whole.minus(sum);
  return {
    entries,
    parts: Object.fromEntries(parts.map((field, i) => [field, rest[i] ?? new Big(0)])),
    blank: parts.filter((_, i) => !rest[i]),
    sum,
    total: whole,
    difference,
    agrees: difference.abs().lte(tolerance(parts.length)),
  };
}

/** How far a sum of that many rounded figures may be off. */
export function tolerance(figures: number): Big {
  return new Big(ROUNDING).times(figures);
}

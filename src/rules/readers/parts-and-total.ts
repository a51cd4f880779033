import type { FieldRole } from "../../forms/roles";
import { fieldsFor } from "../../forms/read/by-role";
import Big from "big.js";
import { amountOf, unitOf } from "../../forms/amount";
import type { Entry, FilledForm } from "../../forms/filled";
import { fromWan } from "../../values/amount";

/** A total and what should add up to it, in the form's unit. */
export interface PartsAndTotal {
  readonly entries: readonly Entry[];
  /** In the order asked for; an empty one is 0. */
  readonly parts: readonly Big[];
  /** Some part is empty. */
  readonly hasBlank: boolean;
  readonly sum: Big;
  readonly total: Big;
  /** total − sum */
  readonly difference: Big;
  readonly agrees: boolean;
}

/** People round each figure to two decimals. */
const ROUNDING = 0.005;

/** undefined where the form has no such fields, one is not on the sheet, cannot be read, the total is empty, or all parts are. */
export function partsAndTotal(
  form: FilledForm,
  total: FieldRole,
  parts: readonly FieldRole[],
): PartsAndTotal | undefined {
  const wanted = [total, ...parts].flatMap((role) => fieldsFor(form.definition, role));
  const entries = wanted.flatMap(({ id }) => form.fields[id] ?? []);
  if (entries.length !== wanted.length || entries.length <= parts.length) return undefined;
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
    parts: rest.map((part) => part ?? new Big(0)),
    hasBlank: rest.some((part) => !part),
    sum,
    total: whole,
    difference,
    agrees: difference.abs().lte(tolerance(rest.length)),
  };
}

/** How far a sum of that many rounded figures may be off. */
export function tolerance(figures: number): Big {
  return new Big(ROUNDING).times(figures);
}

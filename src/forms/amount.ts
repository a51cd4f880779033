import { readAmount } from "../values/amount";
import type { Amount, MoneyUnit } from "../values/amount";
import { oncePer } from "../values/once-per";
import type { Cell } from "../workbook/snapshot";
import type { Entry, FilledForm } from "./filled";

/**
 * The unit a form's amounts are in: what the sheet says, else what the official form says. An amount may have a unit of
 * its own, said beside it or by its heading.
 */
export function unitOf({ unit, definition }: Pick<FilledForm, "unit" | "definition">, of?: Entry): MoneyUnit {
  return of?.field.unit ?? unit?.unit ?? definition.unit;
}

/** Many rules ask for the same amounts, after every edit anew. */
const amountsIn = oncePer((_: Cell) => new Map<MoneyUnit, Amount>());

/** An entry as a sum of money, in the form's unit where the cell names none. Never 0 for what cannot be read. */
export function amountOf(form: Pick<FilledForm, "unit" | "definition">, entry: Entry): Amount {
  const unit = unitOf(form, entry);
  const known = amountsIn(entry.cell);
  const amount = known.get(unit) ?? readAmount(entry.cell, unit);
  known.set(unit, amount);
  return amount;
}

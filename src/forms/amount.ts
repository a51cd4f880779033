import { readAmount } from "../values/amount";
import type { Amount, MoneyUnit } from "../values/amount";
import type { Entry, FilledForm } from "./filled";

/** The unit a form's amounts are in: what the sheet says, else what the official form says. */
export function unitOf({ unit, definition }: Pick<FilledForm, "unit" | "definition">): MoneyUnit {
  return unit?.unit ?? definition.unit;
}

/** An entry as a sum of money, in the form's unit where the cell names none. Never 0 for what cannot be read. */
export function amountOf(form: Pick<FilledForm, "unit" | "definition">, entry: Entry): Amount {
  return readAmount(entry.cell, unitOf(form));
}

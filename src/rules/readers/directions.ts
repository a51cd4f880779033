import { entryIn, isForm, rowsOf } from "../../forms/read/by-role";
import { directionKey } from "../../forms/keys";
import type { Entry, FilledForm, FilledRow } from "../../forms/filled";
import { textKey, excerpt } from "../../values/text";
import { oncePer } from "../../values/once-per";

/** A row of a 支出方向 form that names its fund and itself. */
export interface Direction {
  readonly form: FilledForm;
  readonly row: FilledRow;
  readonly fund: Entry;
  readonly name: Entry;
  readonly key: string;
  readonly fundKey: string;
  readonly nameKey: string;
  /** It has an amount or a target, so a roll-up takes it over. */
  readonly hasContent: boolean;
}

/**
 * All directions of a workbook, in its order and one by one, for there may be too many to be held together; rows that
 * lack a name are left to the rules about blanks.
 */
export function* directionsIn(forms: readonly FilledForm[]): Generator<Direction> {
  for (const form of forms) {
    if (!isForm(form, "directions")) continue;
    for (const row of rowsOf(form)) {
      const named = namedIn(row);
      if (named) yield { form, ...named };
    }
  }
}

const namedIn = oncePer((row: FilledRow): Omit<Direction, "form"> | undefined => {
  const [fund, name, amount] = [
    entryIn(row, "fundName"),
    entryIn(row, "directionName"),
    entryIn(row, "amount"),
  ];
  if (!fund || !name || fund.blank || name.blank) return undefined;
  // Cells merged downwards: further indicators of the direction above, not another one.
  if (fund.inherited && name.inherited && (!amount || amount.inherited || amount.blank)) return undefined;
  const hasContent = [amount, entryIn(row, "periodTarget"), entryIn(row, "annualTarget")].some(
    (entry) => entry && !entry.blank,
  );
  const [fundKey, nameKey] = [textKey(fund.cell.text), textKey(name.cell.text)];
  const key = directionKey(fund.cell.text, name.cell.text);
  return { row, fund, name, key, fundKey, nameKey, hasContent };
});

/** 机房维护费的“维修（护）费” as a sentence says it. */
export function spoken({ fund, name }: { readonly fund: Entry; readonly name: Entry }): string {
  return `“${excerpt(fund.cell.text)}”的“${excerpt(name.cell.text)}”`;
}

/** Forms of two years side by side have nothing to do with each other; a form without a year belongs to all. */
export function sameYear(a: FilledForm, b: FilledForm): boolean {
  return a.year === undefined || b.year === undefined || a.year === b.year;
}

import { entryFor, isForm } from "../forms/read/by-role";
import type Big from "big.js";
import { amountOf } from "../forms/amount";
import type { FilledForm, Place } from "../forms/filled";
import { tidyAmount, writeAmount } from "../values/amount";

/** The three sums that should agree, in 万元. */
export interface TieOut {
  readonly directions: Big;
  readonly summary: Big;
  /** undefined where no 部门整体支出表 says a readable one. */
  readonly projectExpenditure: (Place & { readonly amount: Big }) | undefined;
}

/** As the report says them: decimal strings, 万元. */
export interface TieOutReport {
  readonly directions: string;
  readonly summary: string;
  readonly projectExpenditure: string | null;
}

export function tieOutReport({ directions, summary, projectExpenditure }: TieOut): TieOutReport {
  return {
    directions: writeAmount(directions),
    summary: writeAmount(summary),
    projectExpenditure: projectExpenditure ? writeAmount(projectExpenditure.amount) : null,
  };
}

/** How far the others are from the sum of the directions; 0 = they agree. */
export function differences({ directions, summary, projectExpenditure }: TieOut) {
  return {
    summary: summary.minus(directions),
    projectExpenditure: projectExpenditure?.amount.minus(directions),
  };
}

/** What the 部门整体支出表 of the same district and year says; none where two say something. */
export function projectExpenditureIn(
  forms: readonly FilledForm[],
  set: string,
  year: number | undefined,
): TieOut["projectExpenditure"] {
  const said = forms
    .filter((form) => form.set.set === set && isForm(form, "department"))
    .filter((form) => form.sheet.visibility === "visible" && (form.year ?? year) === year)
    .flatMap((form) => {
      const entry = entryFor(form, "projectExpenditure");
      const amount = entry && amountOf(form, entry);
      if (amount?.kind !== "amount") return [];
      return [{ sheet: entry!.sheet, address: entry!.address, amount: tidyAmount(amount.inWan) }];
    });
  return said.length === 1 ? said[0] : undefined;
}

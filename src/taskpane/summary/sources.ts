import Big from "big.js";
import { amountOf } from "../../forms/amount";
import type { FormDefinition, TemplateSet } from "../../forms/definition";
import type { FilledForm } from "../../forms/filled";
import { findTarget } from "../../summary/find-target";
import { planOf } from "../../summary/plan";
import { writeAmount } from "../../values/amount";

/** A filled form that a roll-up would read. */
export interface SourceForm {
  readonly sheet: string;
  /** First and last filled row, from 1; absent where the whole form is one row of the summary. */
  readonly rows?: { readonly from: number; readonly to: number };
  readonly count: number;
  /** 万元; absent where an amount is missing or cannot be read. */
  readonly amount?: string;
}

export interface Sources {
  readonly set: TemplateSet;
  readonly from: FormDefinition;
  readonly to: FormDefinition;
  readonly forms: readonly SourceForm[];
  /** The sheet of the summary that is there already. */
  readonly target?: string;
}

/** What stands ready to be rolled up: of the set whose forms are in the workbook, else of the chosen one. */
export function sourcesIn(
  filled: readonly FilledForm[],
  chosen: TemplateSet | undefined,
): Sources | undefined {
  const candidates = filled.filter(({ set, definition }) => set.rollUp?.from === definition.id);
  const set = candidates.find(({ blank }) => !blank)?.set ?? candidates[0]?.set ?? chosen;
  const plan = set?.rollUp;
  const from = plan && set.forms.get(plan.from);
  const to = plan && set.forms.get(plan.to);
  if (!set || !from || !to) return undefined;
  const years = candidates.filter(({ blank }) => !blank).flatMap(({ year }) => year ?? []);
  const year = years.length ? Math.max(...years) : undefined;
  const ready = candidates.filter(
    (form) => !form.blank && form.set.set === set.set && (form.year ?? year) === year,
  );
  const target = findTarget(planOf(set)!, filled, year);
  const [amount = ""] = Object.values(plan.amount);
  return {
    set,
    from,
    to,
    forms: ready.map((form) => sourceForm(form, from.fields.get(amount)?.table, amount)),
    ...(target && "sheet" in target && { target: target.sheet.name }),
  };
}

function sourceForm(form: FilledForm, table: string | undefined, amount: string): SourceForm {
  const sheet = form.sheet.name;
  const all = table === undefined ? [] : (form.tables[table]?.rows ?? []);
  const rows = all.filter(({ entries }) =>
    Object.values(entries).some((one) => !one.blank && !one.inherited),
  );
  const entries = table === undefined ? [form.fields[amount]] : rows.map((row) => row.entries[amount]);
  let sum = Big(0);
  let isKnown = entries.length > 0;
  for (const entry of entries) {
    const read = entry && amountOf(form, entry);
    if (read?.kind === "amount") sum = sum.plus(read.inWan);
    else isKnown = false;
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    sheet,
    count: table === undefined ? 1 : rows.length,
    ...(first && last && { rows: { from: first.row + 1, to: last.row + 1 } }),
    ...(isKnown && { amount: writeAmount(sum) }),
  };
}

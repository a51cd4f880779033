import { address } from "../workbook/cell";
import type { Entry, FilledForm, FilledRow, Place } from "../forms/filled";
import type { Plan } from "./plan";

/** What could be one row of the summary: a row of a form's table, or a whole form. */
export interface Candidate {
  readonly form: FilledForm;
  readonly row?: number;
  /** In the plan's order; outermost first. */
  readonly names: readonly Entry[];
  readonly amount: Entry;
  readonly texts: readonly Entry[];
  /** The first of its cells that says something. */
  readonly at: Place;
}

/** All candidates of a form in their order, or the heading that is nowhere on it. */
export function candidatesIn(plan: Plan, form: FilledForm): Candidate[] | { missing: string } {
  const rows = plan.rowsOf ? (form.tables[plan.rowsOf]?.rows ?? []) : [undefined];
  const candidates: Candidate[] = [];
  for (const row of rows) {
    const missing = fieldsOf(plan).find((field) => !entryOf(form, row, field));
    if (missing) return { missing: plan.from.fields.get(missing)?.label ?? missing };
    const entry = (field: string) => entryOf(form, row, field)!;
    const names = plan.names.map(([, from]) => entry(from));
    const amount = entry(plan.amount[1]);
    const texts = plan.texts.map(([, from]) => entry(from));
    const all = row ? Object.values(row.entries) : [];
    const first = [...names, amount, ...texts, ...all].find(saysSomething);
    candidates.push({
      form,
      ...(row && { row: row.row }),
      names,
      amount,
      texts,
      at: first ?? { sheet: form.sheet.name, address: address(form.area.top, form.area.left) },
    });
  }
  return candidates;
}

function fieldsOf(plan: Plan): string[] {
  return [...plan.names, plan.amount, ...plan.texts].map(([, from]) => from);
}

function entryOf(form: FilledForm, row: FilledRow | undefined, field: string): Entry | undefined {
  return row?.entries[field] ?? form.fields[field];
}

/** In this row itself: not merely under a merged cell that began further up. */
export function saysSomething({ blank, inherited }: Entry): boolean {
  return !blank && !inherited;
}

/**
 * A row under merged cells that adds nothing of its own but indicators belongs to the row above it. Where the names go
 * on but an amount or a text is new, it is none.
 */
export function isContinuation({ names, amount, texts }: Candidate): boolean {
  return names.every(({ inherited }) => inherited) && ![amount, ...texts].some(saysSomething);
}

/** Names without amount and texts: begun, not declared. */
export function isOnlyNamed({ amount, texts }: Candidate): boolean {
  return [amount, ...texts].every(({ blank }) => blank);
}

import { address } from "../workbook/cell";
import type { Entry, FilledForm, FilledRow, Place } from "../forms/filled";
import type { Plan } from "./plan";
import type { Snapshot } from "../workbook/snapshot";
import { grouped } from "../values/grouped";
import { refused } from "./refusal";
import type { Refused } from "./refusal";
import type { Source } from "./source";

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

/** Printed on the worked examples of the 编报说明. */
const ONLY_EXPLAINS = /仅用于解释说明/;

/** Lines above and below a table in which a remark is still about the table. */
const NEAR = 2;

export const SAMPLE = "写着“仅用于解释说明”，不算申报内容";

export function isSampleRow(snapshot: Snapshot | undefined, row: number): boolean {
  return snapshot?.rows[row]?.some((cell) => cell && ONLY_EXPLAINS.test(cell.text)) ?? false;
}

/** A form with the remark on it or close to it; in a row that declares an amount it is about that row alone. */
export function isSampleForm(snapshot: Snapshot | undefined, form: FilledForm, plan: Plan): boolean {
  const rows = plan.rowsOf ? (form.tables[plan.rowsOf]?.rows ?? []) : [];
  const declared = rows.filter(({ entries }) => entries[plan.amount[1]]?.blank === false);
  const own = new Set(declared.map(({ row }) => row));
  for (let row = Math.max(0, form.area.top - NEAR); row <= form.area.bottom + NEAR; row++) {
    if (!own.has(row) && isSampleRow(snapshot, row)) return true;
  }
  return false;
}

/** Rows of one name are not merged: only a person knows whether they are one direction or two. */
export function duplicatesIn(sources: readonly Source[]): Refused | undefined {
  const repeated = [...grouped(sources, ({ key }) => key).values()].filter((same) => same.length > 1);
  if (!repeated.length) return undefined;
  const all = repeated.flat();
  const unit = all[0]!.row === undefined ? "张表" : "行";
  const lines = repeated.map((same) => `${placesOf(same)} 都是“${same[0]!.names.join("，")}”。`);
  return refused(
    `没有汇总：有 ${all.length} ${unit}重复。${lines.join("")}请合并或改名。`,
    all.map(({ at }) => at),
  );
}

/** 附件3-2 第7行、第9行; whole forms by their sheet. */
function placesOf(same: readonly Source[]): string {
  const sheets = [...new Set(same.map(({ at }) => at.sheet))];
  return sheets
    .map((sheet) => {
      const own = same.filter(({ at }) => at.sheet === sheet);
      const rows = own.map(({ row, at }) => (row === undefined ? at.address : `第${row + 1}行`));
      return own[0]!.row === undefined && own.length === 1 ? sheet : `${sheet} ${rows.join("、")}`;
    })
    .join("、");
}

import { unitOf } from "../forms/amount";
import type { FilledForm } from "../forms/filled";
import { markersIn } from "../forms/marker";
import type { MoneyUnit } from "../values/amount";
import type { Range } from "../workbook/cell";
import { address, overlaps } from "../workbook/cell";
import type { Cell, Snapshot } from "../workbook/snapshot";
import type { Line } from "./line";
import { isEmpty, linesOf } from "./line";
import type { Plan } from "./plan";
import { refused } from "./refusal";
import type { Refused } from "./refusal";

/** The table of the summary that is filled, as it stands in its sheet. */
export interface Target {
  readonly sheet: string;
  readonly unit: MoneyUnit;
  /** By field; a heading over several columns counts as the first of them. */
  readonly columns: Readonly<Record<string, number>>;
  /** The field of the amounts. */
  readonly amount: string;
  /** First and last column of the table, columns of the user's own in between included. */
  readonly left: number;
  readonly right: number;
  /** The first row below the headings. */
  readonly start: number;
  /** The rows from `start` on that belong to the table, filled or blank, without gaps. */
  readonly lines: readonly Line[];
  /** Rows from here on do not look like the table's. */
  readonly framed: number;
  /** Below the lines stands something else, so that the table cannot simply go on. */
  readonly followed: boolean;
  /** Other forms on the sheet. */
  readonly others: readonly Range[];
  readonly merges: readonly Range[];
  /** Drawn by us: its columns have the form's widths. */
  readonly marked: boolean;
}

/** The row below the last line. */
export function endOf({ start, lines }: Target): number {
  return start + lines.length;
}

/** Reads the table out of a found summary; refuses one that lacks a column or has subtotals. */
export function targetIn(
  plan: Plan,
  form: FilledForm,
  snapshot: Snapshot,
  forms: readonly FilledForm[],
): Target | Refused {
  const table = form.tables[plan.table];
  const headings = headingsOf(plan, form);
  const wanted = [...plan.names, plan.amount, ...plan.texts].map(([to]) => to);
  const missing = wanted.find((field) => !headings[field]);
  if (!table || missing !== undefined) return columnMissing(plan, form, missing ?? wanted[0]!);
  if (table.totals.length > 1 || isSubtotal(form, plan.table)) return subtotals(form, plan.table);
  const columns = Object.fromEntries(Object.entries(headings).map(([field, area]) => [field, area.left]));
  const areas = Object.values(headings);
  const start = Math.max(...areas.map((area) => area.bottom)) + 1;
  const { left, right } = table.area;
  const drawn = drawnEnd(form, snapshot);
  const filled = Math.max(table.area.bottom + 1, start);
  const below = Math.max(table.endRow, filled);
  const isFollowed = lastContent(snapshot, right) >= below;
  const end = isFollowed ? below : Math.max(filled, lastContent(snapshot, right) + 1, drawn ?? 0);
  return {
    sheet: form.sheet.name,
    unit: unitOf(form),
    columns,
    amount: plan.amount[0],
    left,
    right,
    start,
    lines: linesOf(snapshot, table, columns, { start, end }),
    framed: drawn ?? filled,
    followed: isFollowed,
    others: forms
      .filter((other) => other !== form && other.sheet.name === form.sheet.name)
      .map(({ area }) => area),
    merges: snapshot.merges,
    marked: form.marked,
  };
}

function headingsOf(plan: Plan, form: FilledForm): Readonly<Record<string, Range>> {
  const fields = plan.to.tables.get(plan.table)!.fields.map((id) => plan.to.fields.get(id)!);
  return Object.fromEntries(
    fields.flatMap(({ id, label }) => {
      const found = form.labels.find(({ official }) => official === label);
      return found ? [[id, found.area]] : [];
    }),
  );
}

/** Below the last row of the area that we drew the table in. */
function drawnEnd({ definition, area }: FilledForm, snapshot: Snapshot): number | undefined {
  const own = markersIn(snapshot).find(
    ({ form, set, range }) => form === definition.id && set === definition.set && overlaps(range, area),
  );
  return own && own.range.bottom + 1 - definition.foot.length;
}

/** The last row with anything that stands in the way of writing there: left of the table or in its columns. */
function lastContent({ rows, merges }: Snapshot, right: number): number {
  const says = (cell: Cell | undefined, column: number) =>
    column <= right && cell !== undefined && !isEmpty(cell);
  const merged = merges.filter((area) => area.left <= right).map((area) => area.bottom);
  return Math.max(
    rows.findLastIndex((row) => row?.some(says)),
    ...merged,
  );
}

function columnMissing(plan: Plan, form: FilledForm, field: string): Refused {
  const { sheet, definition, title, area } = form;
  const heading = plan.to.fields.get(field)!.label;
  const sentence = `没有汇总：${sheet.name}里找不到“${heading}”这一列。请照${definition.name}的表样补上，或删掉这张表，由汇总另建一张。`;
  return refused(sentence, [title ?? { sheet: sheet.name, address: address(area.top, area.left) }]);
}

/** The only total stands between rows: it sums up a part. */
function isSubtotal(form: FilledForm, id: string): boolean {
  const { rows, totals } = form.tables[id]!;
  return totals.some(
    (total) => rows.some(({ row }) => row < total.row) && rows.some(({ row }) => row > total.row),
  );
}

function subtotals(form: FilledForm, id: string): Refused {
  const { totals } = form.tables[id]!;
  const rows = totals.map(({ row }) => row + 1).join("、");
  const places = totals.map(({ row }) => ({
    sheet: form.sheet.name,
    address: address(row, form.tables[id]!.area.left),
  }));
  const sentence = `没有汇总：${form.sheet.name} 第${rows}行是合计或小计，夹在中间，分不清各管哪几行。请只在最后留一行合计，再汇总。`;
  return refused(sentence, places);
}

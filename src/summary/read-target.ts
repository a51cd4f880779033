import { unitOf } from "../forms/amount";
import type { FilledForm } from "../forms/filled";
import { isOf, markersIn } from "../forms/marker";
import type { Range } from "../workbook/cell";
import { address, LAST_COLUMN, LAST_ROW, overlaps } from "../workbook/cell";
import { filledRows } from "../workbook/snapshot";
import type { Cell, Snapshot } from "../workbook/snapshot";
import { isEmpty, linesOf } from "./target";
import type { TableLine, Target } from "./target";
import type { Plan } from "./plan";
import { refused } from "./refusal";
import type { Refused } from "./refusal";

/** Reads the table out of a found summary; refuses one that lacks a column or has subtotals. */
export function readTarget(
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
  const beside = forms.filter((other) => other !== form && other.sheet.name === form.sheet.name);
  const others = beside.map(({ area }) => area);
  const drawn = drawnEnd(form, snapshot);
  const filled = Math.max(table.area.bottom + 1, start);
  const last = lastContent(snapshot, right);
  const near = lastContent(snapshot, right, filled + FAR);
  const below = Math.max(Math.min(table.endRow, near + 1), filled);
  const isFollowed = last >= below;
  const end = isFollowed ? below : Math.max(filled, last + 1, drawn ?? 0);
  const { lines, isCut } = withoutEdges(
    linesOf(snapshot, table, columns, { start, end, ordinal: plan.ordinal, others }),
  );
  return {
    sheet: form.sheet.name,
    unit: unitOf(form),
    columns,
    amount: plan.amount[0],
    texts: plan.texts.map(([field]) => field),
    left,
    right,
    start: lines[0]?.row ?? end,
    lines,
    framed: drawn ?? filled,
    inserts:
      isFollowed || isCut || (form.marked && lines.length > 0 && lastContent(snapshot, LAST_COLUMN) < end),
    others,
    merges: snapshot.merges,
    marked: form.marked,
  };
}

/** What stands further below than so many rows has nothing to do with the table. */
const FAR = 1000;

/** Remarks above the first row belong to the headings, those below the last one follow the table. */
function withoutEdges(lines: readonly TableLine[]): { lines: TableLine[]; isCut: boolean } {
  const first = lines.findIndex(({ kind }) => kind !== "remark");
  if (first < 0) return { lines: [], isCut: false };
  const last = lines.findLastIndex(({ kind }) => kind === "row" || kind === "total");
  const next = lines.findIndex(({ kind }, i) => i > Math.max(last, first) && kind === "remark");
  return { lines: lines.slice(first, next < 0 ? lines.length : next), isCut: next >= 0 };
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
    (marker) => marker.form === definition.id && isOf(marker, definition.set) && overlaps(marker.range, area),
  );
  return own && own.range.bottom + 1 - definition.foot.length;
}

/**
 * The last row, of those up to `limit`, with anything that stands in the way of writing there: left of the table or in
 * its columns.
 */
function lastContent(snapshot: Snapshot, right: number, limit = LAST_ROW): number {
  const says = (cell: Cell | undefined, column: number) =>
    column <= right && cell !== undefined && !isEmpty(cell);
  const filled = filledRows(snapshot).findLast((row) => row <= limit && snapshot.rows[row]!.some(says));
  return snapshot.merges.reduce(
    (last, area) => (area.left <= right && area.bottom <= limit ? Math.max(last, area.bottom) : last),
    filled ?? -1,
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

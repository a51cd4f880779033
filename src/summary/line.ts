import { areasOf } from "../forms/headings";
import type { Entry, FilledTable } from "../forms/filled";
import { isBlank } from "../values/text";
import { address } from "../workbook/cell";
import { cellAt } from "../workbook/snapshot";
import type { Cell, Snapshot } from "../workbook/snapshot";

/** A row of the summary's table. */
export interface Line {
  readonly row: number;
  readonly kind: "row" | "total" | "blank";
  /** What our columns show, by field: under a merged area what stands in its first cell. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly entries?: Readonly<Record<string, Entry>>;
  /** A cell of this row that says something and is none of ours. */
  readonly foreign?: string;
}

export function linesOf(
  snapshot: Snapshot,
  table: FilledTable,
  columns: Readonly<Record<string, number>>,
  { start, end }: { readonly start: number; readonly end: number },
): Line[] {
  const areaAt = areasOf(snapshot);
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const totals = new Set(table.totals.map(({ row }) => row));
  const ours = new Set(Object.values(columns));
  return Array.from({ length: end - start }, (_, i): Line => {
    const row = start + i;
    const filled = rows.get(row);
    const cells = Object.entries(columns).map(([field, column]) => {
      const { top, left } = areaAt(row, column);
      return [field, cellAt(snapshot, top, left)] as const;
    });
    const foreign =
      snapshot.rows[row]?.findIndex((cell, column) => cell && !ours.has(column) && !isEmpty(cell)) ?? -1;
    return {
      row,
      kind: totals.has(row) ? "total" : filled ? "row" : "blank",
      cells: Object.fromEntries(cells),
      ...(filled && { entries: filled.entries }),
      ...(foreign >= 0 && { foreign: address(row, foreign) }),
    };
  });
}

/** Nothing but white space. */
export function isEmpty({ value, formula, text }: Cell): boolean {
  return formula === undefined && (value === null || (typeof value === "string" && isBlank(text)));
}

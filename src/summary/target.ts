import { areasOf } from "../forms/find/headings";
import type { Entry, FilledTable } from "../forms/filled";
import { isBlank as saysNothing } from "../values/text";
import { address, contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import { cellAt } from "../workbook/snapshot";
import type { Cell, Snapshot } from "../workbook/snapshot";
import type { MoneyUnit } from "../values/amount";

/** A row of the summary's table. */
export interface TableLine {
  readonly row: number;
  /** remark: words in our columns that are no row, such as the columns' numbers or a heading between rows. */
  readonly kind: "row" | "total" | "blank" | "remark";
  /** What our columns show, by field: under a merged area what stands in its first cell. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly entries?: Readonly<Record<string, Entry>>;
  /** A cell of this row that says something and is none of ours. */
  readonly foreign?: string;
}

/** Where lines are read. */
export interface Within {
  readonly start: number;
  /** The row below the last. */
  readonly end: number;
  /** The field that counts the rows: a number alone makes no row. */
  readonly ordinal: string | undefined;
  /** Other forms on the sheet; what stands in them is no remark on a row of ours. */
  readonly others: readonly Range[];
}

export function linesOf(
  snapshot: Snapshot,
  table: FilledTable,
  columns: Readonly<Record<string, number>>,
  { start, end, ordinal, others }: Within,
): TableLine[] {
  const areaAt = areasOf(snapshot);
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const totals = new Set(table.totals.map(({ row }) => row));
  const ours = new Set(Object.values(columns));
  return Array.from({ length: end - start }, (_, i): TableLine => {
    const row = start + i;
    const filled = rows.get(row);
    const cells = Object.entries(columns).map(([field, column]) => {
      const { top, left } = areaAt(row, column);
      return [field, cellAt(snapshot, top, left)] as const;
    });
    const isBlank = Object.entries(columns).every(([field, column]) => {
      const cell = cellAt(snapshot, row, column);
      return isEmpty(cell) || (field === ordinal && /^\d+$/.test(cell.text.trim()));
    });
    const isForeign = (cell: Cell | undefined, column: number) =>
      cell !== undefined &&
      !isEmpty(cell) &&
      !ours.has(column) &&
      !others.some((form) => contains(form, row, column));
    const foreign = snapshot.rows[row]?.findIndex(isForeign) ?? -1;
    return {
      row,
      kind: totals.has(row) ? "total" : filled ? "row" : isBlank ? "blank" : "remark",
      cells: Object.fromEntries(cells),
      ...(filled && { entries: filled.entries }),
      ...(foreign >= 0 && { foreign: address(row, foreign) }),
    };
  });
}

/** The lowest row of some lines; -1 where there are none. */
export function lastRow(lines: readonly TableLine[]): number {
  return lines.reduce((last, { row }) => Math.max(last, row), -1);
}

/** Nothing but white space. */
export function isEmpty({ value, formula, text }: Cell): boolean {
  return formula === undefined && (value === null || (typeof value === "string" && saysNothing(text)));
}

/** The table of the summary that is filled, as it stands in its sheet. */
export interface Target {
  readonly sheet: string;
  readonly unit: MoneyUnit;
  /** By field; a heading over several columns counts as the first of them. */
  readonly columns: Readonly<Record<string, number>>;
  /** The field of the amounts, and those of the long texts. */
  readonly amount: string;
  readonly texts: readonly string[];
  /** First and last column of the table, columns of the user's own in between included. */
  readonly left: number;
  readonly right: number;
  /** The first row below the headings. */
  readonly start: number;
  /** The rows from `start` on that belong to the table, filled or blank, without gaps. */
  readonly lines: readonly TableLine[];
  /** Rows from here on do not look like the table's. */
  readonly framed: number;
  /** More rows are inserted above what follows, or to look as we drew them; else the table simply goes on below. */
  readonly inserts: boolean;
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

import type { MoneyUnit } from "../values/amount";
import type { Range } from "../workbook/cell";
import type { Line } from "./line";

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
  readonly lines: readonly Line[];
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

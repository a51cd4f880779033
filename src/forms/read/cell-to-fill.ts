import { address } from "../../workbook/cell";
import { EMPTY } from "../../workbook/snapshot";
import type { Entry, FilledForm, FilledRow, FilledTable, FoundColumn } from "../filled";
import { entryAt } from "./entry";

/**
 * What belongs into a cell of a form, be it filled in or not: its own entry, or one with nothing in it for a row of a
 * table that nobody has begun. undefined for headings and whatever else stands there.
 */
export function cellToFill(form: FilledForm, row: number, column: number): Entry | undefined {
  const tables = Object.values(form.tables);
  const at = address(row, column);
  const own = [form.fields, ...tables.flatMap((table) => rowsAt(table, row)).map(({ entries }) => entries)]
    .flatMap((entries) => Object.values(entries))
    .find((entry) => entry.address === at && !entry.inherited);
  if (own) return own;
  const table = tables.find((one) => isBelowHeadings(one, row));
  const over = table?.columns.find(({ heading }) => isUnder(column, heading));
  if (!table || !over) return undefined;
  const [begun] = rowsAt(table, row);
  // A heading may span several columns, of which the value stands in one.
  return begun ? begun.entries[over.field.id] : entryAt(form.sheet.name, over.field, { row, column }, EMPTY);
}

function rowsAt({ rows, totals }: FilledTable, row: number): FilledRow[] {
  return [...rows, ...totals].filter((one) => one.row === row);
}

function isBelowHeadings({ columns, endRow, isOpen }: FilledTable, row: number): boolean {
  return (isOpen || row < endRow) && columns.every(({ heading }) => row > heading.bottom);
}

const isUnder = (column: number, { left, right }: FoundColumn["heading"]) =>
  left <= column && column <= right;

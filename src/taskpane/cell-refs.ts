import type { Entry, FilledForm } from "../forms/filled";
import type { Issue } from "../audit/issue";
import { entryIn, entryOf, rowsOf } from "../forms/read/by-role";
import { cellToFill } from "../forms/read/cell-to-fill";
import { excerpt } from "../values/text";
import { parseAddress } from "../workbook/cell";
import type { CellRef } from "../workbook/cell";

/** A cell of an issue; one on another sheet is written 汇总表!B2. */
export function cellRef(sheet: string, cell: string): CellRef {
  const cut = cell.lastIndexOf("!");
  return cut < 0 ? { sheet, address: cell } : { sheet: cell.slice(0, cut), address: cell.slice(cut + 1) };
}

/** Every filled-in cell of a form, once; those under a merged cell of an earlier row are that cell again. */
export function entriesOf(form: FilledForm): Entry[] {
  const rows = Object.values(form.tables).flatMap((table) => [...table.rows, ...table.totals]);
  return [form.fields, ...rows.map(({ entries }) => entries)]
    .flatMap((entries) => Object.values(entries))
    .filter(({ inherited }) => !inherited);
}

export interface FoundEntry {
  readonly form: FilledForm;
  readonly entry: Entry;
}

/** What belongs into a cell, filled in or not; undefined where it is none that is filled in. */
export function toFillAt(
  forms: readonly FilledForm[],
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): FoundEntry | undefined {
  // A list that nothing ends goes on as far as the next form.
  const above = forms.filter((form) => form.sheet.name === sheet && form.area.top <= row);
  const last = Math.max(...above.map(({ area }) => area.top));
  for (const form of above) {
    const entry = form.area.top === last ? cellToFill(form, row, column) : undefined;
    if (entry) return { form, entry };
  }
  return undefined;
}

/**
 * What people know the row of an issue by: its spending direction, its fund, or the indicator's name. "" for more rows
 * than one, and where the issue is about that very name.
 */
export function rowNameOf(forms: readonly FilledForm[], issue: Pick<Issue, "sheet" | "cells">): string {
  const cells = issue.cells.map((cell) => cellRef(issue.sheet, cell));
  const rows = new Set(cells.map(({ sheet, address }) => `${sheet}!${parseAddress(address)?.row}`));
  const at = parseAddress(cells[0]?.address ?? "");
  if (rows.size !== 1 || !at) return "";
  for (const form of forms) {
    if (form.sheet.name !== cells[0]!.sheet) continue;
    const row = rowsOf(form).find((one) => one.row === at.row);
    const name =
      row &&
      (entryIn(row, "directionName") ??
        entryIn(row, "fundName") ??
        entryOf(row, ({ kind }) => kind === "indicatorName"));
    if (name && !name.blank) {
      return cells.some(({ address }) => address === name.address) ? "" : excerpt(name.cell.text, ROW_NAME);
    }
  }
  return "";
}

/** Letters of a row's name that a line has room for. */
const ROW_NAME = 12;

export function entryAt(forms: readonly FilledForm[], { sheet, address }: CellRef): FoundEntry | undefined {
  for (const form of forms) {
    if (form.sheet.name !== sheet) continue;
    const entry = entriesOf(form).find((one) => one.address === address);
    if (entry) return { form, entry };
  }
  return undefined;
}

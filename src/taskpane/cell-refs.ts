import type { Entry, FilledForm } from "../forms/filled";
import { cellToFill } from "../forms/read/cell-to-fill";
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

export function entryAt(forms: readonly FilledForm[], { sheet, address }: CellRef): FoundEntry | undefined {
  for (const form of forms) {
    if (form.sheet.name !== sheet) continue;
    const entry = entriesOf(form).find((one) => one.address === address);
    if (entry) return { form, entry };
  }
  return undefined;
}

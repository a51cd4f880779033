import type { Entry, FilledForm } from "../forms/filled";
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

export function entryAt(forms: readonly FilledForm[], { sheet, address }: CellRef): FoundEntry | undefined {
  for (const form of forms) {
    if (form.sheet.name !== sheet) continue;
    const entry = entriesOf(form).find((one) => one.address === address);
    if (entry) return { form, entry };
  }
  return undefined;
}

import type { FilledForm } from "../../forms/filled";
import type { Refused } from "../../summary/refusal";
import type { RefusedRollUp } from "./pane-actions";
import { entriesOf, entryAt } from "../places";

/** A refusal with what stands in its cells and, where an amount is the matter, all amounts of that sheet. */
export function refusedWith({ sentence, cells }: Refused, forms: readonly FilledForm[]): RefusedRollUp {
  const known = cells.map(({ sheet, cell }) => {
    const found = entryAt(forms, { sheet, address: cell });
    return { sheet, cell, field: found?.entry.field.label ?? "", text: found?.entry.cell.text ?? "" };
  });
  const [first] = cells;
  const found = first && entryAt(forms, { sheet: first.sheet, address: first.cell });
  const isAmount = found?.entry.field.kind === "amount";
  const bad = new Set(cells.filter(({ sheet }) => sheet === first?.sheet).map(({ cell }) => cell));
  return {
    kind: "refused",
    sentence,
    cells: known,
    amounts: isAmount ? amountsIn(found.form, found.entry.field.id, bad) : [],
  };
}

function amountsIn(form: FilledForm, field: string, bad: ReadonlySet<string>): RefusedRollUp["amounts"] {
  const [, name = ""] = Object.entries(form.set.rollUp?.key ?? {})[0] ?? [];
  const rows = Object.values(form.tables).flatMap((table) => table.rows);
  const amounts = entriesOf(form).filter((entry) => entry.field.id === field);
  return amounts
    .filter((entry) => !entry.blank || bad.has(entry.address))
    .map((entry) => ({
      cell: entry.address,
      name: rows.find(({ row }) => row === entry.row)?.entries[name]?.cell.text ?? "",
      text: entry.cell.text,
      isBad: bad.has(entry.address),
    }));
}

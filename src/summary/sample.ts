import type { FilledForm } from "../forms/filled";
import type { Snapshot } from "../workbook/snapshot";
import type { Plan } from "./plan";

/** Printed on the worked examples of the 编报说明. */
const ONLY_EXPLAINS = /仅用于解释说明/;

/** Lines above and below a table in which a remark is still about the table. */
const NEAR = 2;

export const SAMPLE = "写着“仅用于解释说明”，不算申报内容";

export function isSampleRow(snapshot: Snapshot | undefined, row: number): boolean {
  return snapshot?.rows[row]?.some((cell) => cell && ONLY_EXPLAINS.test(cell.text)) ?? false;
}

/** A form with the remark on it or close to it; in a row that declares an amount it is about that row alone. */
export function isSampleForm(snapshot: Snapshot | undefined, form: FilledForm, plan: Plan): boolean {
  const rows = plan.rowsOf ? (form.tables[plan.rowsOf]?.rows ?? []) : [];
  const declared = rows.filter(({ entries }) => entries[plan.amount[1]]?.blank === false);
  const own = new Set(declared.map(({ row }) => row));
  for (let row = Math.max(0, form.area.top - NEAR); row <= form.area.bottom + NEAR; row++) {
    if (!own.has(row) && isSampleRow(snapshot, row)) return true;
  }
  return false;
}

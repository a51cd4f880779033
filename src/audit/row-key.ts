import { entryIn } from "../forms/read/by-role";
import { directionKey } from "../forms/direction-key";
import type { FilledForm, FilledRow } from "../forms/filled";

/** What tells a row of a table from others, wherever it goes; "" for a row of no table. */
export function keyOfRow(sheet: string, row: number, forms: readonly FilledForm[]): string {
  for (const line of rowsOn(sheet, forms)) if (line.row === row) return keyOf(line);
  return "";
}

/** What the rows of a sheet are known by; "" stands for all that is in no table. */
export function rowKeys(sheet: string, forms: readonly FilledForm[]): ReadonlySet<string> {
  return new Set(["", ...Array.from(rowsOn(sheet, forms), keyOf)]);
}

function* rowsOn(sheet: string, forms: readonly FilledForm[]): Generator<FilledRow> {
  for (const form of forms) {
    if (form.sheet.name !== sheet) continue;
    for (const table of Object.values(form.tables)) yield* table.rows;
  }
}

/** Fund and direction; else the printed headings with the first text. */
function keyOf({ entries, headings }: FilledRow): string {
  const [fund, name] = [entryIn({ entries }, "fundName"), entryIn({ entries }, "directionName")];
  if (fund && name) return directionKey(fund.cell.text, name.cell.text);
  const first = Object.values(entries).find(({ field, blank }) => field.kind !== "number" && !blank);
  return [...headings, first?.cell.text ?? ""].join("\n");
}

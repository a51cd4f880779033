import type { FileWorkbook } from "../hosts/file/open";
import { rangeText } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { cellAt, type Snapshot } from "../workbook/snapshot";

/** Undo reaches the file as edits that write anew what was removed. Could these be such? */
export function mayUndo(edits: readonly Edit[], last: readonly Edit[]): boolean {
  return last.some(
    ({ kind, sheet }) =>
      (kind === "removeSheet" && edits.some((edit) => edit.kind === "addSheet" && edit.sheet === sheet)) ||
      (kind === "deleteRows" && edits.some((edit) => edit.kind === "insertRows" && edit.sheet === sheet)),
  );
}

/** The edited sheets show what they showed before; cells with formulas, which no edit can write, count as shown. */
export async function isAsBefore(
  edits: readonly Edit[],
  before: FileWorkbook,
  after: FileWorkbook,
): Promise<boolean> {
  const order = async (file: FileWorkbook) => (await file.sheets()).map(({ name }) => name);
  const [were, are] = [await order(before), await order(after)];
  if (were.join("/") !== are.join("/")) return false;
  const touched = [...new Set(edits.map(({ sheet }) => sheet))];
  if (touched.some((sheet) => !are.includes(sheet))) return false;
  const [old, now] = [await before.read(touched), await after.read(touched)];
  return old.every((sheet, i) => showsTheSame(sheet, now[i]!));
}

function showsTheSame(before: Snapshot, after: Snapshot): boolean {
  const merges = (sheet: Snapshot) => sheet.merges.map(rangeText).sort().join();
  if (merges(before) !== merges(after)) return false;
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const columns = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      const was = cellAt(before, row, column);
      if (was.formula === undefined && was.value !== cellAt(after, row, column).value) return false;
    }
  }
  return true;
}

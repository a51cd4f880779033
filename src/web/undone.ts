import type { FileWorkbook } from "../hosts/file/open";
import { rangeText } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { isFormula } from "../workbook/formula";
import { cellAt, type Snapshot } from "../workbook/snapshot";

/** Undo reaches the file as edits that write anew what was removed. Could these be such? */
export function mayUndo(edits: readonly Edit[], last: readonly Edit[]): boolean {
  return last.some(
    ({ kind, sheet }) =>
      (kind === "removeSheet" && edits.some((edit) => edit.kind === "addSheet" && edit.sheet === sheet)) ||
      (kind === "deleteRows" && edits.some((edit) => edit.kind === "insertRows" && edit.sheet === sheet)) ||
      (kind === "write" && edits.some((edit) => edit.sheet === sheet && writesFormula(edit))),
  );
}

/** Arrays and shared formulas are more than their text. */
function writesFormula(edit: Edit): boolean {
  return edit.kind === "write" && edit.values.some((line) => line.some(isFormula));
}

/** The edited sheets show what they showed before; a formula counts by its text, whatever it came to. */
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
      const [was, is] = [cellAt(before, row, column), cellAt(after, row, column)];
      if (was.formula !== is.formula) return false;
      if (was.formula === undefined && was.value !== is.value) return false;
    }
  }
  return true;
}

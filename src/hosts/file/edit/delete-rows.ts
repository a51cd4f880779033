import type { Edit } from "../../../workbook/edit";
import { checkDeleted } from "../../../workbook/promises";
import { sheetOf, type Draft } from "./draft";
import { checkEditable } from "./protection";
import { checkRowsCanMove } from "./rows-can-move";
import { shiftRows } from "./shift-rows";

/**
 * Takes rows out with all that is in them; the rest moves up as in `insertRows`. Throws RowsInUse where a
 * formula of this sheet refers to nothing but deleted cells; Excel would leave `#REF!` there.
 */
export function deleteRows(draft: Draft, edit: Extract<Edit, { kind: "deleteRows" }>): void {
  const { row, count } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  if (!checkDeleted(sheet.name, row, count)) return;
  checkEditable(draft, sheet, "deleteRows");
  const shift = { at: row, by: -count };
  checkRowsCanMove(draft, sheet, shift);
  shiftRows(draft, sheet, shift);
}

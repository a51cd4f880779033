import type { Edit } from "../../../workbook/edit";
import { checkInserted, checkDeleted } from "../../../workbook/promises";
import { attribute, flag, setAttribute } from "./attribute";
import { formatOf } from "./cell-at";
import { formatWith } from "./cell-format";
import { newCell, cellsOf, ensureRow, type Row } from "./sheet-data";
import { rootOf, sheetOf, type Draft } from "./draft";
import { checkEditable } from "./protection";
import { checkRowsCanMove } from "./rows-can-move";
import { sheetDataOf } from "./sheet";
import { shiftRows } from "./shift-rows";
import { stylesOf } from "./styles";

/**
 * Puts in rows that look like the one above them (no content, no merged areas). What stands below moves along:
 * formulas of this sheet, merged areas, checks, conditional formats, links, names, page breaks. Throws RowsCannotMove
 * where something would not: pictures, charts, comments, tables, or formulas of other sheets that refer to these rows.
 */
export function insertRows(draft: Draft, edit: Extract<Edit, { kind: "insertRows" }>): void {
  const { row, count } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  if (!checkInserted(sheet.name, row, count)) return;
  checkEditable(draft, sheet, "insertRows");
  const shift = { at: row, by: count };
  checkRowsCanMove(draft, sheet, shift);
  shiftRows(draft, sheet, shift);
  const data = sheetDataOf(sheet, rootOf(draft, sheet.part));
  const above = data.byNumber.get(row - 1);
  for (let i = 0; above && i < count; i++) copyLooks(draft, above, ensureRow(data, row + i));
}

function copyLooks(draft: Draft, from: Row, to: Row): void {
  const isHeightSet = flag(from.element, "customHeight");
  for (const name of ["s", "customFormat", ...(isHeightSet ? ["ht", "customHeight"] : [])]) {
    setAttribute(to.element, name, attribute(from.element, name));
  }
  const cells = cellsOf(to);
  for (const { element, column } of cellsOf(from).list) {
    // A cell may be marked as text because of what it holds; the new one holds nothing.
    const format = formatOf(element) && formatWith(stylesOf(draft), formatOf(element), { quoted: false });
    if (format) newCell(cells, to.element, column, format);
  }
}

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

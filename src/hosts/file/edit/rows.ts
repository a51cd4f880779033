import type { Edit } from "../../../workbook/edit";
import { checkInserted, checkDeleted } from "../../../workbook/promises";
import { attribute, flag, setAttribute } from "./attribute";
import { formatOf } from "./cell-at";
import { formatWith } from "./cell-format";
import { cellsOf, closeRow, ensureRow, newCell, type Row } from "./sheet-data";
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
  if (!above) return;
  const looks = looksOf(draft, above);
  for (let i = 0; i < count; i++) giveLooks(ensureRow(data, row + i), looks);
}

/** What new rows take over from another. */
interface RowLooks {
  readonly attributes: readonly (readonly [name: string, value: string | undefined])[];
  readonly formats: readonly { readonly column: number; readonly format: number }[];
}

function looksOf(draft: Draft, row: Row): RowLooks {
  const isHeightSet = flag(row.element, "customHeight");
  const names = ["s", "customFormat", ...(isHeightSet ? ["ht", "customHeight"] : [])];
  const formats = cellsOf(row).list.flatMap(({ element, column }) => {
    // A cell may be marked as text because of what it holds; the new one holds nothing.
    const format = formatOf(element) && formatWith(stylesOf(draft), formatOf(element), { quoted: false });
    return format ? [{ column, format }] : [];
  });
  return { attributes: names.map((name) => [name, attribute(row.element, name)] as const), formats };
}

function giveLooks(row: Row, { attributes, formats }: RowLooks): void {
  for (const [name, value] of attributes) setAttribute(row.element, name, value);
  const cells = cellsOf(row);
  for (const { column, format } of formats) newCell(cells, row.element, column, format);
  closeRow(row);
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

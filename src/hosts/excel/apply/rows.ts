import { LAST_COLUMN, LAST_ROW, oneCell, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { RowsCannotMove } from "../../../workbook/errors";
import { checkEditable, checkRange, moveRows, sheetNamed, type Draft } from "../draft";
import { GOES_ALONG, type Part } from "../part";
import { putHeights } from "./sizes";

/** New rows look like the row above them. Throws SheetMissing, PlaceInvalid, SheetProtected, RowsCannotMove. */
export function insertRows(
  draft: Draft,
  { sheet: name, row, count }: Extract<Edit, { kind: "insertRows" }>,
): Part[] {
  const sheet = sheetNamed(draft, name);
  checkRange(name, oneCell(row, 0));
  if (count === 0) return [];
  checkEditable(sheet, "allowInsertRows");
  if (sheet.lastRow >= row && sheet.lastRow + count > LAST_ROW) {
    throw new RowsCannotMove(name, row, "没有空行可让");
  }
  checkRange(name, oneCell(row + count - 1, 0));
  const height = sheet.heights.get(row - 1);
  moveRows(sheet, { at: row, by: count });
  const rows = rowsFrom(row, count);
  const insert: Part = {
    send: (sending) => void sending.range(sheet, rows).insert("Down"),
    undo: sheet.id === undefined ? GOES_ALONG : (sending) => sending.range(sheet, rows).delete("Up"),
  };
  if (height === undefined) return [insert];
  for (let i = 0; i < count; i++) sheet.heights.set(row + i, height);
  const heights = Array<number>(count).fill(height);
  const grow: Part = {
    send: (sending) => putHeights(sending, sheet, row, heights),
    undo: GOES_ALONG,
    isHarmless: true,
  };
  return [insert, grow];
}

/** Cannot be taken back: formulas that pointed there are broken. Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function deleteRows(
  draft: Draft,
  { sheet: name, row, count }: Extract<Edit, { kind: "deleteRows" }>,
): Part[] {
  const sheet = sheetNamed(draft, name);
  checkRange(name, oneCell(row, 0));
  if (count === 0) return [];
  checkRange(name, oneCell(row + count - 1, 0));
  checkEditable(sheet);
  moveRows(sheet, { at: row, by: -count });
  return [
    {
      send: (sending) => sending.range(sheet, rowsFrom(row, count)).delete("Up"),
      ...(sheet.id === undefined && { undo: GOES_ALONG }),
    },
  ];
}

function rowsFrom(row: number, count: number): Range {
  return { top: row, bottom: row + count - 1, left: 0, right: LAST_COLUMN };
}

import { LAST_COLUMN, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkDeleted, checkFree, checkInserted, checkNotFull } from "../../../workbook/promises";
import { moveRows, sheetNamed, type Draft } from "../draft";
import { GOES_ALONG, type Operation } from "../operation";
import { putHeights } from "./sizes";

/** New rows look like the row above them. Throws SheetMissing, PlaceInvalid, SheetProtected, RowsCannotMove. */
export function insertRows(draft: Draft, edit: Extract<Edit, { kind: "insertRows" }>): Operation[] {
  const { row, count } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  if (!checkInserted(sheet.name, row, count)) return [];
  checkFree(edit, sheet.freedoms);
  const shift = { at: row, by: count };
  checkNotFull(sheet.name, shift, sheet.lastRow);
  const height = sheet.heights.get(row - 1);
  moveRows(sheet, shift);
  const rows = rowsFrom(row, count);
  const insert: Operation = {
    send: (sending) => void sending.range(sheet, rows).insert("Down").untrack(),
    undo: sheet.id === undefined ? GOES_ALONG : (sending) => sending.range(sheet, rows).delete("Up"),
  };
  if (height === undefined) return [insert];
  for (let i = 0; i < count; i++) sheet.heights.set(row + i, height);
  const heights = Array<number>(count).fill(height);
  const grow: Operation = {
    send: (sending) => putHeights(sending, sheet, row, heights),
    undo: GOES_ALONG,
    isHarmless: true,
  };
  return [insert, grow];
}

/** Cannot be taken back: formulas that pointed there are broken. Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function deleteRows(draft: Draft, edit: Extract<Edit, { kind: "deleteRows" }>): Operation[] {
  const { row, count } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  if (!checkDeleted(sheet.name, row, count)) return [];
  checkFree(edit, sheet.freedoms);
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

import { LAST_COLUMN, LAST_ROW } from "../../workbook/cell";

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a cell stands that follows another in a row: where it says (`r`), which to all readers counts more than the row
 * it is written in, or else beside that other. undefined for what it says is no cell of a sheet.
 */
export function placeAfter(reference: string | undefined, row: number, column: number): Place | undefined {
  return reference === undefined ? { row, column: column + 1 } : placeOf(reference);
}

/** E7 → its place. Without a pattern, for sheets have millions of cells. */
function placeOf(reference: string): Place | undefined {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  return isInSheet(row - 1, column - 1) ? { row: row - 1, column: column - 1 } : undefined;
}

export function isInSheet(row: number, column: number): boolean {
  return row >= 0 && row <= LAST_ROW && Number.isInteger(row) && column >= 0 && column <= LAST_COLUMN;
}

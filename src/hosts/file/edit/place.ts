import { LAST_COLUMN, LAST_ROW, columnLetters, type Range } from "../../../workbook/cell";
import { PlaceInvalid } from "../../../workbook/errors";

/** Throws PlaceInvalid for a cell no sheet has. */
export function checkPlace(sheet: string, row: number, column: number): void {
  if (!isWithin(row, LAST_ROW) || !isWithin(column, LAST_COLUMN)) {
    throw new PlaceInvalid(sheet, named(row, column));
  }
}

/** Throws PlaceInvalid for a range that no sheet has or whose corners are swapped. */
export function checkRange(sheet: string, { top, left, bottom, right }: Range): void {
  checkPlace(sheet, top, left);
  checkPlace(sheet, bottom, right);
  if (top > bottom || left > right) {
    throw new PlaceInvalid(sheet, `${named(top, left)}:${named(bottom, right)}`);
  }
}

function isWithin(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= last;
}

function named(row: number, column: number): string {
  return Number.isInteger(column) && column >= 0
    ? `${columnLetters(column)}${row + 1}`
    : `第 ${row + 1} 行第 ${column + 1} 列`;
}

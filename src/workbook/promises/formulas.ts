import { address, LAST_ROW } from "../cell";
import { RowsCannotMove, RowsInUse } from "../errors";
import { isReadWhole } from "../references";
import { shiftedFormula, type Shift } from "../row-shift";
import { isSameSheet, sheetsOf } from "../sheet-prefix";
import { checkPlace } from "./cells";

/**
 * Rows that come and go, and the formulas that speak of them. Spreadsheets write #REF! where a formula loses its cells;
 * we refuse, so that nobody loses one unawares. A host that cannot see its formulas without reading everything (Excel)
 * leaves checkRowsUnused, checkSheetUnused and formulaAfter to its spreadsheet.
 */

/** Whether there are any rows to insert. Throws PlaceInvalid where they would begin or end outside the sheet. */
export function checkInserted(sheet: string, row: number, count: number): boolean {
  checkPlace(sheet, row, 0);
  if (count > 0) checkPlace(sheet, row + count, 0);
  return count > 0;
}

/** Whether there are any rows to delete. Throws PlaceInvalid. */
export function checkDeleted(sheet: string, row: number, count: number): boolean {
  checkPlace(sheet, row, 0);
  if (count > 0) checkPlace(sheet, row + count - 1, 0);
  return count > 0;
}

/** Throws RowsCannotMove where the last filled row (-1: none) would be pushed off the sheet. */
export function checkNotFull(sheet: string, { at, by }: Shift, lastFilled: number): void {
  if (lastFilled >= at && lastFilled + by > LAST_ROW) throw new RowsCannotMove(sheet, at, "已经满到最后一行");
}

/** Something outside a sheet that refers to it. */
export interface Use {
  /** For a sentence: `“汇总”里的公式或链接`. */
  readonly by: string;
  /** The last row meant, counted from 0; -1 when it names no cells, Infinity when that cannot be told. */
  readonly lastRow: number;
}

/** The formulas of another sheet, for a sentence. */
export function formulasOf(sheet: string): string {
  return `“${sheet}”里的公式或链接`;
}

/** Throws RowsCannotMove for the first use of rows that would move. */
export function checkRowsUnused(sheet: string, { at }: Shift, uses: Iterable<Use>): void {
  for (const { by, lastRow } of uses) {
    if (lastRow >= at) throw new RowsCannotMove(sheet, at, `被${by}引用`);
  }
}

/** Whether a prefix in a formula of the sheet means the sheet itself. Throws RowsCannotMove for one of many sheets. */
export function meansItself(sheet: string, { at }: Shift, prefix: string): boolean {
  if (!prefix) return true;
  const sheets = sheetsOf(prefix);
  if (sheets.length > 1) throw new RowsCannotMove(sheet, at, "有引用多张工作表的公式");
  return sheets.some((name) => isSameSheet(name, sheet));
}

/**
 * A formula of the sheet, in a cell that stays, once rows have moved. Throws RowsInUse where its cells go,
 * RowsCannotMove where they are pushed off the sheet or it speaks of many sheets.
 */
export function formulaAfter(
  sheet: string,
  shift: Shift,
  { row, column, formula }: { readonly row: number; readonly column: number; readonly formula: string },
): string {
  if (!isReadWhole(formula)) {
    throw new RowsCannotMove(sheet, shift.at, `有绩表读不全的公式（${address(row, column)}）`);
  }
  const { text, isLost } = shiftedFormula(shift, formula, (prefix) => meansItself(sheet, shift, prefix));
  if (isLost && shift.by > 0) throw new RowsCannotMove(sheet, shift.at, "有公式用到要删的行");
  if (isLost) throw new RowsInUse(sheet, address(row, column));
  return text;
}

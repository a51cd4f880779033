import type { Worksheet } from "@univerjs/core";
import { address } from "../../workbook/cell";
import { RowsCannotMove, RowsInUse, SheetInUse } from "../../workbook/errors";
import { lastRowMeant } from "../../workbook/references";
import { shiftedFormula, shiftedRow, type Shift } from "../../workbook/row-shift";
import { isSameSheet, meansSheet, sheetsOf } from "../../workbook/sheet-prefix";
import { readCell } from "./read-cell";
import type { Grid } from "./univer";

/**
 * The grid would write #REF! into formulas whose cells go; the file refuses, so that nobody loses a formula unawares.
 * Both refuse the same.
 */

/** Throws RowsInUse, and RowsCannotMove where formulas of other sheets speak of rows that would move. */
export function checkFormulasMove(grid: Grid, sheet: Worksheet, shift: Shift): void {
  const name = sheet.getName();
  for (const { other, last } of usesOf(grid, sheet)) {
    if (last >= shift.at) throw new RowsCannotMove(name, shift.at, `被“${other}”里的公式或链接引用`);
  }
  const isHere = (prefix: string): boolean => {
    if (!prefix) return true;
    const sheets = sheetsOf(prefix);
    if (sheets.length > 1) throw new RowsCannotMove(name, shift.at, "有引用多张工作表的公式");
    return sheets.some((one) => isSameSheet(one, name));
  };
  for (const { row, column, formula } of formulasOf(grid, sheet)) {
    const stays = shiftedRow(shift, row) !== undefined;
    const { isLost } = stays ? shiftedFormula(shift, formula, isHere) : { isLost: false };
    if (isLost) throw new RowsInUse(name, address(row, column));
  }
}

/** Throws SheetInUse where formulas of other sheets speak of it. */
export function checkSheetUnused(grid: Grid, sheet: Worksheet): void {
  const [use] = usesOf(grid, sheet);
  if (use) throw new SheetInUse(sheet.getName(), `“${use.other}”里的公式或链接`);
}

/** Formulas of other sheets that speak of a sheet, with the last row they mean. */
function* usesOf(grid: Grid, sheet: Worksheet): Generator<{ other: string; last: number }> {
  const sheets = grid.book().getSheets();
  const names = sheets.map((one) => one.getName());
  for (const other of sheets) {
    if (other === sheet) continue;
    for (const { formula } of formulasOf(grid, other)) {
      const last = lastRowMeant(formula, (prefix) => meansSheet(prefix, sheet.getName(), names));
      if (last !== undefined) yield { other: other.getName(), last };
    }
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulasOf(grid: Grid, sheet: Worksheet): Place[] {
  const found: Place[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell?.f && !cell?.si && !cell?.custom) return;
    const formula = readCell(grid, sheet, row, column, cell)?.formula;
    if (formula !== undefined) found.push({ row, column, formula });
  });
  return found;
}

import type { Worksheet } from "@univerjs/core";
import { formulaAfter, formulasOf, type Use } from "../../workbook/promises";
import { lastRowMeant } from "../../workbook/references";
import { shiftedRow, type Shift } from "../../workbook/row-shift";
import { meansSheet } from "../../workbook/sheet-prefix";
import { readCell } from "./read";
import type { Grid } from "./univer";
import { IFunctionService } from "@univerjs/preset-sheets-core";
import { functionsIn } from "../../workbook/formula";

/** Throws RowsInUse, RowsCannotMove: the grid by itself would write #REF! into the sheet's formulas. */
export function checkOwnFormulas(grid: Grid, sheet: Worksheet, shift: Shift): void {
  for (const cell of formulaCells(grid, sheet)) {
    if (shiftedRow(shift, cell.row) !== undefined) formulaAfter(sheet.getName(), shift, cell);
  }
}

/** Formulas of other sheets that speak of a sheet. */
export function* usesOf(grid: Grid, sheet: Worksheet): Generator<Use> {
  const sheets = grid.book().getSheets();
  const names = sheets.map((one) => one.getName());
  for (const other of sheets) {
    if (other === sheet) continue;
    for (const { formula } of formulaCells(grid, other)) {
      const lastRow = lastRowMeant(formula, (prefix) => meansSheet(prefix, sheet.getName(), names));
      if (lastRow !== undefined) yield { by: formulasOf(other.getName()), lastRow };
    }
  }
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulaCells(grid: Grid, sheet: Worksheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell?.f && !cell?.si && !cell?.custom) return;
    const formula = readCell(grid, sheet, row, column, cell)?.formula;
    if (formula !== undefined) found.push({ row, column, formula });
  });
  return found;
}

/** Whether the grid can work a formula out: all functions known, nothing in other workbooks. */
export function canWorkOut(grid: Grid, formula: string): boolean {
  if (/^[^[]*\[[^\]]*\][^!]*!/.test(formula)) return false;
  const functions = grid.injector.get(IFunctionService);
  return functionsIn(formula).every((name) => functions.hasExecutor(name));
}

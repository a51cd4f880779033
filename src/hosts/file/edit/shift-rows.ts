import { address, parseRange, rangeText } from "../../../workbook/cell";
import { RowsCannotMove, RowsInUse } from "../../../workbook/errors";
import { rowBefore, shiftedFormula, shiftedRange, shiftedRow, type Shift } from "../../../workbook/row-shift";
import { isSameSheet, sheetsOf } from "../../../workbook/sheet-prefix";
import { attribute, setAttribute } from "./attribute";
import { settleDimension } from "./dimension";
import { rootOf, type Draft } from "./draft";
import { childOf, setText, textIn, type Element } from "./element";
import { renumber, type Grid } from "./grid";
import { forEachFormula, releaseAllShared } from "./shared-formulas";
import { gridOf, type Sheet } from "./sheet";
import { shiftAreas, type Moving } from "./shift-areas";
import { shiftNames } from "./shift-names";

/** Moves the rows of a sheet with everything that stands at them. Throws RowsCannotMove, RowsInUse. */
export function shiftRows(draft: Draft, sheet: Sheet, shift: Shift): void {
  const root = rootOf(draft, sheet.part);
  const moving: Moving = {
    shift,
    isHere: (prefix) => meansOnly(sheet, shift, prefix),
    lost: (what) => new RowsCannotMove(sheet.name, shift.at, `有${what}用到要删的行`),
  };
  const dimension = childOf(root, "dimension");
  if (sheet.grown) settleDimension(dimension, sheet.grown);
  if (dimension) shiftOwnArea(dimension, shift);
  shiftCells(gridOf(sheet, root), sheet, moving);
  shiftAreas(root, moving);
  shiftNames(draft, sheet, shift);
  sheet.merges = sheet.filled = sheet.grown = undefined;
  draft.stale = true;
}

function shiftCells(grid: Grid, sheet: Sheet, { shift, isHere, lost }: Moving): void {
  releaseAllShared(grid);
  renumber(grid, (row) => shiftedRow(shift, row.number));
  forEachFormula(grid, (formula, row, column) => {
    shiftOwnArea(formula, shift);
    const text = textIn(formula);
    const { text: shifted, isLost } = shiftedFormula(shift, text, isHere);
    if (isLost && shift.by > 0) throw lost("公式");
    if (isLost) throw new RowsInUse(sheet.name, address(rowBefore(shift, row), column));
    if (shifted !== text) setText(formula, shifted);
  });
}

/** The `ref` of an element, where it has one. */
function shiftOwnArea(element: Element, shift: Shift): void {
  const range = parseRange(attribute(element, "ref") ?? "");
  const shifted = range && shiftedRange(shift, range);
  if (shifted) setAttribute(element, "ref", rangeText(shifted));
}

/** Does a prefix mean this sheet? A row of sheets (`表1:表3!`) cannot be moved on one of them alone. */
function meansOnly(sheet: Sheet, shift: Shift, prefix: string): boolean {
  if (!prefix) return true;
  const sheets = sheetsOf(prefix);
  if (sheets.length > 1) throw new RowsCannotMove(sheet.name, shift.at, "有引用多张工作表的公式");
  return sheets.some((name) => isSameSheet(name, sheet.name));
}

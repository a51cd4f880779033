import { parseRange, rangeText } from "../../../workbook/cell";
import { RowsCannotMove } from "../../../workbook/errors";
import { formulaAfter, meansItself } from "../../../workbook/promises";
import { rowBefore, shiftedRange, shiftedRow, type Shift, shiftedFormula } from "../../../workbook/row-shift";
import { attribute, setAttribute } from "./attribute";
import { settleDimension, sheetDataOf, type Sheet } from "./sheet";
import { rootOf, type Draft } from "./draft";
import { childOf, setText, textIn, type Element } from "./element";
import { renumber, type SheetData } from "./sheet-data";
import { forEachFormula, releaseAllShared } from "./sheet-formulas";
import { shiftAreas, type Moving } from "./shift-areas";
import { isSameSheet, sheetsOf } from "../../../workbook/sheet-prefix";
import { dropName, namesOf } from "./names";
import { wholeColumnsIn } from "./page";

/** Moves the rows of a sheet with everything that stands at them. Throws RowsCannotMove, RowsInUse. */
export function shiftRows(draft: Draft, sheet: Sheet, shift: Shift): void {
  const root = rootOf(draft, sheet.part);
  const moving: Moving = {
    shift,
    isHere: (prefix) => meansItself(sheet.name, shift, prefix),
    lost: (what) => new RowsCannotMove(sheet.name, shift.at, `有${what}用到要删的行`),
  };
  const dimension = childOf(root, "dimension");
  if (sheet.grown) settleDimension(dimension, sheet.grown);
  if (dimension) shiftOwnArea(dimension, shift);
  shiftCells(sheetDataOf(sheet, root), sheet, shift);
  shiftAreas(root, moving);
  shiftNames(draft, sheet, shift);
  sheet.merges = sheet.filled = sheet.grown = undefined;
  draft.stale = true;
}

function shiftCells(data: SheetData, sheet: Sheet, shift: Shift): void {
  releaseAllShared(data);
  renumber(data, (row) => shiftedRow(shift, row.number));
  forEachFormula(data, (element, row, column) => {
    shiftOwnArea(element, shift);
    const formula = textIn(element);
    const shifted = formulaAfter(sheet.name, shift, { row: rowBefore(shift, row), column, formula });
    if (shifted !== formula) setText(element, shifted);
  });
}

/** The `ref` of an element, where it has one. */
function shiftOwnArea(element: Element, shift: Shift): void {
  const range = parseRange(attribute(element, "ref") ?? "");
  const shifted = range && shiftedRange(shift, range);
  if (shifted) setAttribute(element, "ref", rangeText(shifted));
}

/**
 * Moves what the names of a workbook mean on a sheet. A name whose cells are gone says `#REF!`, as in
 * Excel; a print area or repeated rows that are gone are dropped.
 */
function shiftNames(draft: Draft, sheet: Sheet, shift: Shift): void {
  const isHere = (prefix: string) => {
    const [only, another] = sheetsOf(prefix);
    return only !== undefined && another === undefined && isSameSheet(only, sheet.name);
  };
  for (const name of namesOf(draft)) {
    const text = textIn(name);
    // A place without `$` is meant relative to the cell that uses the name.
    const { text: shifted, isLost } = shiftedFormula(shift, text, isHere, (from) => from.rowFixed);
    const isBuiltIn = attribute(name, "name")?.toLowerCase().startsWith("_xlnm.");
    if (!isLost || !isBuiltIn) {
      if (shifted !== text) setText(name, shifted);
      continue;
    }
    const columns = wholeColumnsIn(text).join(",");
    if (columns) setText(name, columns);
    else dropName(draft, name);
  }
}

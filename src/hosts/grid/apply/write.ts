import type { ICellData, Worksheet } from "@univerjs/core";
import { address, contains, oneCell, overlaps, rangeText, type Range } from "../../../workbook/cell";
import type { Content, Edit, Formula } from "../../../workbook/edit";
import { CannotDo, CellCovered, FormulaInvalid, NumberInvalid } from "../../../workbook/errors";
import { SheetProtected, TextTooLong } from "../../../workbook/errors";
import { isFormula, spillingIn } from "../../../workbook/formula";
import { isWellFormed } from "../../../workbook/formula-syntax";
import { checkRange, fromGrid } from "../area";
import { setCells, type CellChanges } from "../cells";
import { foreignCell, toGridCell } from "../content";
import { isKnown } from "../known-formula";
import { isOpen } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** The most characters a cell holds. */
const LONGEST_TEXT = 32_767;

/**
 * A cell keeps its looks. Throws PlaceInvalid, TextTooLong, NumberInvalid, FormulaInvalid, SheetProtected, CellCovered,
 * and CannotDo for formulas that spill.
 */
export function write(
  grid: Grid,
  { sheet: name, row, column, values }: Extract<Edit, { kind: "write" }>,
): void {
  const sheet = sheetNamed(grid, name);
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const block = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
  const merges = sheet
    .getMergeData()
    .map(fromGrid)
    .filter((merge) => overlaps(merge, block));
  const changes: CellChanges = {};
  values.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content === undefined) return;
      const [r, c] = [row + i, column + j];
      checkRange(name, oneCell(r, c));
      checkContent(sheet, r, c, content, merges);
      (changes[r] ??= {})[c] = cellWith(grid, content);
    }),
  );
  setCells(grid, sheet, changes);
}

function cellWith(grid: Grid, content: Content | Formula): ICellData {
  if (!isFormula(content)) return toGridCell(content);
  const { formula, value = null } = content;
  return { ...toGridCell(null), ...foreignCell({ formula, value }, (one) => isKnown(grid, one)) };
}

function checkContent(
  sheet: Worksheet,
  row: number,
  column: number,
  content: Content | Formula,
  merges: readonly Range[],
): void {
  const at = address(row, column);
  const name = sheet.getName();
  if (isFormula(content)) {
    const spilling = spillingIn(content.formula);
    if (!isWellFormed(content.formula)) throw new FormulaInvalid(name, at);
    if (spilling !== undefined) throw new CannotDo(`存下 ${spilling} 这样结果要占好几格的公式`);
  }
  if (typeof content === "string" && content.length > LONGEST_TEXT) throw new TextTooLong(name, at);
  if (typeof content === "number" && !Number.isFinite(content)) throw new NumberInvalid(name, at);
  if (!isOpen(sheet, row, column)) throw new SheetProtected(name);
  const merge = merges.find((range) => contains(range, row, column));
  const isCovered = merge && (merge.top !== row || merge.left !== column);
  if (isCovered && content !== null && content !== "") throw new CellCovered(name, at, rangeText(merge));
}

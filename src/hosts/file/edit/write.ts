import { address, contains, overlaps, rangeText, type Range } from "../../../workbook/cell";
import type { Content, Edit, Formula } from "../../../workbook/edit";
import { CannotDo, CellCovered, FormulaInvalid, NumberInvalid, TextTooLong } from "../../../workbook/errors";
import { isFormula, spillingIn } from "../../../workbook/formula";
import { isWellFormed } from "../../../workbook/formula-syntax";
import { arrayGuard } from "./array-formulas";
import { flag, setAttribute } from "./attribute";
import { cellAt, ensureCell, formatOf, setFormat } from "./cell";
import { formatWith } from "./cell-format";
import { setContent, setFormula, setResult } from "./content";
import { storedNumber } from "./date-system";
import { rootOf, sheetOf, type Draft } from "./draft";
import type { Element } from "./element";
import { mergesOf } from "./merges";
import { checkPlace } from "./place";
import { cellGuard } from "./protection";
import { formulaIn, releaseShared } from "./shared-formulas";
import { gridOf, type Sheet } from "./sheet";
import { isQuoted, stylesOf } from "./styles";
import { headingGuard } from "./tables";

/** The most characters a cell holds. */
const LONGEST_TEXT = 32_767;
/** Excel would take such a text for a formula once somebody edits it, were it not marked as text. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

/**
 * Writes a block of values. A cell keeps its format; a new one looks like its row or column. An empty text empties
 * like null. A cell that has the very formula already gets its result alone, wherever it stands.
 * Throws PlaceInvalid, TextTooLong, NumberInvalid, FormulaInvalid, CellCovered (something but null below a merged
 * area), ArrayFormulaPart, SheetProtected, and CannotDo for the headings of a table and for formulas that spill.
 */
export function write(
  draft: Draft,
  { sheet: name, row, column, values }: Extract<Edit, { kind: "write" }>,
): void {
  const sheet = sheetOf(draft, name);
  const guardLocked = cellGuard(draft, sheet);
  const guardArray = arrayGuard(draft, sheet);
  const guardHeading = headingGuard(draft, sheet);
  const guardCovered = coveredGuard(draft, sheet, blockOf(row, column, values));
  values.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content === undefined) return;
      const [r, c] = [row + i, column + j];
      checkPlace(sheet.name, r, c);
      checkContent(sheet, r, c, content);
      if (isFormula(content) && writeResult(draft, sheet, r, c, content)) return;
      guardLocked(r, c);
      guardArray(r, c);
      guardHeading(r, c);
      if (content !== null && content !== "") guardCovered(r, c);
      writeCell(draft, sheet, r, c, content);
    }),
  );
}

/** What the formula of a cell came to; false where the cell has another formula or none. */
function writeResult(draft: Draft, sheet: Sheet, row: number, column: number, content: Formula): boolean {
  const cell = cellAt(draft, sheet, row, column);
  if (!cell || formulaIn(draft, sheet, row, column, cell) !== content.formula) return false;
  if (content.value !== undefined) setResult(cell, storedContent(draft, cell, content.value));
  return true;
}

function writeCell(
  draft: Draft,
  sheet: Sheet,
  row: number,
  column: number,
  content: Content | Formula,
): void {
  const isEmptying = content === null || content === "";
  const cell = isEmptying ? cellAt(draft, sheet, row, column) : ensureCell(draft, sheet, row, column);
  if (!cell) return;
  releaseShared(draft, sheet, row, column, cell);
  setQuoted(draft, cell, typeof content === "string" && LOOKS_LIKE_FORMULA.test(content));
  if (typeof content === "string") forgetHeight(draft, sheet, row);
  if (isFormula(content)) {
    setFormula(cell, content.formula, storedContent(draft, cell, content.value ?? null));
  } else setContent(cell, storedContent(draft, cell, content));
  draft.stale = true;
}

function storedContent(draft: Draft, cell: Element, content: Content): Content {
  return typeof content === "number" ? storedNumber(draft, content, formatOf(cell)) : content;
}

/** A height the spreadsheet worked out for the old text would cut off a longer one; without it, it does so anew. */
function forgetHeight(draft: Draft, sheet: Sheet, row: number): void {
  const element = gridOf(sheet, rootOf(draft, sheet.part)).byNumber.get(row)?.element;
  if (element && !flag(element, "customHeight")) setAttribute(element, "ht", undefined);
}

function setQuoted(draft: Draft, cell: Element, quoted: boolean): void {
  const format = formatOf(cell);
  if (!quoted && format === 0) return;
  const styles = stylesOf(draft);
  if (isQuoted(styles, format) !== quoted) setFormat(cell, formatWith(styles, format, { quoted }));
}

function checkContent(sheet: Sheet, row: number, column: number, content: Content | Formula): void {
  if (isFormula(content)) {
    if (!isWellFormed(content.formula)) throw new FormulaInvalid(sheet.name, address(row, column));
    const spilling = spillingIn(content.formula);
    if (spilling !== undefined) throw new CannotDo(`存下 ${spilling} 这样结果要占好几格的公式`);
    return checkContent(sheet, row, column, content.value ?? null);
  }
  if (typeof content === "string" && content.length > LONGEST_TEXT) {
    throw new TextTooLong(sheet.name, address(row, column));
  }
  if (typeof content === "number" && !Number.isFinite(content)) {
    throw new NumberInvalid(sheet.name, address(row, column));
  }
}

function blockOf(row: number, column: number, values: readonly (readonly unknown[])[]): Range {
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  return { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
}

function coveredGuard(draft: Draft, sheet: Sheet, block: Range): (row: number, column: number) => void {
  const near = mergesOf(draft, sheet).filter(({ range }) => overlaps(range, block));
  return (row, column) => {
    const covering = near.find(({ range }) => contains(range, row, column))?.range;
    if (covering && (covering.top !== row || covering.left !== column)) {
      throw new CellCovered(sheet.name, address(row, column), rangeText(covering));
    }
  };
}

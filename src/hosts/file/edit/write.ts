import { overlaps, type Range } from "../../../workbook/cell";
import { blockOf, type Content, type Edit, type Formula } from "../../../workbook/edit";
import { isFormula } from "../../../workbook/formula";
import { checkContent, checkCovered } from "../../../workbook/promises";
import { arrayGuard, formulaIn, releaseShared } from "./sheet-formulas";
import { flag, setAttribute } from "./attribute";
import { cellAt, ensureCell, formatOf, setFormat } from "./cell-at";
import { formatWith } from "./cell-format";
import { setContent, setFormula, setResult } from "./cell-content";
import { storedNumber } from "./number-format";
import { rootOf, sheetOf, type Draft } from "./draft";
import type { Element } from "./element";
import { mergesOf } from "./merges";
import { closeRow } from "./sheet-data";
import { cellGuard } from "./protection";
import { sheetDataOf, type Sheet } from "./sheet";
import { isQuoted } from "./style-lists";
import { stylesOf } from "./styles";
import { headingGuard } from "./tables";

/** Excel would take such a text for a formula once somebody edits it, were it not marked as text. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

/**
 * Writes a block of values. A cell keeps its format; a new one looks like its row or column. An empty text empties
 * like null. A cell that has the very formula already gets its result alone, wherever it stands.
 * Throws PlaceInvalid, TextTooLong, NumberInvalid, FormulaInvalid, CellCovered (something but null below a merged
 * area), ArrayFormulaPart, SheetProtected, and CannotDo for the headings of a table and for formulas that spill.
 */
export function write(draft: Draft, edit: Extract<Edit, { kind: "write" }>): void {
  const { row, column, values } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  const guardLocked = cellGuard(draft, sheet);
  const guardArray = arrayGuard(draft, sheet);
  const guardHeading = headingGuard(draft, sheet);
  const merges = mergesNear(draft, sheet, blockOf(edit));
  const data = sheetDataOf(sheet, rootOf(draft, sheet.part));
  values.forEach((line, i) => {
    line.forEach((content, j) => {
      if (content === undefined) return;
      const [r, c] = [row + i, column + j];
      checkContent(sheet.name, r, c, content);
      if (isFormula(content) && writeResult(draft, sheet, r, c, content)) return;
      guardLocked(r, c);
      guardArray(r, c);
      guardHeading(r, c);
      checkCovered(sheet.name, r, c, content, merges);
      writeCell(draft, sheet, r, c, content);
    });
    const written = values.length > MANY_ROWS ? data.byNumber.get(row + i) : undefined;
    if (written) closeRow(written);
  });
}

/** A block of more rows is not held in pieces: each row is done with once its line is written. */
const MANY_ROWS = 500;

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
  const element = sheetDataOf(sheet, rootOf(draft, sheet.part)).byNumber.get(row)?.element;
  if (element && !flag(element, "customHeight")) setAttribute(element, "ht", undefined);
}

function setQuoted(draft: Draft, cell: Element, quoted: boolean): void {
  const format = formatOf(cell);
  if (!quoted && format === 0) return;
  const styles = stylesOf(draft);
  if (isQuoted(styles, format) !== quoted) setFormat(cell, formatWith(styles, format, { quoted }));
}

function mergesNear(draft: Draft, sheet: Sheet, block: Range | undefined): Range[] {
  const merges = mergesOf(draft, sheet).map(({ range }) => range);
  return block ? merges.filter((range) => overlaps(range, block)) : [];
}

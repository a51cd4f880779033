import {
  address,
  columnLetters,
  contains,
  LAST_COLUMN,
  LAST_ROW,
  LONGEST_TEXT,
  overlaps,
  rangeText,
  type Range,
} from "../cell";
import type { Content, Formula } from "../edit";
import {
  CannotDo,
  CellCovered,
  FormulaInvalid,
  MergeOverlaps,
  MergeWouldLose,
  NumberInvalid,
  PlaceInvalid,
  TextTooLong,
} from "../errors";
import { isFormula, spillingIn } from "../formula";
import { isWellFormed } from "../formula-syntax";

/** Throws PlaceInvalid for a cell no sheet has. */
export function checkPlace(sheet: string, row: number, column: number): void {
  if (!isPlace(row, column)) throw new PlaceInvalid(sheet, placeText(row, column));
}

/** Throws PlaceInvalid for a range no sheet has, or whose corners are swapped. */
export function checkRange(sheet: string, { top, left, bottom, right }: Range): void {
  checkPlace(sheet, top, left);
  checkPlace(sheet, bottom, right);
  if (top > bottom || left > right) {
    throw new PlaceInvalid(sheet, `${placeText(top, left)}:${placeText(bottom, right)}`);
  }
}

/** Whether a sheet has such a range. */
export function isRange({ top, left, bottom, right }: Range): boolean {
  return isPlace(top, left) && isPlace(bottom, right) && top <= bottom && left <= right;
}

function isPlace(row: number, column: number): boolean {
  return isWithin(row, LAST_ROW) && isWithin(column, LAST_COLUMN);
}

function isWithin(number: number, last: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= last;
}

function placeText(row: number, column: number): string {
  return Number.isInteger(column) && column >= 0
    ? `${columnLetters(column)}${row + 1}`
    : `第 ${row + 1} 行第 ${column + 1} 列`;
}

/* Contents of cells. */

/**
 * Throws PlaceInvalid, TextTooLong, NumberInvalid, FormulaInvalid, and CannotDo for a formula whose result spills. What
 * a formula came to is held to the same.
 */
export function checkContent(sheet: string, row: number, column: number, content: Content | Formula): void {
  checkPlace(sheet, row, column);
  if (isFormula(content)) {
    if (!isWellFormed(content.formula)) throw new FormulaInvalid(sheet, address(row, column));
    const spilling = spillingIn(content.formula);
    if (spilling !== undefined) throw new CannotDo(`存下 ${spilling} 这样结果要占好几格的公式`);
    return checkContent(sheet, row, column, content.value ?? null);
  }
  if (typeof content === "string" && content.length > LONGEST_TEXT) {
    throw new TextTooLong(sheet, address(row, column));
  }
  if (typeof content === "number" && !Number.isFinite(content)) {
    throw new NumberInvalid(sheet, address(row, column));
  }
}

/** Whether a formula may be written, wherever it is. */
export function canHoldFormula(formula: string): boolean {
  return isWellFormed(formula) && spillingIn(formula) === undefined;
}

/**
 * Whether a cell lies below a merged area, where nothing but nothing can be written. Throws CellCovered for anything
 * else there.
 */
export function checkCovered(
  sheet: string,
  row: number,
  column: number,
  content: Content | Formula,
  merges: readonly Range[],
): boolean {
  const area = merges.find((range) => contains(range, row, column));
  const isCovered = area !== undefined && (area.top !== row || area.left !== column);
  if (isCovered && content !== null && content !== "") {
    throw new CellCovered(sheet, address(row, column), rangeText(area));
  }
  return isCovered;
}

/** Whether there is anything to merge: not where it is so already, nor one cell. Throws PlaceInvalid, MergeOverlaps. */
export function checkMerge(sheet: string, range: Range, merges: readonly Range[]): boolean {
  checkRange(sheet, range);
  const text = rangeText(range);
  const met = merges.filter((area) => overlaps(area, range));
  if (met.some((area) => rangeText(area) === text) || !text.includes(":")) return false;
  if (met.length > 0) throw new MergeOverlaps(sheet, text);
  return true;
}

/** Throws MergeWouldLose for the first of the filled cells of a range that is not its first cell. */
export function checkNothingLost(
  sheet: string,
  range: Range,
  filled: Iterable<readonly [row: number, column: number]>,
): void {
  for (const [row, column] of filled) {
    if (row === range.top && column === range.left) continue;
    throw new MergeWouldLose(sheet, rangeText(range), address(row, column));
  }
}

import { LAST_COLUMN, oneCell, rangeText, sizeOf, type Range } from "../cell";
import type { Check, Page } from "../edit";
import { CannotDo } from "../errors";
import { checkRange } from "./cells";

const MOST_STYLED = 500_000;

/** Throws CannotDo above 500,000 cells (whole columns, say); for hosts that give every cell its look by itself. */
export function checkStyledCells(sheet: string, range: Range): void {
  if (sizeOf(range) > MOST_STYLED) {
    throw new CannotDo(`给“${sheet}”的 ${rangeText(range)} 这么大的区域设格式`);
  }
}

/** In characters. */
const WIDEST = 255;
/** In points. */
const HIGHEST = 409.5;

/** Throws PlaceInvalid, and CannotDo for a width no column can have. */
export function checkWidths(sheet: string, column: number, widths: readonly number[]): void {
  if (widths.length === 0) return;
  checkRange(sheet, { ...oneCell(0, column), right: column + widths.length - 1 });
  const wrong = widths.find((width) => !(width >= 0 && width <= WIDEST));
  if (wrong !== undefined) throw new CannotDo(`把“${sheet}”的列宽设为 ${wrong}`);
}

/** Throws PlaceInvalid, and CannotDo for a height no row can have. */
export function checkHeights(sheet: string, row: number, heights: readonly (number | null)[]): void {
  if (heights.length === 0) return;
  checkRange(sheet, { ...oneCell(row, 0), bottom: row + heights.length - 1 });
  const wrong = heights.find((height) => height !== null && !(height >= 0 && height <= HIGHEST));
  if (wrong !== undefined) throw new CannotDo(`把“${sheet}”的行高设为 ${wrong}`);
}

/** Of the choices with their commas, and of the sentence, which is cut off there. */
const LONGEST_CHOICES = 255;
const LONGEST_MESSAGE = 225;

/** Throws PlaceInvalid, and CannotDo for choices that do not fit (255 characters with their commas, no comma within). */
export function checkInputCheck(sheet: string, range: Range, check: Check): void {
  checkRange(sheet, range);
  if (check.kind !== "list") return;
  const { choices } = check;
  const hasComma = choices.some((choice) => choice.includes(","));
  if (choices.length > 0 && !hasComma && choices.join(",").length <= LONGEST_CHOICES) return;
  throw new CannotDo(
    `给“${sheet}”的 ${rangeText(range)}设下拉选项：选项要有，合起来不超过 ${LONGEST_CHOICES} 个字，且不含英文逗号`,
  );
}

/** The sentence of an input check, cut off at the 225 characters a spreadsheet shows. */
export function shownMessage(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message;
}

/** Throws PlaceInvalid for a print area or repeated rows no sheet has. */
export function checkPage(sheet: string, { area, repeatRows }: Page): void {
  if (repeatRows) {
    checkRange(sheet, { top: repeatRows.from, bottom: repeatRows.to, left: 0, right: LAST_COLUMN });
  }
  if (area) checkRange(sheet, area);
}

/** Letters first, no white space, and nothing that reads as a cell (`AB12`, `R1C1`). */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]{0,254}$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}[1-9]\d*|R\d*C?\d*|C\d*)$/i;

/** Throws PlaceInvalid, and CannotDo for a name Excel would not take. */
export function checkName(sheet: string, name: string, range: Range | null): void {
  if (!NAME.test(name) || LIKE_A_CELL.test(name)) throw new CannotDo(`用“${name}”作名称`);
  if (range) checkRange(sheet, range);
}

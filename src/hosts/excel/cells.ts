import type { Range } from "../../workbook/cell";
import { showsDate } from "../../workbook/date-format";
import type { Cell, CellValue, Snapshot } from "../../workbook/snapshot";
import type { Content, Formula } from "../../workbook/edit";
import { isFormula } from "../../workbook/formula";
import type { CellInput, DraftSheet, HeldCell } from "./draft";

/** What Office.js tells of a block of cells, asked for together. */
type Block = Contents & Pick<Excel.Range, "text">;

/** The same without what the sheet shows. */
type Contents = Pick<
  Excel.Range,
  "rowIndex" | "columnIndex" | "values" | "formulas" | "numberFormat" | "valueTypes"
>;

export const CONTENTS = "rowIndex,columnIndex,values,formulas,numberFormat,valueTypes";
export const BLOCK = `${CONTENTS},text`;
/** What a formula comes to. */
export const RESULTS = "values,text,valueTypes";

/** Days between the beginnings of the two calendars. */
const CALENDARS_APART = 1462;

/** A block as rows of the port, holes where nothing is. */
export function rowsOf(block: Block, is1904: boolean): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = [];
  block.values.forEach((line: unknown[], i) =>
    line.forEach((_, j) => {
      const cell = cellOf(block, i, j, is1904);
      if (cell) (rows[block.rowIndex + i] ??= [])[block.columnIndex + j] = cell;
    }),
  );
  return rows;
}

/** Puts what formulas of an area come to now into rows that were read before; rows that change are other ones. */
export function recalculated(
  rows: Snapshot["rows"][number][],
  { top, left, bottom, right }: Range,
  { values, text, valueTypes }: Pick<Block, "values" | "text" | "valueTypes">,
  is1904: boolean,
): void {
  for (let row = top; row <= bottom; row++) {
    const line = rows[row]?.slice() ?? [];
    for (let column = left; column <= right; column++) {
      const { formula, format } = line[column] ?? {};
      if (formula === undefined || format === undefined) continue;
      const [i, j] = [row - top, column - left];
      const raw = values[i]![j] as string | number | boolean;
      const value = raw === "" ? null : dated(raw, format, is1904);
      const isError = valueTypes[i]![j] === "Error";
      line[column] = { value, text: text[i]![j]!, format, formula, ...(isError && { error: true }) };
    }
    if (rows[row]) rows[row] = line;
  }
}

function cellOf(block: Block, i: number, j: number, is1904: boolean): Cell | undefined {
  const raw = block.values[i]![j] as string | number | boolean;
  const format = String(block.numberFormat[i]![j] ?? "General");
  const formula = formulaOf(block.formulas[i]![j], raw);
  const value = raw === "" ? null : dated(raw, format, is1904);
  if (value === null && formula === undefined) return undefined;
  const isError = block.valueTypes[i]![j] === "Error";
  return {
    value,
    text: block.text[i]![j]!,
    format,
    ...(formula !== undefined && { formula }),
    ...(isError && { error: true }),
  };
}

/** Without its `=`. A formula that is the same as its own value is a text that only looks like one. */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return undefined;
  return formula.slice(1);
}

/** A date of a workbook that counts from 1904, as the same day is counted from 1900. */
function dated(value: string | number | boolean, format: string, is1904: boolean): CellValue {
  return is1904 && typeof value === "number" && isDate(format) ? value + CALENDARS_APART : value;
}

/** A number as the workbook's own calendar wants it under a format. */
function undated(value: number, format: string, is1904: boolean): number {
  return is1904 && isDate(format) ? value - CALENDARS_APART : value;
}

const areDates = new Map<string, boolean>();

function isDate(format: string): boolean {
  const is = areDates.get(format) ?? showsDate(format);
  areDates.set(format, is);
  return is;
}

/** A text so long is never read as a number or a date. */
const TOO_LONG_TO_READ = 255;

/**
 * A text as Excel must be given it to stay that text. Excel reads what it is given as if it were typed (`=1+1`, `95%`,
 * `2019-1-1`, `TRUE`); an apostrophe in front, which it keeps to itself, stops that. A cell for text reads nothing, so
 * that there only an apostrophe of the text's own needs another.
 */
export function textAsEntered(text: string, format: string): string {
  const isInert = format === "@" || text.length > TOO_LONG_TO_READ;
  const mustQuote = format === "@" ? text.startsWith("'") : /^['=+\-@]/.test(text);
  return isInert && !mustQuote ? text : `'${text}`;
}

/** What Excel is given for a content; an empty text empties. A formula is worked out by Excel itself. */
export function asEntered(content: Content | Formula, format: string, is1904: boolean): CellInput {
  if (isFormula(content)) return { input: `=${content.formula}`, isFormula: true };
  if (content === null || content === "") return { input: "" };
  if (typeof content === "string") return { input: textAsEntered(content, format) };
  return { input: typeof content === "number" ? undated(content, format, is1904) : content };
}

/** What stands in blocks of cells, as Excel would have to be given it again; blank cells of no format are left out. */
export function heldIn(blocks: readonly Contents[]): DraftSheet["cells"] {
  const cells: DraftSheet["cells"] = new Map();
  for (const block of blocks) {
    block.values.forEach((line: unknown[], i) =>
      line.forEach((_, j) => {
        const held = heldOf(block, i, j);
        if (held.input === "" && held.format === "General") return;
        const row = block.rowIndex + i;
        cells.set(row, (cells.get(row) ?? new Map<number, HeldCell>()).set(block.columnIndex + j, held));
      }),
    );
  }
  return cells;
}

/** A formula and an error are given as they are read, a text so that it stays one. */
function heldOf(block: Contents, i: number, j: number): HeldCell {
  const value = block.values[i]![j] as HeldCell["input"];
  const formula = formulaOf(block.formulas[i]![j], value);
  const format = String(block.numberFormat[i]![j] ?? "General");
  if (formula !== undefined) return { input: `=${formula}`, isFormula: true, format };
  const isText = typeof value === "string" && value !== "" && block.valueTypes[i]![j] !== "Error";
  return { input: isText ? textAsEntered(value, format) : value, format };
}

import { showsDate } from "../../workbook/date-format";
import type { Cell, CellValue } from "../../workbook/snapshot";

/** What Office.js tells of a block of cells, asked for together. */
export type Block = Contents & Pick<Excel.Range, "text">;

/** The same without what the sheet shows. */
export type Contents = Pick<
  Excel.Range,
  "rowIndex" | "columnIndex" | "values" | "formulas" | "numberFormat" | "valueTypes"
>;

export const CONTENTS = "rowIndex,columnIndex,values,formulas,numberFormat,valueTypes";
export const BLOCK = `${CONTENTS},text`;

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
export function formulaOf(formula: unknown, value: unknown): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return undefined;
  return formula.slice(1);
}

/** A date of a workbook that counts from 1904, as the same day is counted from 1900. */
function dated(value: string | number | boolean, format: string, is1904: boolean): CellValue {
  return is1904 && typeof value === "number" && isDate(format) ? value + CALENDARS_APART : value;
}

/** A number as the workbook's own calendar wants it under a format. */
export function undated(value: number, format: string, is1904: boolean): number {
  return is1904 && isDate(format) ? value - CALENDARS_APART : value;
}

const known = new Map<string, boolean>();

function isDate(format: string): boolean {
  const is = known.get(format) ?? showsDate(format);
  known.set(format, is);
  return is;
}

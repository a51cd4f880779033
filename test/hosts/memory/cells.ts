import { format } from "numfmt";
import { address, contains, oneCell, overlaps, rangeText, type Range } from "../../../src/workbook/cell";
import type { Content, Edit, Formula } from "../../../src/workbook/edit";
import {
  CellCovered,
  FormulaInvalid,
  MergeOverlaps,
  MergeWouldLose,
  NumberInvalid,
  TextTooLong,
} from "../../../src/workbook/errors";
import { isFormula } from "../../../src/workbook/formula";
import { isWellFormed } from "../../../src/workbook/formula-syntax";
import { EMPTY, cellAt, type Cell, type CellValue } from "../../../src/workbook/snapshot";
import { checkPlace, type Sheet } from "./book";

type Write = Extract<Edit, { kind: "write" }>;

/** A cell as a sheet would show it. */
export function shown(value: CellValue, numberFormat: string): Cell {
  return { value, text: value === null ? "" : format(numberFormat, value), format: numberFormat };
}

/** A formula shows what came with it: nothing is worked out here. */
function contained(content: Content | Formula, numberFormat: string): Cell {
  if (!isFormula(content)) return shown(content === "" ? null : content, numberFormat);
  return { ...shown(content.value ?? null, numberFormat), formula: content.formula };
}

/** Throws PlaceInvalid, TextTooLong, NumberInvalid, FormulaInvalid and CellCovered. */
export function written(
  sheet: Sheet,
  { row, column, values }: Pick<Write, "row" | "column" | "values">,
): Sheet {
  const grid = sheet.rows.slice();
  values.forEach((line, down) => {
    line.forEach((content, across) => {
      if (content === undefined) return;
      const [top, left] = [row + down, column + across];
      checkPlace(sheet.name, oneCell(top, left));
      checkContent(sheet, top, left, content);
      const cells = grid[top]?.slice() ?? [];
      cells[left] = contained(content, cells[left]?.format ?? EMPTY.format);
      grid[top] = cells;
    });
  });
  return { ...sheet, rows: grid };
}

function checkContent(sheet: Sheet, row: number, column: number, content: Content | Formula): void {
  const at = address(row, column);
  if (isFormula(content) && !isWellFormed(content.formula)) throw new FormulaInvalid(sheet.name, at);
  if (typeof content === "string" && content.length > 32767) throw new TextTooLong(sheet.name, at);
  if (typeof content === "number" && !Number.isFinite(content)) throw new NumberInvalid(sheet.name, at);
  const area = sheet.merges.find((area) => contains(area, row, column));
  const isCovered = area && (area.top !== row || area.left !== column);
  if (isCovered && content !== null && content !== "") throw new CellCovered(sheet.name, at, rangeText(area));
}

export function formatted(sheet: Sheet, range: Range, numberFormat: string): Sheet {
  const grid = sheet.rows.slice();
  for (let row = range.top; row <= range.bottom; row++) {
    const cells = grid[row]?.slice() ?? [];
    for (let column = range.left; column <= range.right; column++) {
      const { value, formula } = cells[column] ?? EMPTY;
      cells[column] = contained(formula === undefined ? value : { formula, value }, numberFormat);
    }
    grid[row] = cells;
  }
  return { ...sheet, rows: grid };
}

/** Throws MergeOverlaps where something is merged already, MergeWouldLose where another cell than the first is filled. */
export function merged(sheet: Sheet, range: Range): Sheet {
  const text = rangeText(range);
  const met = sheet.merges.filter((area) => overlaps(area, range));
  if (met.some((area) => rangeText(area) === text) || text === address(range.top, range.left)) return sheet;
  if (met.length > 0) throw new MergeOverlaps(sheet.name, text);
  const filled = placesOf(range).find(
    ([row, column]) =>
      address(row, column) !== address(range.top, range.left) && holdsSomething(sheet, row, column),
  );
  if (filled) throw new MergeWouldLose(sheet.name, text, address(...filled));
  return { ...sheet, merges: [...sheet.merges, range] };
}

export function unmerged(sheet: Sheet, range: Range): Sheet {
  return { ...sheet, merges: sheet.merges.filter((area) => !overlaps(area, range)) };
}

/** What is left of an area when another is cut out of it. */
export function cutOut(area: Range, hole: Range): Range[] {
  if (!overlaps(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

function holdsSomething(sheet: Sheet, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return value !== null || formula !== undefined;
}

function placesOf({ top, left, bottom, right }: Range): [row: number, column: number][] {
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i).flatMap((row) =>
    columns.map((column): [number, number] => [row, column]),
  );
}

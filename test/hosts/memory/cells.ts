import { format } from "numfmt";
import { overlaps, type Range } from "../../../src/workbook/cell";
import type { Content, Edit, Formula } from "../../../src/workbook/edit";
import { isFormula } from "../../../src/workbook/formula";
import { checkContent, checkCovered, checkMerge, checkNothingLost } from "../../../src/workbook/promises";
import { EMPTY, cellAt, type Cell, type CellValue } from "../../../src/workbook/snapshot";
import type { Sheet } from "./book";

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

/** Throws as checkContent and checkCovered. */
export function written(
  sheet: Sheet,
  { row, column, values }: Pick<Write, "row" | "column" | "values">,
): Sheet {
  const grid = sheet.rows.slice();
  values.forEach((line, down) => {
    line.forEach((content, across) => {
      if (content === undefined) return;
      const [top, left] = [row + down, column + across];
      checkContent(sheet.name, top, left, content);
      checkCovered(sheet.name, top, left, content, sheet.merges);
      const cells = grid[top]?.slice() ?? [];
      cells[left] = contained(content, cells[left]?.format ?? EMPTY.format);
      grid[top] = cells;
    });
  });
  return { ...sheet, rows: grid };
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
  if (!checkMerge(sheet.name, range, sheet.merges)) return sheet;
  checkNothingLost(
    sheet.name,
    range,
    placesOf(range).filter(([row, column]) => holdsSomething(sheet, row, column)),
  );
  return { ...sheet, merges: [...sheet.merges, range] };
}

export function unmerged(sheet: Sheet, range: Range): Sheet {
  return { ...sheet, merges: sheet.merges.filter((area) => !overlaps(area, range)) };
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

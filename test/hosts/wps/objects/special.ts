import { contains, sizeOf, type Range } from "../../../../src/workbook/cell";
import { valueOf } from "../../excel/formulas";
import { heldAt } from "../../excel/model";
import { refused } from "../guarded";
import { cellsOf, isFilled, used, type Place } from "./world";

const FORMULAS = -4123;
const CONSTANTS = 2;
const VALIDATED = -4174;
const ERRORS = 16;

/** Areas of cells of a kind; throws where there are none. Of one cell it looks at the whole sheet. */
export function specialCells(place: Place, range: Range, kind: number, value?: number): Range[] {
  const { sheet, open } = place;
  const within = sizeOf(range) === 1 ? used(sheet) : range;
  if (kind === VALIDATED) {
    const areas = sheet.checks.map(({ range: checked }) => checked);
    if (areas.length === 0) throw refused("未找到单元格");
    return areas;
  }
  const is = (row: number, column: number, at: number) => {
    const held = heldAt(sheet, row, column);
    if (!isFilled(open, sheet, at)) return false;
    if (kind === CONSTANTS) return held.formula === undefined;
    if (kind !== FORMULAS || held.formula === undefined) return false;
    return value !== ERRORS || valueOf(open.book, sheet, held).isError;
  };
  const found = [...cellsOf(sheet, within)].filter(({ row, column, at }) => is(row, column, at));
  if (found.length === 0) throw refused("未找到单元格");
  return joined(found);
}

/** Neighbours in rows, and rows of the same width below each other, together. */
function joined(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  const areas: Range[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = areas[areas.length - 1];
    if (last?.top === row && last.right === column - 1) areas[areas.length - 1] = { ...last, right: column };
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  const tall: Range[] = [];
  for (const area of areas) {
    const i = tall.findIndex(
      ({ bottom, left, right }) => bottom === area.top - 1 && left === area.left && right === area.right,
    );
    if (i < 0) tall.push(area);
    else tall[i] = { ...tall[i]!, bottom: area.bottom };
  }
  return tall;
}

/** The last filled cell by rows or columns, as a search backwards finds it. */
export function findLast(place: Place, order: number): { row: number; column: number } | undefined {
  const { sheet, open } = place;
  const filled = [...cellsOf(sheet, used(sheet))].filter(({ at }) => isFilled(open, sheet, at));
  const byRows = order === 1;
  return filled.reduce<{ row: number; column: number } | undefined>((last, { row, column }) => {
    if (!last) return { row, column };
    const isLater = byRows
      ? row > last.row || (row === last.row && column > last.column)
      : column > last.column || (column === last.column && row > last.row);
    return isLater ? { row, column } : last;
  }, undefined);
}

export function countFilled({ sheet, open }: Place, range: Range): number {
  return [...cellsOf(sheet, range)].filter(({ at }) => isFilled(open, sheet, at)).length;
}

/** The merged area around a cell, or the cell itself. */
export function mergeAround({ sheet }: Place, { top, left }: Range): Range {
  return sheet.merges.find((area) => contains(area, top, left)) ?? { top, left, bottom: top, right: left };
}

import { oneCell, union, type Range } from "../../workbook/cell";
import { readBlock, readFilledCells, type Block } from "./blocks";
import { isFilled } from "./cells";
import type { Desk } from "./desk";
import { filledAreas, usedRange } from "./filled";
import type { Sheet } from "./jsapi";

/** What stands in the filled cells of a sheet, by row and column: as much as it takes to see that something changed. */
export type Contents = readonly (readonly unknown[] | undefined)[];

export function contentsOf({ app, shapes }: Desk, sheet: Sheet): Contents {
  const rows: unknown[][] = [];
  for (const area of filledAreas(app, sheet, usedRange(sheet))) {
    const block = shapes.isBulk ? readBlock(sheet, area, shapes) : readFilledCells(sheet, area);
    addFilled(rows, block);
  }
  return rows;
}

function addFilled(rows: unknown[][], { range, values, formulas }: Block): void {
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      const formula = formulas[i]?.[j];
      if (isFilled(value, formula)) (rows[range.top + i] ??= [])[range.left + j] = formula ?? value;
    }),
  );
}

/** Around all cells that hold something else than before; undefined where all hold the same. */
export function differenceOf(before: Contents, after: Contents): Range | undefined {
  let range: Range | undefined;
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const [was, is] = [before[row] ?? [], after[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      if (was[column] === is[column]) continue;
      const cell = oneCell(row, column);
      range = range ? union(range, cell) : cell;
    }
  }
  return range;
}

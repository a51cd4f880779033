import { address, contains, parseRange, rangeText } from "../../../workbook/cell";
import { ArrayFormulaPart } from "../../../workbook/errors";
import { attribute } from "./attribute";
import { rootOf, type Draft } from "./draft";
import type { Grid } from "./grid";
import { forEachFormula } from "./shared-formulas";
import { gridOf, type Filled, type Sheet } from "./sheet";

export function filledAreas(draft: Draft, sheet: Sheet): readonly Filled[] {
  sheet.filled ??= readFilled(gridOf(sheet, rootOf(draft, sheet.part)));
  return sheet.filled;
}

function readFilled(grid: Grid): Filled[] {
  const areas: Filled[] = [];
  forEachFormula(grid, (formula) => {
    const kind = attribute(formula, "t");
    if (kind !== "array" && kind !== "dataTable") return;
    const range = parseRange(attribute(formula, "ref") ?? "");
    if (range) areas.push({ kind, range });
  });
  return areas;
}

/** Refuses cells that a formula fills together with others; a formula for one cell alone may be written over. */
export function arrayGuard(draft: Draft, sheet: Sheet): (row: number, column: number) => void {
  const areas = filledAreas(draft, sheet).filter(({ kind, range }) => {
    return kind === "dataTable" || rangeText(range).includes(":");
  });
  return (row, column) => {
    const found = areas.find(({ range }) => contains(range, row, column));
    if (found) throw new ArrayFormulaPart(sheet.name, address(row, column), rangeText(found.range));
  };
}

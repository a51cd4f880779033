import type { Worksheet } from "@univerjs/core";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { fromGrid } from "./area";
import { keptOf } from "./kept";
import { readCell } from "./read-cell";
import { readLayout } from "./read-layout";
import { infoOf, sheetNamed } from "./sheet";
import type { Grid } from "./univer";

/** Throws SheetMissing. */
export function readSheet(grid: Grid, name: string, { layout = false } = {}): Snapshot {
  const sheet = sheetNamed(grid, name);
  return {
    ...infoOf(sheet),
    rows: readRows(grid, sheet),
    merges: sheet.getMergeData().map(fromGrid),
    names: keptOf(sheet).names,
    ...(layout && { layout: readLayout(grid, sheet) }),
  };
}

function readRows(grid: Grid, sheet: Worksheet): Cell[][] {
  const rows: Cell[][] = [];
  sheet.getCellMatrix().forValue((row, column, held) => {
    const cell = readCell(grid, sheet, row, column, held);
    if (cell) (rows[row] ??= [])[column] = cell;
  });
  return rows;
}

import type { Worksheet, ICellData, Nullable } from "@univerjs/core";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { fromGrid } from "./area";
import { propertiesOf } from "./sheet-properties";
import { readLayout } from "./read-layout";
import { infoOf, sheetNamed, placeOf } from "./sheet";
import type { Grid } from "./univer";
import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Content, Formula } from "../../workbook/edit";
import type { Reads } from "../../workbook/workbook";
import { cellOf } from "./content";

/** Throws SheetMissing. */
export function readSheet(grid: Grid, name: string, { layout = false }: Reads = {}): Snapshot {
  const sheet = sheetNamed(grid, name);
  return {
    ...infoOf(sheet),
    rows: readRows(grid, sheet),
    merges: sheet.getMergeData().map(fromGrid),
    names: propertiesOf(sheet).names,
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

/** The cell as the port wants it; undefined when there is nothing in it. */
export function readCell(
  grid: Grid,
  sheet: Worksheet,
  row: number,
  column: number,
  held: Nullable<ICellData> = sheet.getCellRaw(row, column),
): Cell | undefined {
  const formula = held?.f ?? (held?.si ? sharedFormula(grid, sheet, row, column) : undefined);
  return cellOf(held, grid.book().getStyles(), formula?.replace(/^=/, ""));
}

/** What it takes to write the same anew. */
export function contentOf(cell: Cell | undefined): Content | Formula {
  if (cell?.formula === undefined) return cell?.value ?? null;
  const { formula, value, error } = cell;
  return { formula, ...(value !== null && !error && { value }) };
}

/** Cells that were filled down share a formula, which is written out in one of them. */
function sharedFormula(grid: Grid, sheet: Worksheet, row: number, column: number): string | undefined {
  const { unitId, subUnitId } = placeOf(sheet);
  return (
    grid.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, subUnitId, unitId) ?? undefined
  );
}

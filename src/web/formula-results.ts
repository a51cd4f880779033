import type { Edit } from "../workbook/edit";
import type { Document } from "./document";
import type { ShowsWorkbook } from "./file-and-grid";
import { rest, slices } from "../workbook/slices";
import { cellAt, type CellValue, type Snapshot } from "../workbook/snapshot";

/** Before it is saved, tells the file what its formulas came to. */
export async function takeResults(grid: ShowsWorkbook, document: Document): Promise<void> {
  await grid.workedOut();
  const going = slices();
  const results: Edit[] = [];
  for (const name of document.workbook.sheetNames()) {
    const [shown] = await grid.read([name]);
    const hasFormulas = shown!.rows.some((row) => row?.some((cell) => cell?.formula !== undefined));
    if (hasFormulas) results.push(...resultsOf(shown!, (await document.workbook.read([name]))[0]!));
    await rest(going);
  }
  await document.workedOut(results);
}

/**
 * What the formulas of a sheet came to in the grid, where the file still has an older result. Errors are left for the
 * spreadsheet to find, which works everything out anew.
 */
export function resultsOf(shown: Snapshot, saved: Snapshot): Edit[] {
  return shown.rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column): Edit[] => {
      const known = cellAt(saved, row, column);
      if (cell?.formula === undefined || cell.formula !== known.formula) return [];
      if (cell.value === null || cell.error || isSame(cell.value, known.value)) return [];
      const content = { formula: cell.formula, value: rounded(cell.value) };
      return [{ kind: "write", sheet: saved.name, row, column, values: [[content]] }];
    }),
  );
}

function isSame(a: CellValue, b: CellValue): boolean {
  return rounded(a) === rounded(b);
}

/** Spreadsheets show fifteen digits; what lies beyond differs from one to the other. */
function rounded(value: CellValue): CellValue {
  return typeof value === "number" ? Number(value.toPrecision(15)) : value;
}

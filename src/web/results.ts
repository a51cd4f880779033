import type { Edit } from "../workbook/edit";
import { cellAt, type CellValue, type Snapshot } from "../workbook/snapshot";

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

import type { ICellData } from "@univerjs/core";
import { overlaps } from "../../../workbook/cell";
import { blockOf, type Content, type Edit, type Formula } from "../../../workbook/edit";
import { isFormula } from "../../../workbook/formula";
import { checkContent, checkCovered, checkOpen } from "../../../workbook/promises";
import { fromGrid } from "../area";
import { setCells, type CellChanges } from "../cells";
import { foreignCell, toGridCell } from "../content";
import { canWorkOut } from "../formulas";
import { isOpen } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** A cell keeps its looks. Throws SheetProtected, and as checkContent and checkCovered. */
export function write(grid: Grid, edit: Extract<Edit, { kind: "write" }>): void {
  const { sheet: name, row, column, values } = edit;
  const sheet = sheetNamed(grid, name);
  const block = blockOf(edit);
  if (!block) return;
  const merges = sheet
    .getMergeData()
    .map(fromGrid)
    .filter((merge) => overlaps(merge, block));
  const changes: CellChanges = {};
  values.forEach((line, i) =>
    line.forEach((content, j) => {
      if (content === undefined) return;
      const [r, c] = [row + i, column + j];
      checkContent(name, r, c, content);
      checkOpen(name, isOpen(sheet, r, c));
      checkCovered(name, r, c, content, merges);
      (changes[r] ??= {})[c] = cellWith(grid, content);
    }),
  );
  setCells(grid, sheet, changes);
}

function cellWith(grid: Grid, content: Content | Formula): ICellData {
  if (!isFormula(content)) return toGridCell(content);
  const { formula, value = null } = content;
  return { ...toGridCell(null), ...foreignCell({ formula, value }, (one) => canWorkOut(grid, one)) };
}

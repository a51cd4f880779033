import { SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../workbook/edit";
import { execute } from "./change";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** The rows the edits touched, made as high as what stands in them; rows with a height of their own keep it. */
export function growRows(grid: Grid, edits: readonly Edit[]): void {
  const rows = new Map<string, Set<number>>();
  for (const edit of edits) {
    const [sheet, from, to] = rowsOf(edit) ?? [];
    if (sheet === undefined) continue;
    const touched = rows.get(sheet) ?? new Set();
    for (let row = from!; row <= Math.min(to!, from! + MOST_ROWS); row++) touched.add(row);
    rows.set(sheet, touched);
  }
  for (const [name, touched] of rows) {
    const sheet = grid.book().getSheetBySheetName(name);
    if (!sheet) continue;
    const ranges = [...touched].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
    const place = placeOf(sheet);
    const { redos } = grid.injector
      .get(SheetInterceptorService)
      .generateMutationsOfAutoHeight({ ...place, ranges });
    for (const mutation of redos) execute(grid, mutation);
  }
}

/** Below, nobody looks before the sheet is drawn again. */
const MOST_ROWS = 300;

function rowsOf(edit: Edit): [sheet: string, from: number, to: number] | undefined {
  switch (edit.kind) {
    case "write":
      return [edit.sheet, edit.row, edit.row + edit.values.length - 1];
    case "style":
    case "merge":
    case "unmerge":
      return [edit.sheet, edit.range.top, edit.range.bottom];
    case "heights":
      return [edit.sheet, edit.row, edit.row + edit.heights.length - 1];
    default:
      return undefined;
  }
}

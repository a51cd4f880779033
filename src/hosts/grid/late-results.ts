import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { CellChanges } from "./cells";
import type { Grid } from "./univer";

/**
 * Calculating takes a moment, in which a formula may be undone or typed over: what it came to must not be put into a
 * cell that has none any more, where it would look like something typed and be in no file.
 */
export function dropLateResults(grid: Grid): void {
  grid.commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { subUnitId = "", cellValue = {} } = params as { subUnitId?: string; cellValue?: CellChanges };
    const sheet = grid.book().getSheetBySheetId(subUnitId);
    for (const [row, line] of Object.entries(cellValue)) {
      for (const column of Object.keys(line).map(Number)) {
        const cell = sheet?.getCellRaw(Number(row), column);
        if (!cell?.f && !cell?.si) delete line[column];
      }
    }
  });
}

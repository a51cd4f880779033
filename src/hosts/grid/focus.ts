import { IUniverInstanceService } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/** Lets the keyboard go to the cells, as a click into them does. */
export function focusCells(grid: Grid): void {
  grid.injector.get(IUniverInstanceService).focusUnit(grid.book().getUnitId());
  grid.injector.get(ILayoutService).focus();
}

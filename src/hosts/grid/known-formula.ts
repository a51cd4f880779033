import { IFunctionService } from "@univerjs/preset-sheets-core";
import { functionsIn } from "../../workbook/formula";
import type { Grid } from "./univer";

/** Whether the grid can work a formula out: all functions known, nothing in other workbooks. */
export function isKnown(grid: Grid, formula: string): boolean {
  if (/^[^[]*\[[^\]]*\][^!]*!/.test(formula)) return false;
  const functions = grid.injector.get(IFunctionService);
  return functionsIn(formula).every((name) => functions.hasExecutor(name));
}

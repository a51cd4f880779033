import type { Worksheet } from "@univerjs/core";
import { LastSheet } from "../../workbook/errors";
import { visibilityOf } from "./sheet";
import type { Grid } from "./univer";

/** Throws LastSheet when no other sheet can be seen. */
export function checkNotLast(grid: Grid, sheet: Worksheet): void {
  const others = grid
    .book()
    .getSheets()
    .filter((other) => other !== sheet);
  if (!others.some((other) => visibilityOf(other) === "visible")) throw new LastSheet(sheet.getName());
}

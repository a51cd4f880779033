import type { Worksheet } from "@univerjs/core";
import { SheetNameInvalid, SheetNameTaken } from "../../workbook/errors";
import type { Grid } from "./univer";

/** Throws SheetNameInvalid for a name Excel would not take, SheetNameTaken when another sheet has it in any case. */
export function checkSheetName(grid: Grid, name: string, renamed?: Worksheet): void {
  const isLong = name.length < 1 || name.length > 31;
  if (isLong || /[:\\/?*[\]\x00-\x1f\uFFFE\uFFFF]|^'|'$/.test(name)) throw new SheetNameInvalid(name);
  const same = (sheet: Worksheet) => sheet.getName().toLowerCase() === name.toLowerCase();
  if (
    grid
      .book()
      .getSheets()
      .some((sheet) => sheet !== renamed && same(sheet))
  ) {
    throw new SheetNameTaken(name);
  }
}

import { CanceledError } from "@univerjs/core";
import { RemoveSheetCommand, SetWorksheetNameCommand } from "@univerjs/preset-sheets-core";
import { WorkbookError } from "../../workbook/errors";
import { checkSheetName, checkSheetUnused } from "../../workbook/promises";
import { usesOf } from "./formula-uses";
import { othersThan } from "./sheet";
import type { Grid } from "./univer";

interface SheetCommand {
  readonly subUnitId?: string;
  readonly name?: string;
}

/** Keeps a person from deleting or renaming a sheet in a way that no file could hold. */
export function guardSheets(grid: Grid, refused: (problem: WorkbookError) => void): void {
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetCommand.id && id !== SetWorksheetNameCommand.id) return;
    const { subUnitId, name = "" } = (params ?? {}) as SheetCommand;
    const book = grid.book();
    const sheet = (subUnitId && book.getSheetBySheetId(subUnitId)) || book.getActiveSheet();
    try {
      if (id === RemoveSheetCommand.id) checkSheetUnused(sheet.getName(), usesOf(grid, sheet));
      else checkSheetName(name, othersThan(grid, sheet));
    } catch (problem) {
      if (!(problem instanceof WorkbookError)) throw problem;
      refused(problem);
      throw new CanceledError();
    }
  });
}

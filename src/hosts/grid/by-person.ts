import { CanceledError, type IRange } from "@univerjs/core";
import {
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  InsertRowByRangeCommand,
  InsertRowCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
} from "@univerjs/preset-sheets-core";
import { WorkbookError } from "../../workbook/errors";
import { checkSheetName, checkSheetUnused } from "../../workbook/promises";
import { usesOf } from "./formulas";
import { othersThan } from "./sheet";
import type { Grid } from "./univer";
import type { Edit } from "../../workbook/edit";

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

interface RowCommand {
  readonly subUnitId?: string;
  readonly range?: IRange;
}

const ROWS: Readonly<Record<string, "insertRows" | "deleteRows">> = {
  [InsertRowCommand.id]: "insertRows",
  [InsertRowByRangeCommand.id]: "insertRows",
  [RemoveRowCommand.id]: "deleteRows",
  [RemoveRowByRangeCommand.id]: "deleteRows",
};

/**
 * Rows a person puts in or takes out go the way of our own edits, so that merged areas, names, marks and checks move
 * as they will in the file; the grid by itself leaves some of them behind.
 */
export function takeRows(grid: Grid, apply: (edit: Edit) => void): void {
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    const kind = ROWS[id];
    if (!kind) return;
    const { subUnitId, range = selectedRows(grid) } = (params ?? {}) as RowCommand;
    const book = grid.book();
    const sheet = (subUnitId && book.getSheetBySheetId(subUnitId)) || book.getActiveSheet();
    if (range) {
      const { startRow, endRow } = range;
      apply({ kind, sheet: sheet.getName(), row: startRow, count: endRow - startRow + 1 });
    }
    throw new CanceledError();
  });
}

function selectedRows(grid: Grid): IRange | undefined {
  return grid.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
}

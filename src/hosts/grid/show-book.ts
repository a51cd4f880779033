import {
  IUniverInstanceService,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";
import { bookData, sheetData, type GridBook } from "./load";
import { addChecks } from "./load-checks";
import type { Grid } from "./univer";

/** Called between two sheets, with how many are done; what it rejects with ends the loading. */
export type Between = (done: number) => Promise<void>;

/**
 * Makes a book sheet by sheet, out of sight, while the one before stays as it is; the answer brings it to the front.
 * When it is ended by `between`, nothing has happened.
 */
export async function makeBook(grid: Grid, { sheets }: GridBook, between: Between): Promise<() => void> {
  const first = sheets.findIndex(({ visibility }) => visibility === "visible") + 1;
  const instances = grid.injector.get(IUniverInstanceService);
  const data = bookData(grid, sheets.slice(0, first));
  const book = instances.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data, {
    makeCurrent: false,
  });
  const unitId = book.getUnitId();
  try {
    for (const [index, sheet] of sheets.entries()) {
      if (index >= first) {
        const params = { unitId, index, sheet: sheetData(grid, sheet) };
        grid.commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
      }
      addChecks(grid, book.getSheetBySheetName(sheet.name)!, sheet);
      await between(index + 1);
    }
  } catch (ended) {
    grid.api.disposeUnit(unitId);
    throw ended;
  }
  return () => {
    const before = grid.book().getUnitId();
    instances.setCurrentUnitForType(unitId);
    grid.api.disposeUnit(before);
  };
}

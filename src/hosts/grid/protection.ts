import { type Worksheet, CanceledError, CommandType } from "@univerjs/core";
import { contains } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { checkFree } from "../../workbook/promises";
import { propertiesOf } from "./sheet-properties";
import { SetCellEditVisibleOperation, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { SheetProtected, type WorkbookError } from "../../workbook/errors";
import type { CellChanges } from "./cells";
import { WRITABLE } from "./switched-off";
import type { Grid } from "./univer";

/** Throws SheetProtected. What a protection leaves open besides cells the grid does not know. */
export function checkEditable(sheet: Worksheet, kind: Edit["kind"]): void {
  checkFree({ kind, sheet: sheet.getName() }, propertiesOf(sheet).protected ? new Set() : undefined);
}

/** Whether a cell may be written: always, but for the locked ones of a protected sheet. */
export function isOpen(sheet: Worksheet, row: number, column: number): boolean {
  const properties = propertiesOf(sheet);
  return !properties.protected || properties.unlocked.some((range) => contains(range, row, column));
}

interface CommandParams {
  readonly subUnitId?: string;
  readonly cellValue?: CellChanges;
  readonly visible?: boolean;
}

/** Keeps a person from changing what a protected sheet locks, before anything is typed. */
export function guardProtected(grid: Grid, refused: (problem: WorkbookError) => void): void {
  const refuse = (sheet: Worksheet): never => {
    refused(new SheetProtected(sheet.getName()));
    throw new CanceledError();
  };
  grid.commands.beforeCommandExecuted(({ id, type, params }, options) => {
    if (grid.step || options?.applyFormulaCalculationResult) return;
    const { subUnitId, cellValue, visible } = (params ?? {}) as CommandParams;
    if (id === SetCellEditVisibleOperation.id && visible) {
      const front = grid.book().getActiveSheet();
      const cell = grid.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getSelection()
        ?.getActiveRange()
        ?.getRange();
      if (cell && propertiesOf(front).protected && !isOpen(front, cell.startRow, cell.startColumn)) {
        refuse(front);
      }
    }
    const isChange = type === CommandType.MUTATION && WRITABLE.has(id) && !HARMLESS.has(id);
    const sheet = isChange && subUnitId ? grid.book().getSheetBySheetId(subUnitId) : undefined;
    if (!sheet || !propertiesOf(sheet).protected) return;
    if (id !== SetRangeValuesMutation.id || !areOpen(sheet, cellValue ?? {})) refuse(sheet);
  });
}

/** What the grid measures by itself, and what concerns the screen alone. */
const HARMLESS: ReadonlySet<string> = new Set(
  ["set-worksheet-row-auto-height", "set-frozen", "empty", "set-worksheet-permission-points"].map(
    (name) => `sheet.mutation.${name}`,
  ),
);

function areOpen(sheet: Worksheet, changes: CellChanges): boolean {
  return Object.entries(changes).every(([row, line]) =>
    Object.keys(line).every((column) => isOpen(sheet, Number(row), Number(column))),
  );
}

import { CellValueType, type ICellData, type ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { canHoldFormula } from "../../workbook/promises";
import type { CellChanges } from "./cells";
import type { Grid } from "./univer";

/**
 * What a person types, pastes or drags, as a file can hold it. Numbers have fifteen digits, as in Excel: the grid makes
 * 0.9500000000000001 of 95%. What starts with `=` and could not stand in a file as a formula stays the text it is.
 */
export function takeAsTyped(commands: ICommandService, isOurs: () => boolean): void {
  commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || isOurs() || options?.applyFormulaCalculationResult) return;
    const { cellValue, trigger } = params as { cellValue?: CellChanges; trigger?: string };
    if (trigger === undefined || !TYPING.test(trigger)) return;
    for (const line of Object.values(cellValue ?? {})) {
      for (const cell of Object.values(line)) if (cell) takeCell(cell);
    }
  });
}

/** Undo and rows that move bring formulas along; these commands make new ones. */
const TYPING = /set-range-values|paste|auto-fill|refill|copy-down|copy-right/;

function takeCell(cell: ICellData): void {
  if (typeof cell.v === "number") cell.v = Number(cell.v.toPrecision(15));
  if (!cell.f || canHoldFormula(cell.f.replace(/^=/, ""))) return;
  cell.v = cell.f;
  cell.t = CellValueType.STRING;
  cell.f = null;
  cell.si = null;
}

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

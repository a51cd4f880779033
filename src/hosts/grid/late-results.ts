import { IUniverInstanceService, type Workbook } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
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

/**
 * Input checks of a sheet that is not shown are looked through when the page has nothing else to do. By then the sheet
 * may be gone, about which the grid would complain to nobody.
 */
export function dropLateChecks(grid: Grid): void {
  const validator = grid.injector.get(SheetsDataValidationValidatorService);
  const instances = grid.injector.get(IUniverInstanceService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) =>
    instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId)
      ? validate(unitId, subUnitId, ranges)
      : [];
}

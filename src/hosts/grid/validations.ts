import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationStatus,
  DataValidationType,
  generateRandomId,
  type ISheetDataValidationRule,
  type Worksheet,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/preset-sheets-data-validation";
import type { Check } from "../../workbook/edit";
import type { Range } from "../../workbook/cell";
import type { Layout, Snapshot } from "../../workbook/snapshot";
import { fromGrid, toGrid } from "./area";
import { change } from "./change";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** The input checks of a sheet, each area for itself. */
export function checksOf(grid: Grid, sheet: Worksheet): Layout["validations"] {
  return rulesOf(grid, sheet).flatMap(({ type, ranges }) =>
    ranges.map((range) => ({ range: fromGrid(range), kind: kindOf(type) })),
  );
}

function rulesOf(grid: Grid, sheet: Worksheet): readonly ISheetDataValidationRule[] {
  const { unitId, subUnitId } = placeOf(sheet);
  return grid.injector.get(DataValidationModel).getRules(unitId, subUnitId) as ISheetDataValidationRule[];
}

/** Lets every check cover other areas; one that covers none goes. */
export function relayChecks(grid: Grid, sheet: Worksheet, areas: (range: Range) => readonly Range[]): void {
  for (const rule of [...rulesOf(grid, sheet)]) {
    const before = rule.ranges.map(fromGrid);
    const after = before.flatMap(areas);
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    removeRule(grid, sheet, rule);
    if (after.length > 0) addRule(grid, sheet, { ...rule, ranges: after.map(toGrid) });
  }
}

export function addRule(grid: Grid, sheet: Worksheet, rule: ISheetDataValidationRule): void {
  const place = placeOf(sheet);
  change(
    grid,
    { id: AddDataValidationMutation.id, params: { ...place, rule } },
    { id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } },
  );
}

function removeRule(grid: Grid, sheet: Worksheet, rule: ISheetDataValidationRule): void {
  const place = placeOf(sheet);
  change(
    grid,
    { id: RemoveDataValidationMutation.id, params: { ...place, ruleId: rule.uid } },
    { id: AddDataValidationMutation.id, params: { ...place, rule: { ...rule, ranges: [...rule.ranges] } } },
  );
}

/**
 * What stands in cells the rules judge, and they take 新增专项√ for what the list spells otherwise: the grid, which would
 * call it invalid, offers lists and says nothing.
 */
export function judgeNothing({ injector }: Grid): void {
  injector.get(SheetDataValidationModel).validator = () => DataValidationStatus.VALID;
  injector.get(SheetsDataValidationValidatorService).validatorRanges = async () => [];
}

/**
 * A check as the grid knows it. Refusing what does not pass would throw away what was typed; the file keeps the check as
 * it is, for Excel and WPS.
 */
export function ruleOf(
  check: Exclude<Check, { kind: "none" }>,
  ranges: readonly Range[],
): ISheetDataValidationRule {
  const common = {
    uid: generateRandomId(),
    ranges: ranges.map(toGrid),
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    error: check.message,
  };
  if (check.kind === "list") {
    return {
      ...common,
      type: DataValidationType.LIST,
      formula1: check.choices.join(","),
      showDropDown: true,
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  const { least } = check;
  const [operator, formula1, formula2] =
    least === undefined
      ? ([DataValidationOperator.BETWEEN, "-1e300", "1e300"] as const)
      : ([DataValidationOperator.GREATER_THAN_OR_EQUAL, String(least), undefined] as const);
  return { ...common, type: DataValidationType.DECIMAL, operator, formula1, ...(formula2 && { formula2 }) };
}

function kindOf(type: string): "list" | "number" | "other" {
  if (type === DataValidationType.LIST) return "list";
  return type === DataValidationType.DECIMAL || type === DataValidationType.WHOLE ? "number" : "other";
}

/** Lists that are written out and numbers are checked while typing; other checks wait for Excel or WPS. */
export function addChecks(grid: Grid, sheet: Worksheet, { layout }: Snapshot): void {
  for (const { range, kind, choices } of layout?.validations ?? []) {
    if (kind === "list" && choices) {
      addRule(grid, sheet, ruleOf({ kind, choices, message: "请从下拉列表里选。" }, [range]));
    } else if (kind === "number") {
      addRule(grid, sheet, ruleOf({ kind, message: "请填数字。" }, [range]));
    }
  }
}

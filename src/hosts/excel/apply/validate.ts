import type { Check, Edit } from "../../../workbook/edit";
import { checkFree, checkInputCheck, shownMessage } from "../../../workbook/promises";
import { sheetNamed, type Draft } from "../draft";
import { undoOn, type Operation } from "../operation";

/** The smallest number a cell can hold: where no least is named, any number will do. */
const SMALLEST = -9.99e307;

/**
 * Sets what may be typed into a range; other cells of an older check keep it. Sentences are cut off at 225
 * characters. Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for choices that do not fit.
 */
export function validate(draft: Draft, edit: Extract<Edit, { kind: "validate" }>): Operation[] {
  const { range, check } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkInputCheck(sheet.name, range, check);
  checkFree(edit, sheet.freedoms);
  const rule = check.kind === "none" ? undefined : ruleOf(check);
  const message = check.kind === "none" ? "" : shownMessage(check.message);
  return [
    {
      send(sending) {
        const { dataValidation } = sending.range(sheet, range);
        dataValidation.clear();
        if (!rule) return;
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = { title: "请检查填写内容", message, showAlert: true, style: "Stop" };
      },
      ...undoOn(sheet, undefined),
    },
  ];
}

function ruleOf(check: Exclude<Check, { kind: "none" }>): Excel.DataValidationRule {
  if (check.kind === "number") {
    return { decimal: { formula1: check.least ?? SMALLEST, operator: "GreaterThanOrEqualTo" } };
  }
  return { list: { inCellDropDown: true, source: check.choices.join(",") } };
}

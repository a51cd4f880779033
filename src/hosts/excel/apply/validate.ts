import { rangeText } from "../../../workbook/cell";
import type { Check, Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkEditable, checkRange, sheetNamed, type Draft } from "../draft";
import { undoOn, type Part } from "../part";

/** What Excel takes: the choices with their commas, and the sentence. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 225;
/** The smallest number a cell can hold: where no least is named, any number will do. */
const SMALLEST = -9.99e307;

/**
 * Sets what may be typed into a range; other cells of an older check keep it. Sentences are cut off at 225
 * characters. Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for choices that do not fit.
 */
export function validate(
  draft: Draft,
  { sheet: name, range, check }: Extract<Edit, { kind: "validate" }>,
): Part[] {
  const sheet = sheetNamed(draft, name);
  checkRange(name, range);
  checkEditable(sheet);
  const rule = check.kind === "none" ? undefined : ruleOf(check, `“${name}”的 ${rangeText(range)}`);
  const message = check.kind === "none" ? "" : cutOff(check.message);
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

function ruleOf(check: Exclude<Check, { kind: "none" }>, place: string): Excel.DataValidationRule {
  if (check.kind === "number") {
    return { decimal: { formula1: check.least ?? SMALLEST, operator: "GreaterThanOrEqualTo" } };
  }
  const source = check.choices.join(",");
  const hasComma = check.choices.some((choice) => choice.includes(","));
  if (check.choices.length === 0 || hasComma || source.length > LONGEST_LIST) {
    throw new CannotDo(`给${place}设下拉选项：选项要有，合起来不超过 ${LONGEST_LIST} 个字，且不含英文逗号`);
  }
  return { list: { inCellDropDown: true, source } };
}

function cutOff(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message;
}

import { rangeText, type Range } from "../../../workbook/cell";
import type { Check, Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkInputCheck, shownMessage } from "../../../workbook/promises";
import { areasText, overlapsAny, parseAreas, without, extendedAreas } from "./areas";
import { attribute, setAttribute } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childrenOf, open, remove, setText, type Element, ensure, make } from "./element";
import { WORKSHEET } from "./order";
import { checkEditable } from "./protection";

/**
 * Sets what may be typed into a range, in place of any check that was there; other cells of the older check keep it.
 * Sentences are cut off at 225 characters. Throws CannotDo for choices that do not fit (255 characters with their
 * commas, no comma within) and where the file keeps a check of the newer kind, which we do not touch.
 */
export function validate(draft: Draft, edit: Extract<Edit, { kind: "validate" }>): void {
  const { range, check } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  checkInputCheck(sheet.name, range, check);
  checkEditable(draft, sheet, "validate");
  const root = rootOf(draft, sheet.part);
  const place = `“${sheet.name}”的 ${rangeText(range)}`;
  if (overlapsAny(extendedAreas(root, "dataValidation"), range)) {
    throw new CannotDo(`改${place}的数据验证：那里的验证引用了别的工作表，请在“数据”里手工改`);
  }
  const list = ensure(root, WORKSHEET, "dataValidations");
  for (const known of childrenOf(list, "dataValidation")) cutFrom(list, known, range);
  if (check.kind !== "none") open(list).push(validationFor(list, check, rangeText(range)));
  const left = childrenOf(list, "dataValidation").length;
  setAttribute(list, "count", left);
  if (left === 0) remove(root, list);
}

function cutFrom(list: Element, known: Element, range: Range): void {
  const areas = parseAreas(attribute(known, "sqref") ?? "");
  if (!overlapsAny(areas, range)) return;
  const left = without(areas, range);
  if (left.length === 0) remove(list, known);
  else setAttribute(known, "sqref", areasText(left));
}

function validationFor(list: Element, check: Exclude<Check, { kind: "none" }>, sqref: string): Element {
  const validation = make(list, "dataValidation", {
    type: check.kind === "list" ? "list" : "decimal",
    operator: check.kind === "list" ? undefined : "greaterThanOrEqual",
    allowBlank: 1,
    showErrorMessage: 1,
    errorTitle: "请检查填写内容",
    error: shownMessage(check.message),
    sqref,
  });
  const formula = make(list, "formula1");
  // With no least number, any number will do: this is the smallest a cell can hold.
  setText(formula, check.kind === "list" ? listText(check.choices) : String(check.least ?? -9.99e307));
  open(validation).push(formula);
  return validation;
}

function listText(choices: readonly string[]): string {
  return `"${choices.join(",").replaceAll('"', '""')}"`;
}

import type { Check, Edit } from "../../workbook/edit";
import { blocksOf } from "./blocks";
import type { Drawing } from "./lines";
import type { FieldDefinition, FormDefinition } from "../definition";

/** The spreadsheet's own input checks: amounts are numbers, boxes are ticked from a list. */
export function checksOf(sheet: string, drawing: Drawing, definition: FormDefinition): Edit[] {
  const checks: (Check | undefined)[][] = drawing.texts.map((row) => row.map(() => undefined));
  for (const { field, area, inside } of drawing.slots) {
    if (!inside) checks[area.top]![area.left] = checkOf(field, definition);
  }
  return blocksOf(checks).map(({ range, value }) => ({ kind: "validate", sheet, range, check: value }));
}

function checkOf(field: FieldDefinition, { unit: ofForm }: FormDefinition): Check | undefined {
  const unit = field.unit ?? ofForm;
  if (field.kind === "amount") {
    return {
      kind: "number",
      least: 0,
      message: `这里填金额，单位是${unit}，只填不小于 0 的数字，例如 8.5。`,
    };
  }
  if (field.choices && field.prefill) {
    const { choices, prefill } = field;
    return {
      kind: "list",
      choices: choices.map((choice) =>
        prefill.replace(`${choice}□`, `${choice}☑`).replace(`□${choice}`, `☑${choice}`),
      ),
      message: `请从下拉列表里选一项：${choices.join("、")}只能勾一个。`,
    };
  }
  return undefined;
}

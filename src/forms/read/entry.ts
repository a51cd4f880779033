import { isBlank, labelKey } from "../../values/text";
import { readChoices } from "../../values/checkbox";
import { address } from "../../workbook/cell";
import type { Cell } from "../../workbook/snapshot";
import { EMPTY } from "../../workbook/snapshot";
import type { FieldDefinition } from "../definition";
import type { Entry } from "../filled";

/** An entry as it stands in a cell; `from` is where a merged cell has its value, `row` where the entry belongs. */
export function entryAt(
  sheet: string,
  field: FieldDefinition,
  from: { readonly row: number; readonly column: number },
  cell: Cell,
  how: { readonly row?: number; readonly inside?: boolean } = {},
): Entry {
  const entry = entryIn(sheet, field, how.row ?? from.row, from.column, cell);
  if (entry.row === from.row && !how.inside) return entry;
  return {
    ...entry,
    address: address(from.row, from.column),
    ...(entry.row !== from.row && { inherited: true as const }),
    ...(how.inside && { inside: true as const }),
  };
}

/** One that stands in the cell of its own row and column. */
export function entryIn(
  sheet: string,
  field: FieldDefinition,
  row: number,
  column: number,
  cell: Cell,
): Entry {
  const blank = isUnfilled(field, cell);
  return { sheet, address: address(row, column), field, row, column, cell, blank };
}

/** 指标1： 目标2： …… */
const NUMBERED = /^(?:(?:指标|目标)\d{0,2}[:：]?|[….。]|\s)+$/;

/** Empty, white space only, still as printed (（盖章）年 月 日), or boxes of which none is ticked. */
function isUnfilled(field: FieldDefinition, cell: Cell): boolean {
  // A formula that was never calculated is there, though nobody knows what it says.
  if (cell.value === null) return cell.formula === undefined;
  if (isBlank(cell.text) && typeof cell.value !== "number") return true;
  if (field.numbered && NUMBERED.test(cell.text)) return true;
  if (field.prefill !== undefined && labelKey(cell.text) === labelKey(field.prefill)) return true;
  if (field.kind === "choice") {
    const choices = readChoices(cell.text);
    return choices.length > 0 && choices.every((choice) => !choice.checked);
  }
  return false;
}

/** The part of a cell behind its label, as text; a sign that separates it from the next label is not part of it. */
export function partOf(cell: Cell, from: number, to: number): Cell {
  const text = String(cell.value)
    .slice(from, to)
    .trim()
    .replace(/(?<![\s；;，,、。])[\s；;，,、。]+$/, "");
  return text === "" ? EMPTY : { value: text, text, format: "General" };
}

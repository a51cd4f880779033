import { readChoices } from "../../values/checkbox";
import { isBlank } from "../../values/text";
import { address, parseAddress } from "../../workbook/cell";
import type { DrawnSheet } from "./drawn-sheet";
import { textAt } from "./drawn-sheet";

/** What a form prints into a cell that is to be filled in: （盖章） 年 月 日, boxes, 指标1：, a unit. */
const PRINTED =
  /^(?:[\s_＿\u3000:：、,，.。…—-]|[(（][^()（）]{0,12}[)）]|年|月|日|时|分|元|万|%|％|盖章|签章|签字|签名|公章|审核部门|(?:指标|目标)\d{0,2}|[□○√☑])*$/;

/** Whether a text may stand in a form before anybody fills it in. */
export function isPrinted(text: string): boolean {
  if (isBlank(text)) return true;
  const choices = text.length <= LONGEST_CHOICE ? readChoices(text) : [];
  if (choices.length >= 2) return choices.every(({ checked }) => !checked);
  return PRINTED.test(text);
}

const LONGEST_CHOICE = 200;

/** The cells of a form that somebody has filled in; of an empty form there are none. */
export function filledCells(sheet: DrawnSheet): string[] {
  const filled: string[] = [];
  for (const [at, singles] of sheet.singles) {
    const { row, column } = parseAddress(at)!;
    const text = textAt(sheet, row, column);
    for (const { field, piece } of singles) {
      const own = piece ? text.slice(piece.from, piece.to) : text;
      if (field.by !== "finance" && !isPrinted(own)) filled.push(at);
    }
  }
  // 预算执行率 ≥95% may be printed on a form on which nothing else is filled in.
  if (sheet.singles.size && !filled.length) return [];
  return [...filled, ...contentsOf(sheet)];
}

/** Cells in the rows of tables with something in them that a form has no need to print. */
export function contentsOf(sheet: DrawnSheet): string[] {
  return sheet.tables.flatMap(({ columns, first, last }) =>
    columns.flatMap(({ left, field }) => {
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
      const isContent = (row: number) => field.kind !== "number" && !isPrinted(textAt(sheet, row, left));
      return rows.filter(isContent).map((row) => address(row, left));
    }),
  );
}

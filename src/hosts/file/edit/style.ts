import type { Edit } from "../../../workbook/edit";
import { checkRange, checkStyledCells } from "../../../workbook/promises";
import { ensureCell, formatOf, setFormat } from "./cell-at";
import { formatWith } from "./cell-format";
import { sheetOf, type Draft } from "./draft";
import { checkEditable } from "./protection";
import { stylesOf } from "./styles";

/**
 * Changes the looks of every cell of a range, blank ones too; what is not named stays as it is. Formats are only
 * appended, and one that exists is used again. Throws CannotDo above 500,000 cells (whole columns, say).
 */
export function style(draft: Draft, { sheet: name, range, style }: Extract<Edit, { kind: "style" }>): void {
  const sheet = sheetOf(draft, name);
  checkRange(sheet.name, range);
  checkEditable(draft, sheet, "style");
  checkStyledCells(sheet.name, range);
  if (Object.values(style).every((look) => look === undefined)) return;
  const styles = stylesOf(draft);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = ensureCell(draft, sheet, row, column);
      setFormat(cell, formatWith(styles, formatOf(cell), style));
    }
  }
}

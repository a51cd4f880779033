import { rangeText } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { ensureCell, formatOf, setFormat } from "./cell";
import { formatWith } from "./cell-format";
import { sheetOf, type Draft } from "./draft";
import { checkRange } from "./place";
import { checkEditable } from "./protection";
import { stylesOf } from "./styles";

/** Every cell of the range gets written into the file, so there is an end to it. */
const MOST_CELLS = 500_000;

/**
 * Changes the looks of every cell of a range, blank ones too; what is not named stays as it is. Formats are only
 * appended, and one that exists is used again. Throws CannotDo above 500,000 cells (whole columns, say).
 */
export function style(draft: Draft, { sheet: name, range, style }: Extract<Edit, { kind: "style" }>): void {
  const sheet = sheetOf(draft, name);
  checkRange(sheet.name, range);
  checkEditable(draft, sheet, "formatCells");
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (cells > MOST_CELLS) throw new CannotDo(`给“${name}”的 ${rangeText(range)} 这么大的区域设格式`);
  if (Object.values(style).every((look) => look === undefined)) return;
  const styles = stylesOf(draft);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = ensureCell(draft, sheet, row, column);
      setFormat(cell, formatWith(styles, formatOf(cell), style));
    }
  }
}

import { rangeText } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkRange, cutOut } from "../area";
import { setCells, type CellChanges } from "../cells";
import { keep, keptOf } from "../kept";
import { toGridLook } from "../look";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Every cell of the range is written, so there is an end to it. */
const MOST_CELLS = 500_000;

/** Throws PlaceInvalid, SheetProtected, and CannotDo above 500,000 cells. */
export function style(grid: Grid, { sheet: name, range, style }: Extract<Edit, { kind: "style" }>): void {
  const sheet = sheetNamed(grid, name);
  checkRange(name, range);
  checkEditable(sheet);
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (cells > MOST_CELLS) throw new CannotDo(`给“${name}”的 ${rangeText(range)} 这么大的区域设格式`);
  if (style.locked !== undefined) {
    const others = keptOf(sheet).unlocked.flatMap((area) => cutOut(area, range));
    keep(grid, sheet, { unlocked: style.locked ? others : [...others, range] });
  }
  const look = toGridLook(style);
  if (Object.keys(look).length === 0) return;
  const changes: CellChanges = {};
  for (let row = range.top; row <= range.bottom; row++) {
    const line: CellChanges[number] = (changes[row] = {});
    for (let column = range.left; column <= range.right; column++) line[column] = { s: look };
  }
  setCells(grid, sheet, changes);
}

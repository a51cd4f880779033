import { cutOut } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkRange, checkStyledCells } from "../../../workbook/promises";
import { setCells, type CellChanges } from "../cells";
import { setProperties, propertiesOf } from "../sheet-properties";
import { toGridLook } from "../look";
import { checkEditable } from "../protection";
import { sheetNamed } from "../sheet";
import type { Grid } from "../univer";

/** Throws PlaceInvalid, SheetProtected, and CannotDo above 500,000 cells. */
export function style(grid: Grid, { sheet: name, range, style }: Extract<Edit, { kind: "style" }>): void {
  const sheet = sheetNamed(grid, name);
  checkRange(name, range);
  checkEditable(sheet, "style");
  checkStyledCells(name, range);
  if (style.locked !== undefined) {
    const others = propertiesOf(sheet).unlocked.flatMap((area) => cutOut(area, range));
    setProperties(grid, sheet, { unlocked: style.locked ? others : [...others, range] });
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

import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { setAttribute } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { ensureRow } from "./grid";
import { checkPlace } from "./place";
import { checkEditable } from "./protection";
import { gridOf } from "./sheet";

/** The highest a row can be, in points. */
const HIGHEST = 409.5;

/** Sets row heights in points; null lets the spreadsheet find them when it opens the file. */
export function heights(
  draft: Draft,
  { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>,
): void {
  const sheet = sheetOf(draft, name);
  checkEditable(draft, sheet, "formatRows");
  const grid = gridOf(sheet, rootOf(draft, sheet.part));
  heights.forEach((height, i) => {
    checkPlace(sheet.name, row + i, 0);
    if (height !== null && !(height >= 0 && height <= HIGHEST)) {
      throw new CannotDo(`把“${name}”的行高设为 ${height}`);
    }
    const found = height === null ? grid.byNumber.get(row + i) : ensureRow(grid, row + i);
    if (!found) return;
    setAttribute(found.element, "ht", height ?? undefined);
    setAttribute(found.element, "customHeight", height === null ? undefined : 1);
  });
}

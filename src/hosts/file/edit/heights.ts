import type { Edit } from "../../../workbook/edit";
import { checkHeights } from "../../../workbook/promises";
import { setAttribute } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { ensureRow } from "./grid";
import { checkEditable } from "./protection";
import { gridOf } from "./sheet";

/** Sets row heights in points; null lets the spreadsheet find them when it opens the file. */
export function heights(
  draft: Draft,
  { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>,
): void {
  const sheet = sheetOf(draft, name);
  checkEditable(draft, sheet, "heights");
  checkHeights(sheet.name, row, heights);
  const grid = gridOf(sheet, rootOf(draft, sheet.part));
  heights.forEach((height, i) => {
    const found = height === null ? grid.byNumber.get(row + i) : ensureRow(grid, row + i);
    if (!found) return;
    setAttribute(found.element, "ht", height ?? undefined);
    setAttribute(found.element, "customHeight", height === null ? undefined : 1);
  });
}

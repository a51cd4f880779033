import type { IRange, Worksheet } from "@univerjs/core";
import type { Edit } from "../../workbook/edit";
import { charactersOfPixels } from "./measure";
import { pointsOf } from "./row-heights";
import { NO_PROPERTIES, type SheetProperties } from "./sheet-properties";

/** The heights rows now have; null where they follow what stands in them. */
export function heightEdits(sheet: Worksheet, rows: readonly number[]): Edit[] {
  const { rowData } = sheet.getConfig();
  return rows.map((row) => ({
    kind: "heights",
    sheet: sheet.getName(),
    row,
    heights: [pointsOf(rowData[row])],
  }));
}

export function widthEdits(sheet: Worksheet, ranges: readonly IRange[]): Edit[] {
  return ranges.map(({ startColumn, endColumn }) => ({
    kind: "widths",
    sheet: sheet.getName(),
    column: startColumn,
    widths: Array.from({ length: endColumn - startColumn + 1 }, (_, i) =>
      charactersOfPixels(sheet.getColumnManager().getColumnWidth(startColumn + i)),
    ),
  }));
}

/** What was changed of that which the grid itself knows nothing of. */
export function propertyEdits(
  sheet: string,
  before: SheetProperties = NO_PROPERTIES,
  after: SheetProperties,
): Edit[] {
  return [
    ...nameEdits(sheet, before, after),
    ...pageEdits(sheet, before, after),
    ...markEdits(sheet, before, after),
  ];
}

function nameEdits(sheet: string, before: SheetProperties, after: SheetProperties): Edit[] {
  const gone = before.names.filter(({ name }) => !after.names.some((one) => one.name === name));
  const set = after.names.filter(
    ({ name, range }) => range && !isSame(range, before.names.find((one) => one.name === name)?.range),
  );
  return [
    ...gone.map(({ name }): Edit => ({ kind: "name", sheet, name, range: null })),
    ...set.map(({ name, range }): Edit => ({ kind: "name", sheet, name, range: range! })),
  ];
}

function pageEdits(sheet: string, before: SheetProperties, after: SheetProperties): Edit[] {
  return isSame(before.page, after.page) ? [] : [{ kind: "page", sheet, page: after.page }];
}

function markEdits(sheet: string, before: SheetProperties, after: SheetProperties): Edit[] {
  if (isSame(before.marks, after.marks)) return [];
  const marks = after.marks.map(({ range, level }): Edit => ({
    kind: "mark",
    sheet,
    ranges: [range],
    level,
  }));
  return [{ kind: "clearMarks", sheet }, ...marks];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

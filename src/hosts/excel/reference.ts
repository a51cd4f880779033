import { columnNumber, LAST_COLUMN, LAST_ROW, parseRange, rangeText, type Range } from "../../workbook/cell";

/** `Sheet1!A1:B2`, `'附件 1'!$3:$5`, `A:C` → range; undefined for anything that is not one range. */
export function areaOf(reference: string): Range | undefined {
  const place = reference.slice(reference.lastIndexOf("!") + 1).replaceAll("$", "");
  const [, firstRow, lastRow] = /^(\d+):(\d+)$/.exec(place) ?? [];
  if (firstRow && lastRow) {
    const rows = parseRange(`A${firstRow}:A${lastRow}`);
    return rows && { ...rows, left: 0, right: LAST_COLUMN };
  }
  const [, first, last] = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(place) ?? [];
  if (first && last) {
    const [left, right] = [columnNumber(first.toUpperCase()), columnNumber(last.toUpperCase())];
    return { top: 0, bottom: LAST_ROW, left, right };
  }
  return parseRange(place);
}

/** What a defined name of a sheet stands for; undefined where that is gone, or is no range of this sheet. */
export function namedRange(formula: string, sheet: string): Range | undefined {
  const [, quoted, plain, place] = /^=(?:'((?:[^']|'')*)'|([^'!]+))!([^!]*)$/.exec(formula) ?? [];
  const named = quoted?.replaceAll("''", "'") ?? plain;
  return named?.toLowerCase() === sheet.toLowerCase() && place !== undefined ? areaOf(place) : undefined;
}

/** A1:B2, or 3:5 for whole rows. */
export function addressOf(range: Range): string {
  const isWholeRows = range.left === 0 && range.right === LAST_COLUMN;
  return isWholeRows ? `${range.top + 1}:${range.bottom + 1}` : rangeText(range);
}

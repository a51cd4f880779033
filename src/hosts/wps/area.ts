import {
  columnLetters,
  columnNumber,
  LAST_COLUMN,
  LAST_ROW,
  parseRange,
  type Range,
} from "../../workbook/cell";
import { answered, type Cells, type Sheet } from "./jsapi";

/** VBA takes no longer address. */
const LONGEST_ADDRESS = 240;

/** The cells of a range. Throws HostRefused. */
export function cellsIn(sheet: Sheet, range: Range): Cells {
  return answered(sheet.Range(addressOf(range)), "Range");
}

/** A1:B2, 3:5 for whole rows, A:C for whole columns. */
export function addressOf({ top, left, bottom, right }: Range): string {
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  const from = columnLetters(left) + (top + 1);
  const to = columnLetters(right) + (bottom + 1);
  return from === to ? from : `${from}:${to}`;
}

/** $A$1:$B$2, as print areas and names are written. */
export function fixed(range: Range): string {
  return addressOf(range).replace(/[A-Z]+|\d+/g, "$$$&");
}

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

/** The address of cells that hang together. Throws HostRefused. */
export function areaOfCells(cells: Cells): Range {
  return answered(areaOf(String(cells.Address(false, false))), "Address");
}

/** The areas that cells are made of. Throws HostRefused. */
export function areasOf(cells: Cells): Range[] {
  const address = String(cells.Address(false, false));
  if (address.length <= LONGEST_ADDRESS) {
    return address.split(",").map((one) => answered(areaOf(one), "Address"));
  }
  // VBA cuts longer ones off.
  const areas = cells.Areas;
  return Array.from({ length: areas.Count }, (_, i) => areaOfCells(areas.Item(i + 1)));
}

/** `B2,D4:E5`, in as few lists as are taken at once. */
export function listsOf(ranges: readonly Range[]): string[] {
  const lists: string[] = [];
  for (const text of ranges.map(addressOf)) {
    const last = lists[lists.length - 1];
    if (last !== undefined && last.length + text.length < LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${text}`;
    } else lists.push(text);
  }
  return lists;
}

/** What a defined name of a sheet stands for; undefined where that is gone, or is no range of this sheet. */
export function namedRange(formula: string, sheet: string): Range | undefined {
  const [, quoted, plain, place] = /^=(?:'((?:[^']|'')*)'|([^'!]+))!([^!]*)$/.exec(formula) ?? [];
  const named = quoted?.replaceAll("''", "'") ?? plain;
  return named?.toLowerCase() === sheet.toLowerCase() && place !== undefined ? areaOf(place) : undefined;
}

import { address, LAST_COLUMN } from "../../../workbook/cell";
import { RowsMuddled } from "../../../workbook/errors";
import { isInSheet, placeAfter } from "../place";
import { attribute, next, opens, scan, skip, type Cursor } from "../xml";

/** What in a sheet stands out of order, every row and cell once. */
export interface Order {
  readonly areRowsMixed: boolean;
  /** The rows (from 0) whose cells are out of order. */
  readonly mixed: readonly number[];
}

export const TIDY: Order = { areRowsMixed: false, mixed: [] };

/**
 * Looks through a sheet's rows (`<sheetData>`, all of it) before they are changed. Throws RowsMuddled where something is
 * written twice, in a row that is not its own, or nowhere: a change would go to one, and readers take the other.
 */
export function checkPlaces(sheet: string, sheetData: string): Order {
  const muddled = (what: string) => new RowsMuddled(sheet, what);
  const rows = new Set<number>();
  const mixed: number[] = [];
  /** By column, in the how manieth row it was met last: nothing to be cleared between rows. */
  const met = new Uint32Array(LAST_COLUMN + 1);
  let areRowsMixed = false;
  let row = -1;
  let column = -1;
  const cursor = scan(sheetData);
  let prefix: string | undefined;
  while (next(cursor)) {
    prefix ??= cursor.prefix;
    const isRow = opens(cursor, "row");
    if (opens(cursor, "extLst")) skip(cursor);
    else if (!isRow && !opens(cursor, "c")) continue;
    else if (cursor.prefix !== prefix) throw muddled("里有看不懂的行或格");
    else if (isRow) {
      if (depthOf(cursor) !== ROW) throw muddled("里有一行夹在别的行里");
      const number = attribute(cursor, "r");
      const own = number === undefined ? row + 1 : /^\s*\d{1,7}\s*$/.test(number) ? Number(number) - 1 : -1;
      if (!isInSheet(own, 0)) throw muddled(`里有一行的行号是“${number ?? own + 1}”`);
      if (rows.has(own)) throw muddled(`的第 ${own + 1} 行写了两遍`);
      rows.add(own);
      areRowsMixed ||= own < row;
      row = own;
      column = -1;
    } else {
      if (depthOf(cursor) !== CELL) throw muddled("里有一格不在行里");
      const reference = attribute(cursor, "r");
      const place = placeAfter(reference, row, column);
      if (!place || !isInSheet(place.row, place.column)) {
        throw muddled(`里有一格的位置是“${reference ?? ""}”`);
      }
      const cell = () => address(place.row, place.column);
      if (place.row !== row) throw muddled(`的 ${cell()} 写在第 ${row + 1} 行里`);
      if (met[place.column] === rows.size) throw muddled(`的 ${cell()} 写了两遍`);
      met[place.column] = rows.size;
      if (place.column < column && mixed.at(-1) !== row) mixed.push(row);
      ({ column } = place);
    }
  }
  return { areRowsMixed, mixed };
}

/** How many elements a row and a cell stand in. */
const ROW = 1;
const CELL = 2;

function depthOf({ kind, path }: Cursor): number {
  return kind === "open" ? path.length - 1 : path.length;
}

import { attribute, next, number, opens, scan, skip } from "../hosts/file/xml";
import type { Cursor } from "../hosts/file/xml";
import { decodeXml } from "../hosts/file/xml-bytes";
import { unzip } from "../hosts/file/zip";
import { damaged, encrypted } from "../hosts/file/unreadable";
import type { Range } from "../workbook/cell";
import { LAST_COLUMN, LAST_ROW } from "../workbook/cell";
import { odsCell } from "./ods-cell";
import { MOST_CELLS, tooManyCells } from "./looked-over";
import type { ForeignBook, ForeignCell, ForeignSheet } from "./sheet";

/** No declaration is larger, inflated. */
const LARGEST = 50 * 1024 * 1024;
/** Characters of a column, in centimetres. */
const CHARACTER = 0.1852;

/** Reads an .ods: what its cells hold and show. Throws FileUnreadable. */
export function readOds(bytes: Uint8Array): ForeignBook {
  const parts = unzip(bytes);
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest && decodeXml(manifest).includes("encryption-data")) throw encrypted();
  const part = parts.get("content.xml")!;
  if (part.length > LARGEST) throw tooManyCells();
  const cursor = scan(decodeXml(part));
  const reading: Reading = { styles: new Map(), sheets: [], cells: 0, valuesOnly: 0 };
  while (next(cursor)) {
    if (opens(cursor, "style")) readStyle(cursor, reading);
    // What was changed is told with the cells that were there before.
    else if (opens(cursor, "tracked-changes")) skip(cursor);
    else if (opens(cursor, "table")) reading.sheets.push(readTable(cursor, reading));
  }
  if (!reading.sheets.length) throw damaged("里面没有工作表");
  return reading;
}

interface Reading {
  /** Of columns their width in characters, of sheets whether they are hidden. */
  readonly styles: Map<string, { width?: number; isHidden?: boolean }>;
  readonly sheets: ForeignSheet[];
  /** So many were read in all. */
  cells: number;
  valuesOnly: number;
}

function readStyle(cursor: Cursor, { styles }: Reading): void {
  const name = attribute(cursor, "name");
  const style: { width?: number; isHidden?: boolean } = {};
  const depth = cursor.path.length;
  if (name === undefined || cursor.kind === "empty") return;
  while (next(cursor) && cursor.path.length >= depth) {
    if (opens(cursor, "table-column-properties")) {
      const [, size, unit = ""] =
        /^([\d.]{1,12})(cm|mm|in|pt)$/.exec(attribute(cursor, "column-width") ?? "") ?? [];
      const centimetres = Number(size) * ({ cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 }[unit] ?? NaN);
      if (centimetres > 0) style.width = Math.round((centimetres / CHARACTER) * 100) / 100;
    }
    if (opens(cursor, "table-properties")) style.isHidden = attribute(cursor, "display") === "false";
  }
  styles.set(name, style);
}

function readTable(cursor: Cursor, reading: Reading): ForeignSheet {
  const name = attribute(cursor, "name") ?? "";
  const { isHidden } = reading.styles.get(attribute(cursor, "style-name") ?? "") ?? {};
  const rows: (ForeignCell | undefined)[][] = [];
  const merges: Range[] = [];
  const widths: (number | undefined)[] = [];
  const depth = cursor.path.length;
  const isOpen = cursor.kind === "open";
  let row = 0;
  while (isOpen && next(cursor) && cursor.path.length >= depth) {
    if (opens(cursor, "shapes") || opens(cursor, "forms")) skip(cursor);
    else if (opens(cursor, "table-column")) {
      const { width } = reading.styles.get(attribute(cursor, "style-name") ?? "") ?? {};
      const times = Math.min(repeated(cursor, "number-columns-repeated"), LAST_COLUMN + 1 - widths.length);
      for (let i = 0; i < times; i++) widths.push(width);
    } else if (opens(cursor, "table-row")) {
      const times = repeated(cursor, "number-rows-repeated");
      const cells = readRow(cursor, row, merges, reading);
      if (cells.some((cell) => cell)) {
        reading.cells += (times - 1) * cells.length;
        mustBeFew(reading);
        for (let i = 0; i < times && row + i <= LAST_ROW; i++) rows[row + i] = cells;
      }
      row += times;
    }
  }
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return {
    ...{ name, rows: Array.from(rows, (cells) => cells ?? []), merges, widths: widths.slice(0, columns) },
    visibility: isHidden ? "hidden" : "visible",
  };
}

function readRow(
  cursor: Cursor,
  row: number,
  merges: Range[],
  reading: Reading,
): (ForeignCell | undefined)[] {
  const cells: (ForeignCell | undefined)[] = [];
  const depth = cursor.path.length;
  if (cursor.kind === "empty") return cells;
  let column = 0;
  while (next(cursor) && cursor.path.length >= depth) {
    if (!opens(cursor, "table-cell") && !opens(cursor, "covered-table-cell")) continue;
    const times = repeated(cursor, "number-columns-repeated");
    const bottom = row + repeated(cursor, "number-rows-spanned") - 1;
    const right = column + repeated(cursor, "number-columns-spanned") - 1;
    if (bottom > row || right > column) merges.push({ top: row, left: column, bottom, right });
    const { cell, isValueOnly } = odsCell(cursor);
    if (isValueOnly) reading.valuesOnly++;
    if (cell) {
      reading.cells += times;
      mustBeFew(reading);
      for (let i = 0; i < times; i++) cells[column + i] = cell;
    }
    column += times;
  }
  return Array.from(cells);
}

/** A bomb tells of a cell once, and that it stands there a million times. */
function mustBeFew({ cells }: Reading): void {
  if (cells > MOST_CELLS) throw tooManyCells();
}

const repeated = (cursor: Cursor, name: string) =>
  Math.min(LAST_ROW + 1, Math.max(1, Math.trunc(number(cursor, name) ?? 1)));

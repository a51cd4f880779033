import { LAST_COLUMN, LAST_ROW } from "../../../workbook/cell";
import type { Cell } from "../../../workbook/snapshot";
import { cellOf, type Referred, type Written } from "./cell-content";
import type { SharedFormula } from "../edit/sheet";
import { movable } from "../edit/sheet-formulas";
import { fromFileFormula } from "../newer-functions";
import { tooManyFormulas } from "../unreadable";
import { cellText, richText } from "../strings";
import {
  attribute,
  content,
  nextOwn,
  number,
  opens,
  singleLetters,
  type Cursor,
  type SingleLetters,
} from "../xml";

/**
 * From the start of `<sheetData>` to its end. Cells without content are left out, whatever they look like; so are
 * cells beyond the last row or column.
 */
export function readRows(cursor: Cursor, referred: Referred): Cell[][] {
  const rows: Cell[][] = [];
  const depth = depthInside(cursor);
  const shared: SharedFormulas = { byKey: new Map(), length: 0 };
  let row = -1;
  let column = -1;
  while (cursor.path.length >= depth && nextOwn(cursor)) {
    if (opens(cursor, "row")) {
      row = (number(cursor, "r") ?? row + 2) - 1;
      column = -1;
    } else if (opens(cursor, "c")) {
      const tag = singleLetters(cursor);
      const reference = tag.r;
      const place = reference === undefined ? row * COLUMNS + ++column : placeOf(reference);
      if (reference !== undefined && place >= 0) {
        row = Math.floor(place / COLUMNS);
        column = place % COLUMNS;
      }
      const cell = readCell(cursor, tag, referred, shared, row, column);
      if (cell && isInSheet(place, row, column)) (rows[row] ??= [])[column] = cell;
    }
  }
  return rows;
}

interface SharedFormulas {
  readonly byKey: Map<string, SharedFormula>;
  /** Characters that have been written out, cell by cell. */
  length: number;
}

/** The most characters of shared formulas in a sheet: a hundred thousand cells, each with a long one. */
const MOST_SHARED = 30_000_000;

const COLUMNS = LAST_COLUMN + 1;

/** From the start of `<c>` to its end; undefined when nothing is in it. */
function readCell(
  cursor: Cursor,
  tag: SingleLetters,
  referred: Referred,
  shared: SharedFormulas,
  row: number,
  column: number,
): Cell | undefined {
  if (cursor.kind === "empty") return undefined;
  const depth = cursor.path.length;
  const { t: type = "n", s: style } = tag;
  const written: Written = { type, text: undefined, formula: undefined };
  while (cursor.path.length >= depth && nextOwn(cursor)) {
    if (opens(cursor, "v")) written.text = type === "str" ? cellText(cursor) : content(cursor);
    else if (opens(cursor, "is")) written.text = richText(cursor);
    else if (opens(cursor, "f")) written.formula = readFormula(cursor, shared, row, column);
  }
  return cellOf(written, style === undefined ? 0 : Number(style), referred);
}

/** From the start of `<f>` to its end. A shared formula is written out once; the cells that follow it move along. */
function readFormula(cursor: Cursor, shared: SharedFormulas, row: number, column: number): string {
  const key = attribute(cursor, "t") === "shared" ? attribute(cursor, "si") : undefined;
  const text = content(cursor);
  if (key === undefined) return fromFileFormula(text);
  if (text !== "") shared.byKey.set(key, { moved: movable(text), row, column });
  const first = shared.byKey.get(key);
  const own = first ? first.moved(row - first.row, column - first.column) : text;
  shared.length += own.length;
  if (shared.length > MOST_SHARED) throw tooManyFormulas();
  return fromFileFormula(own);
}

/** E7 → row × 16384 + column; -1 for anything that is not a cell of a sheet. */
function placeOf(reference: string): number {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  return isInSheet(0, row - 1, column - 1) ? (row - 1) * COLUMNS + column - 1 : -1;
}

function isInSheet(place: number, row: number, column: number): boolean {
  const isRow = row >= 0 && row <= LAST_ROW && Number.isInteger(row);
  return place >= 0 && isRow && column >= 0 && column <= LAST_COLUMN;
}

function depthInside(cursor: Cursor): number {
  return cursor.kind === "open" ? cursor.path.length : Infinity;
}

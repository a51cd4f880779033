import type { Cell } from "../../../workbook/snapshot";
import { cellOf, type Referred, type Written } from "./cell-content";
import type { SharedFormula } from "../edit/sheet";
import { movable } from "../edit/sheet-formulas";
import { fromFileFormula } from "../newer-functions";
import { isInSheet, placeAfter } from "../place";
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
      const place = placeAfter(tag.r, row, column);
      if (place) ({ column } = place);
      const at = place ?? { row, column };
      const cell = readCell(cursor, tag, referred, shared, at.row, at.column);
      if (cell && place && isInSheet(at.row, at.column)) (rows[at.row] ??= [])[at.column] = cell;
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

function depthInside(cursor: Cursor): number {
  return cursor.kind === "open" ? cursor.path.length : Infinity;
}

/** Places in a sheet. Rows and columns count from 0 in code and from A1 in front of people. */

/** A rectangle, both corners included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of one sheet, named as people name it: `E7`. */
export interface CellRef {
  readonly sheet: string;
  readonly address: string;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Characters that fit into a cell. */
export const LONGEST_TEXT = 32_767;

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** (6, 4) → E7 */
export function address(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** E7 or $E$7 → {row: 6, column: 4}; undefined for anything that is not one cell of a sheet. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!found) return undefined;
  const place = { row: Number(found[2]) - 1, column: columnNumber(found[1]!.toUpperCase()) };
  return place.row > LAST_ROW || place.column > LAST_COLUMN ? undefined : place;
}

/** A1:C3 (or a single A1) → range; undefined for anything else. */
export function parseRange(text: string): Range | undefined {
  const [first = "", second = first, third] = text.split(":");
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (!from || !to || third !== undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The shortest A1 text of a range: B2 for one cell, B2:D5 for more. */
export function rangeText(range: Range): string {
  const from = address(range.top, range.left);
  const to = address(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

export function contains(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function oneCell(row: number, column: number): Range {
  return { top: row, left: column, bottom: row, right: column };
}

/** How many cells a range has. */
export function sizeOf({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The smallest range that holds both. */
export function union(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area when another is cut out of it: above, below, left and right. */
export function cutOut(area: Range, hole: Range): Range[] {
  if (!overlaps(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

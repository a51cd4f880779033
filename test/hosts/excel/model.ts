import { address, columnLetters, LAST_COLUMN, LAST_ROW, type Range, union } from "../../../src/workbook/cell";
import type { Page, Style } from "../../../src/workbook/edit";
import type { CellValue } from "../../../src/workbook/snapshot";

/** A workbook as the simulated Excel keeps it; changed in place, copied with structuredClone to save it. */
export interface Book {
  readonly sheets: Sheet[];
  active: { sheet: string; range: Range };
  isReadOnly: boolean;
  isStructureProtected: boolean;
  is1904: boolean;
  /** The next number for ids. */
  next: number;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** What the protection leaves open; undefined where there is none. */
  protection: Record<string, boolean> | undefined;
  cells: Map<number, Held>;
  merges: Range[];
  names: Name[];
  /** Points, by column and row; others have the standard size. */
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  frozen: { rows: number; columns: number };
  page: Page;
  formats: ConditionalFormat[];
  checks: DataCheck[];
}

export interface Held {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly isError?: true;
  readonly style: Style;
}

export interface Name {
  name: string;
  /** undefined where its cells are gone. */
  range: Range | undefined;
  isVisible: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  /** Excel cannot say what its rule is. */
  isUnreadable?: boolean;
  /** Found among the formats of its own cells only ("sheet"), or of none ("cells"). */
  isLostTo?: "sheet" | "cells";
  formula: string;
  fill: string;
  ranges: Range[];
}

export interface DataCheck {
  readonly range: Range;
  readonly rule: Record<string, unknown>;
  alert?: unknown;
}

/** Points. */
export const STANDARD = { width: 48, height: 15 };
/** Characters of a column of the standard width. */
export const STANDARD_CHARACTERS = 8.43;
export const PLAIN: Held = { value: null, style: {} };

export function blankBook(name = "Sheet1"): Book {
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  const book: Book = {
    sheets: [],
    active: { sheet: "", range },
    isReadOnly: false,
    isStructureProtected: false,
    is1904: false,
    next: 1,
  };
  const sheet = blankSheet(book, name);
  book.sheets.push(sheet);
  book.active.sheet = sheet.id;
  return book;
}

export function blankSheet(book: Book, name: string): Sheet {
  return {
    id: freshId(book),
    name,
    visibility: "Visible",
    protection: undefined,
    cells: new Map(),
    merges: [],
    names: [],
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozen: { rows: 0, columns: 0 },
    page: { orientation: "portrait", centered: false },
    formats: [],
    checks: [],
  };
}

export function freshId(book: Book): string {
  return `{${String(book.next++).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

export const ALL: Range = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function key(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

export function placeOf(at: number): { row: number; column: number } {
  const column = at % (LAST_COLUMN + 1);
  return { row: (at - column) / (LAST_COLUMN + 1), column };
}

export function heldAt(sheet: Sheet, row: number, column: number): Held {
  return sheet.cells.get(key(row, column)) ?? PLAIN;
}

/** Around the cells that hold something, or that only look different; undefined where there are none. */
export function usedRange(sheet: Sheet, valuesOnly: boolean): Range | undefined {
  let used: Range | undefined;
  const add = (range: Range) => {
    used = used ? union(used, range) : range;
  };
  for (const [at, held] of sheet.cells) {
    if (valuesOnly && held.value === null && held.formula === undefined) continue;
    const { row, column } = placeOf(at);
    add({ top: row, left: column, bottom: row, right: column });
  }
  if (!valuesOnly) sheet.merges.forEach(add);
  return used;
}

/** `A1:C3`, or `2:5` and `A:C` for whole rows and columns; `$` before all of it where asked for. */
export function written({ top, left, bottom, right }: Range, dollar = ""): string {
  if (left === 0 && right === LAST_COLUMN) return `${dollar}${top + 1}:${dollar}${bottom + 1}`;
  if (top === 0 && bottom === LAST_ROW) {
    return `${dollar}${columnLetters(left)}:${dollar}${columnLetters(right)}`;
  }
  const corner = (row: number, column: number) =>
    dollar ? `$${columnLetters(column)}$${row + 1}` : address(row, column);
  const [from, to] = [corner(top, left), corner(bottom, right)];
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as formulas write it. */
export function quoted(name: string): string {
  return /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

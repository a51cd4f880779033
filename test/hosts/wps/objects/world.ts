import type { Range } from "../../../../src/workbook/cell";
import { ALL, placeOf, usedRange, type Book, type Sheet } from "../../excel/model";
import { valueOf } from "../../excel/formulas";
import { refused, type Wire, type Wired } from "../guarded";

/** A WPS in memory: the workbooks that are open, and which of them is in front. */
export interface World {
  readonly wire: Wire;
  readonly books: OpenBook[];
  front: OpenBook | undefined;
  /** Raises an event of WPS. */
  raise(name: string, ...about: readonly Wired[]): void;
  /** It is a person who does things now, and no add-in. */
  isPerson: boolean;
  /** Cells whose contents were asked for: reading millions of blank ones would stop WPS for minutes. */
  cellsRead: number;
  isRedrawing: boolean;
  isAsking: boolean;
  readonly storage: Map<string, unknown>;
  readonly panes: {
    ID: number;
    url: string;
    title: string;
    isVisible: boolean;
    dock: number;
    width: number;
  }[];
  /** Where the window in front stands. */
  scrolled: { row: number; column: number };
  /** Where it is split; frozen or not. */
  split: { rows: number; columns: number };
}

export interface OpenBook {
  readonly book: Book;
  fullName: string;
}

/** A sheet, in its workbook. */
export interface Place {
  readonly world: World;
  readonly open: OpenBook;
  readonly sheet: Sheet;
}

/** Around everything that holds something or looks different; A1 where nothing does. */
export function used(sheet: Sheet): Range {
  return usedRange(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

/** Places of the cells in a range that are so. */
export function* cellsOf(sheet: Sheet, range: Range): Generator<{ row: number; column: number; at: number }> {
  for (const at of sheet.cells.keys()) {
    const { row, column } = placeOf(at);
    if (row < range.top || row > range.bottom || column < range.left || column > range.right) continue;
    yield { row, column, at };
  }
}

export function isFilled({ book }: OpenBook, sheet: Sheet, at: number): boolean {
  const held = sheet.cells.get(at);
  return held !== undefined && (held.formula !== undefined || valueOf(book, sheet, held).value !== null);
}

/** Throws as WPS does: a protected sheet leaves open what its protection says. */
export function checkFree(sheet: Sheet, freedom: string): void {
  if (sheet.protection && sheet.protection[freedom] !== true) throw refused("工作表有保护");
}

export const WHOLE = ALL;

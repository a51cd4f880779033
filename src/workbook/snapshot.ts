import type { Page, Style, Visibility } from "./edit";
import type { Range } from "./cell";

export type { Visibility };

/** What a cell holds; an error value (`#REF!`) is its text with `error` set on the cell. */
export type CellValue = string | number | boolean | null;

/**
 * A cell as read: value, number format and displayed text together, because Excel turns `95%` into 0.95,
 * `2019.10` into 2019.1 and `1-2` into a date, and only all three tell what a person typed.
 */
export interface Cell {
  /** null when empty; dates are serial numbers of the 1900 system, whatever the file uses. */
  readonly value: CellValue;
  /** As the sheet shows it; "" when empty. */
  readonly text: string;
  /** Excel number format code, `General` when none is set. */
  readonly format: string;
  /** Without the leading `=`. A formula never calculated has value null. */
  readonly formula?: string;
  readonly error?: true;
}

export const EMPTY: Cell = Object.freeze({ value: null, text: "", format: "General" });

export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

/** A defined name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  /** undefined when its cells are gone (`#REF!`) or it names no range. */
  readonly range: Range | undefined;
}

/** How cells look, blank ones too; a look that is not named is that of a plain cell. */
export interface Look {
  readonly range: Range;
  readonly style: Style;
}

/** What a print or layout check needs; read only when asked for. */
export interface Layout {
  /** In characters, by column; columns of the default width are absent. */
  readonly widths: ReadonlyMap<number, number>;
  /** The default width, where the sheet says one. */
  readonly usualWidth?: number;
  /** In points, by row; rows of automatic height are absent. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: Page;
  /** Areas that carry our own mark. */
  readonly marks: readonly Range[];
  /** Native input checks, as far as they are of a kind we write. */
  readonly validations: readonly Validation[];
  /** Of cells that do not look plain, by row, in runs that look alike; absent where a host cannot tell. */
  readonly looks?: readonly Look[];
}

export interface Validation {
  readonly range: Range;
  readonly kind: "list" | "number" | "other";
  /** Of a list, as far as they are written out. */
  readonly choices?: readonly string[];
}

export interface Snapshot extends SheetInfo {
  /** By row, then by column; empty cells and rows without content are holes. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  readonly names: readonly SheetName[];
  readonly layout?: Layout;
}

/** Nothing stands in it, and nothing is joined or named. */
export function isEmptySheet(sheet: Snapshot): boolean {
  return !filledRows(sheet).length && !sheet.merges.length && !sheet.names.length;
}

/** The cell at a place; EMPTY where there is none. */
export function cellAt(snapshot: Snapshot, row: number, column: number): Cell {
  return snapshot.rows[row]?.[column] ?? EMPTY;
}

const filled = new WeakMap<Snapshot["rows"], readonly number[]>();

/** The rows that hold cells, from 0, downwards. One cell far down costs no more than one at the top. */
export function filledRows({ rows }: Pick<Snapshot, "rows">): readonly number[] {
  const known = filled.get(rows);
  if (known) return known;
  const found: number[] = [];
  // Keys of holes are none; a loop to the last row would pass through a million of them.
  for (const key of Object.keys(rows)) {
    const row = Number(key);
    if (rows[row]?.some((cell) => cell)) found.push(row);
  }
  filled.set(rows, found);
  return found;
}

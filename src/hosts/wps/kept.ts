import { LAST_ROW, type Range } from "../../workbook/cell";
import type { SheetName } from "../../workbook/snapshot";

/**
 * What was found out about a sheet and costs many calls to find out again: asked anew once rows, columns or sheets come
 * and go, where cells have changed, and with 全表审核.
 */
export interface KeptSheet {
  readonly used: Range;
  readonly merges: readonly Range[];
  readonly names: readonly SheetName[];
  /** What stood there when its format was looked up, and that format; by row and column. */
  readonly cells: (KeptCell | undefined)[][];
}

export interface KeptCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
}

export interface Kept {
  of(sheet: string): KeptSheet | undefined;
  keep(sheet: string, kept: KeptSheet): void;
  /** All that is known of a sheet, or of all of them, may be otherwise now. */
  forget(sheet?: string): void;
  /** Formats of a range may be others now. */
  forgetFormats(sheet: string, range: Range): void;
}

export function keptInMind(): Kept {
  const sheets = new Map<string, KeptSheet>();
  return {
    of: (sheet) => sheets.get(sheet),
    keep: (sheet, kept) => void sheets.set(sheet, kept),
    forget(sheet) {
      if (sheet === undefined) sheets.clear();
      else sheets.delete(sheet);
    },
    forgetFormats(sheet, { top, left, bottom, right }) {
      const kept = sheets.get(sheet);
      if (!kept) return;
      const last = Math.min(bottom, kept.cells.length - 1);
      if (bottom === LAST_ROW) kept.cells.length = Math.min(kept.cells.length, top);
      for (let row = top; row <= last; row++) kept.cells[row]?.fill(undefined, left, right + 1);
    },
  };
}

import type { Range } from "../../workbook/cell";

/** Rows that come (`by` > 0) or go at a place. */
export interface RowsMove {
  readonly at: number;
  readonly by: number;
}

/** Where a range is afterwards; undefined where it is gone. */
export function moved(range: Range, { at, by }: RowsMove): Range | undefined {
  if (by > 0) {
    const pushed = (row: number) => (row >= at ? row + by : row);
    return { ...range, top: pushed(range.top), bottom: pushed(range.bottom) };
  }
  const after = at - by;
  const top = range.top < at ? range.top : Math.max(range.top, after) + by;
  const bottom = range.bottom < at ? range.bottom : Math.max(range.bottom, after - 1) + by;
  return top > bottom ? undefined : { ...range, top, bottom };
}

/** Where a row stood before the moves; undefined for one that came with them. */
export function rowBefore(moves: readonly RowsMove[], row: number): number | undefined {
  let before = row;
  for (const { at, by } of [...moves].reverse()) {
    if (by > 0 && before >= at && before < at + by) return undefined;
    if (before >= at) before -= by;
  }
  return before;
}

import type { Range } from "../../workbook/cell";

/** Rows that come (`by` > 0, above row `at`) or go (`by` < 0, from row `at` on). */
export interface RowsShift {
  readonly at: number;
  readonly by: number;
}

/** Where a range stands afterwards; undefined when all its rows are gone. It grows and shrinks around its rows. */
export function shifted<R extends Range>(range: R, { at, by }: RowsShift): R | undefined {
  if (by >= 0) {
    const pushed = (row: number) => (row >= at ? row + by : row);
    return { ...range, top: pushed(range.top), bottom: pushed(range.bottom) };
  }
  const after = at - by;
  const top = range.top < at ? range.top : Math.max(range.top, after) + by;
  const bottom = range.bottom < at ? range.bottom : Math.max(range.bottom, after - 1) + by;
  return top > bottom ? undefined : { ...range, top, bottom };
}

export function allShifted<R extends Range>(ranges: readonly R[], shift: RowsShift): R[] {
  return ranges.map((range) => shifted(range, shift)).filter((range) => range !== undefined);
}

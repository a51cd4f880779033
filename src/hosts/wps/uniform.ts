import { sizeOf, type Range } from "../../workbook/cell";

/** Cells that have something in common. */
export interface Piece<T> {
  readonly range: Range;
  readonly value: T;
}

/**
 * A range cut into pieces within which something is the same. `ask` says what it is, or undefined where cells differ;
 * of one cell that is not told it says nothing, and neither do we. Stops, with undefined, once `most` was asked.
 */
export function piecesOf<T>(
  range: Range,
  ask: (range: Range) => T | undefined,
  most = Infinity,
): Piece<T>[] | undefined {
  const pieces: Piece<T>[] = [];
  const open = [range];
  for (let asked = 0; open.length > 0; asked++) {
    if (asked >= most) return undefined;
    const next = open.pop()!;
    const value = ask(next);
    if (value !== undefined) pieces.push({ range: next, value });
    else if (sizeOf(next) > 1) open.push(...halves(next).reverse());
  }
  return pieces;
}

/** Columns are what cells mostly have in common, so they come apart first. */
export function halves(range: Range): [Range, Range] {
  const { top, left, bottom, right } = range;
  if (right > left) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...range, right: middle },
      { ...range, left: middle + 1 },
    ];
  }
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...range, bottom: middle },
    { ...range, top: middle + 1 },
  ];
}

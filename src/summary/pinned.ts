import type { Line } from "./line";

/**
 * Something of the user's ties a row to its place: words beside it or, in a row of the user's own, a formula, which
 * would be lost by writing the row elsewhere.
 */
export function isPinned(line: Line, gone: readonly Line[]): boolean {
  return line.foreign !== undefined || (!gone.includes(line) && hasFormula(line));
}

function hasFormula({ cells }: Line): boolean {
  return Object.values(cells).some(({ formula }) => formula !== undefined);
}

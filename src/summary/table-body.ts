import type { RowMove } from "./row-moves";
import { endOf } from "./target";
import type { TableLine, Target } from "./target";

/** The part of the table that rows are written to: everything but its total row. */
export interface Body {
  readonly first: number;
  /** The row below its last. */
  readonly limit: number;
  readonly total?: TableLine;
  /** The total row stands below the body, so that rows can only come above it. */
  readonly isTotalBelow: boolean;
}

export function bodyOf(target: Target): Body {
  const { start, lines } = target;
  const end = endOf(target);
  const total = lines.find(({ kind }) => kind === "total");
  if (!total) return { first: start, limit: end, isTotalBelow: false };
  const isOnTop = total.row === start && lines.length > 1;
  return isOnTop
    ? { first: start + 1, limit: end, total, isTotalBelow: false }
    : { first: start, limit: total.row, total, isTotalBelow: true };
}

/** The lines of the body; remarks between rows among them. */
export function bodyLines(target: Target): TableLine[] {
  const { first, limit } = bodyOf(target);
  return target.lines.filter(({ row }) => row >= first && row < limit);
}

/** What is to stand in the table. */
export interface Wanted {
  readonly target: Target;
  /** For each rolled row, in order, the line it stands in already. */
  readonly rolled: readonly (TableLine | undefined)[];
  /** Lines without a source that stay. */
  readonly manual: readonly TableLine[];
  /** Lines that go. */
  readonly gone: readonly TableLine[];
  /** A total row is to be added. */
  readonly newTotal: boolean;
}

/** Where everything goes; rows are counted as they are after the moves. */
export interface Placement {
  readonly moves: readonly RowMove[];
  /** In the order of the rolled rows. */
  readonly rolled: readonly number[];
  /** Also lines that were to go but have something of the user's beside them. */
  readonly manual: ReadonlyMap<TableLine, number>;
  readonly total?: number;
  /** Rows left behind, to be emptied. */
  readonly vacated: readonly number[];
}

/**
 * Something of the user's ties a row to its place: words beside it or, in a row of the user's own, a formula, which
 * would be lost by writing the row elsewhere.
 */
export function isPinned(line: TableLine, gone: readonly TableLine[]): boolean {
  return line.foreign !== undefined || (!gone.includes(line) && hasFormula(line));
}

function hasFormula({ cells }: TableLine): boolean {
  return Object.values(cells).some(({ formula }) => formula !== undefined);
}

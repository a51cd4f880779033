import type { Line } from "./line";
import type { Target } from "./target";
import { endOf } from "./target";

/** The part of the table that rows are written to: everything but its total row. */
export interface Body {
  readonly first: number;
  /** The row below its last. */
  readonly limit: number;
  readonly total?: Line;
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
export function bodyLines(target: Target): Line[] {
  const { first, limit } = bodyOf(target);
  return target.lines.filter(({ row }) => row >= first && row < limit);
}

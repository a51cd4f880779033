import { bodyLines, bodyOf } from "./body";
import type { Placed, Wanted } from "./place";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import { endsAt } from "./sum-formula";

/** Everything from the first row on without gaps. The total keeps its row, or moves with the rows above it. */
export function rewritten(wanted: Wanted): Placed {
  const { target, rolled, manual, newTotal } = wanted;
  const { first, total } = bodyOf(target);
  const count = rolled.length + manual.length;
  const moves = movesFor(wanted, count + (newTotal ? 1 : 0));
  const filled = target.lines.filter(({ kind }) => kind === "row");
  const totalRow = total ? movedRow(moves, total.row) : newTotal ? first + count : undefined;
  const places = new Map(manual.map((line, i) => [line, first + rolled.length + i]));
  const used = new Set([totalRow, ...Array.from({ length: count }, (_, i) => first + i)]);
  return {
    moves,
    rolled: rolled.map((_, i) => first + i),
    manual: places,
    ...(totalRow !== undefined && { total: totalRow }),
    vacated: filled.flatMap(({ row }) => movedRow(moves, row) ?? []).filter((row) => !used.has(row)),
  };
}

function movesFor({ target }: Wanted, count: number): RowMove[] {
  const { limit, first, total, isTotalBelow } = bodyOf(target);
  const lacking = count - (limit - first);
  const body = bodyLines(target);
  const last = body[body.length - 1];
  if (lacking > 0 && (isTotalBelow || target.followed)) {
    // A sum of the rows grows only with rows that come inside it.
    const isInside = isTotalBelow && body.length > 1 && last?.foreign === undefined;
    const formula = total?.cells[target.amount]?.formula;
    const row = isInside && formula && endsAt(formula, limit - 1) ? limit - 1 : limit;
    return [{ kind: "insertRows", row, count: lacking }];
  }
  const surplus = body.slice(count);
  const closesUp =
    isTotalBelow && last?.kind === "row" && surplus.every(({ foreign }) => foreign === undefined);
  return closesUp && surplus.length
    ? [{ kind: "deleteRows", row: first + count, count: surplus.length }]
    : [];
}

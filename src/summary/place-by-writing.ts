import { bodyLines, bodyOf } from "./table-body";
import { endOf } from "./target";
import type { TableLine, Target } from "./target";
import type { Placement, Wanted } from "./table-body";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import { summedRange } from "./sum-formula";

/** One row after the other without gaps. The total keeps its row, or moves with the rows above it. */
export function rewritten(wanted: Wanted): Placement {
  const { target, rolled, manual, newTotal } = wanted;
  const count = rolled.length + manual.length;
  const room = newTotal ? count + 1 : count;
  const moves = movesFor(wanted, room);
  const slots = slotsAfter(target, moves, room);
  const { total } = bodyOf(target);
  const totalRow = total ? movedRow(moves, total.row) : newTotal ? slots[count] : undefined;
  const used = new Set([...slots.slice(0, count), totalRow]);
  const filled = target.lines.filter(({ kind }) => kind === "row");
  return {
    moves,
    rolled: rolled.map((_, i) => slots[i]!),
    manual: new Map(manual.map((line, i) => [line, slots[rolled.length + i]!])),
    ...(totalRow !== undefined && { total: totalRow }),
    vacated: filled.flatMap(({ row }) => movedRow(moves, row) ?? []).filter((row) => !used.has(row)),
  };
}

/** Rows that can be written to. */
function slotsIn(target: Target): TableLine[] {
  return bodyLines(target).filter(({ kind }) => kind !== "remark");
}

function movesFor({ target }: Wanted, count: number): RowMove[] {
  const { limit, total, isTotalBelow } = bodyOf(target);
  const slots = slotsIn(target);
  const last = slots[slots.length - 1];
  const lacking = count - slots.length;
  if (lacking > 0 && (isTotalBelow || target.inserts)) {
    // A sum of the rows grows only with rows that come inside it.
    const isInside =
      isTotalBelow && slots.length > 1 && last?.row === limit - 1 && last.foreign === undefined;
    const formula = total?.cells[target.amount]?.formula;
    const row = isInside && formula && summedRange(formula)?.bottom === limit - 1 ? limit - 1 : limit;
    return [{ kind: "insertRows", row, count: lacking }];
  }
  const surplus = bodyLines(target).filter(({ row }) => row >= (slots[count]?.row ?? limit));
  const isOurs = surplus.every(({ foreign, kind }) => foreign === undefined && kind !== "remark");
  const closesUp = isTotalBelow && last?.kind === "row" && surplus.length > 0 && isOurs;
  return closesUp ? [{ kind: "deleteRows", row: surplus[0]!.row, count: surplus.length }] : [];
}

/** The first rows that can be written to after the moves, as many as are needed. */
function slotsAfter(target: Target, moves: readonly RowMove[], count: number): number[] {
  const there = slotsIn(target).flatMap(({ row }) => movedRow(moves, row) ?? []);
  const inserted = moves
    .filter(({ kind }) => kind === "insertRows")
    .flatMap(({ row, count }) => Array.from({ length: count }, (_, i) => row + i));
  const slots = [...there, ...inserted].sort((a, b) => a - b);
  for (let row = endOf(target); slots.length < count; row++) slots.push(row);
  return slots;
}

import { bodyLines, bodyOf } from "./body";
import type { Line } from "./line";
import type { Placed, Wanted } from "./place";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import { endOf } from "./target";

/**
 * Rows with something of the user's beside them keep it: rows come by insertion and go by deletion, and what the user
 * added stays where it is. undefined where the rows would have to change their order.
 */
export function movedIntoPlace({ target, rolled, manual, gone, newTotal }: Wanted): Placed | undefined {
  const standing = rolled.filter((line) => line !== undefined);
  if (standing.some((line, i) => i > 0 && line.row < standing[i - 1]!.row)) return undefined;
  const staying = gone.filter(({ foreign }) => foreign !== undefined);
  const kept = [...standing, ...manual, ...staying];
  const moves: RowMove[] = gone
    .filter((line) => !staying.includes(line))
    .map(({ row }) => ({ kind: "deleteRows", row, count: 1 }));
  const waiting: { at: Line | undefined; index: number }[] = [];
  rolled.forEach((line, index) => {
    if (!line) waiting.push({ at: rolled.slice(index).find((next) => next !== undefined), index });
  });
  for (const line of standing) {
    const count = waiting.filter(({ at }) => at === line).length;
    if (count) moves.push({ kind: "insertRows", row: line.row, count });
  }
  const last = Math.max(...kept.map(({ row }) => row));
  const blanks = bodyLines(target).filter(({ row, kind }) => kind === "blank" && row > last);
  const trailing = waiting.filter(({ at }) => !at).length + (newTotal ? 1 : 0);
  const { limit, total, isTotalBelow } = bodyOf(target);
  const lacking = Math.max(0, trailing - blanks.length);
  const isClosed = isTotalBelow || target.followed;
  if (lacking && isClosed) moves.push({ kind: "insertRows", row: limit, count: lacking });
  const now = (row: number) => movedRow(moves, row)!;
  const below = isClosed ? now(limit) - lacking : now(endOf(target));
  const free = [
    ...blanks.map(({ row }) => now(row)),
    ...Array.from({ length: lacking }, (_, i) => below + i),
  ];
  const places = rolled.map((line, index) => {
    if (line) return now(line.row);
    const { at } = waiting.find((one) => one.index === index)!;
    const group = waiting.filter((one) => one.at === at);
    const nth = group.findIndex((one) => one.index === index);
    return at ? now(at.row) - group.length + nth : free[nth]!;
  });
  const totalRow = total ? now(total.row) : newTotal ? free[trailing - 1] : undefined;
  return {
    moves,
    rolled: places,
    manual: new Map([...manual, ...staying].map((line) => [line, now(line.row)])),
    ...(totalRow !== undefined && { total: totalRow }),
    vacated: [],
  };
}

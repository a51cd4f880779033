import { bodyLines, bodyOf, isPinned } from "./table-body";
import { lastRow, endOf } from "./target";
import type { TableLine } from "./target";
import type { Placement, Wanted } from "./table-body";
import type { RowMove } from "./row-moves";
import { deletions, movedRow } from "./row-moves";

/**
 * Rows with something of the user's in or beside them keep it: rows come by insertion and go by deletion. What the
 * user added goes behind the rolled rows where nothing ties it to its row, else it stays. undefined where rolled rows
 * would have to change their order.
 */
export function movedIntoPlace(wanted: Wanted): Placement | undefined {
  const { target, rolled, manual, gone, newTotal } = wanted;
  const standing = rolled.filter((line) => line !== undefined);
  if (standing.some((line, i) => i > 0 && line.row < standing[i - 1]!.row)) return undefined;
  const added = rolled.length - 1 - rolled.findLastIndex((line) => line !== undefined);
  const { staying, leaving, last } = sorted(wanted, standing, added > 0);
  const moves = deletions(
    [...gone.filter((line) => !staying.includes(line)), ...leaving].map(({ row }) => row),
  );
  const waiting = waitingFor(rolled);
  for (const [line, { length: count }] of waiting) {
    if (line) moves.push({ kind: "insertRows", row: line.row, count });
  }
  const relocated = leaving.filter((line) => manual.includes(line));
  const free = freeRows(wanted, moves, last, added + relocated.length + (newTotal ? 1 : 0));
  const now = ({ row }: TableLine) => movedRow(free.moves, row)!;
  const { total } = bodyOf(target);
  const totalRow = total ? now(total) : newTotal ? free.rows[added + relocated.length] : undefined;
  return {
    moves: free.moves,
    rolled: placesOf(rolled, waiting, now, free.rows),
    manual: new Map([
      ...staying.map((line) => [line, now(line)] as const),
      ...relocated.map((line, i) => [line, free.rows[added + i]!] as const),
    ]),
    ...(totalRow !== undefined && { total: totalRow }),
    vacated: [],
  };
}

/** Rows that are new, by the standing line that they come before; those that come last under undefined. */
function waitingFor(rolled: readonly (TableLine | undefined)[]): Map<TableLine | undefined, number[]> {
  const waiting = new Map<TableLine | undefined, number[]>();
  let open: number[] = [];
  rolled.forEach((line, i) => {
    if (!line) open.push(i);
    else if (open.length) waiting.set(line, open);
    if (line) open = [];
  });
  return waiting.set(undefined, open);
}

function placesOf(
  rolled: readonly (TableLine | undefined)[],
  waiting: ReadonlyMap<TableLine | undefined, readonly number[]>,
  now: (line: TableLine) => number,
  free: readonly number[],
): number[] {
  const places = rolled.map((line) => (line ? now(line) : -1));
  for (const [line, group] of waiting) {
    group.forEach((index, nth) => (places[index] = line ? now(line) - group.length + nth : free[nth]!));
  }
  return places;
}

/** Which lines without a source stay, and which leave their place: the user's rows and gaps among the rolled rows. */
function sorted({ target, manual, gone }: Wanted, standing: readonly TableLine[], isAddedTo: boolean) {
  const pinned = [...manual, ...gone].filter((line) => isPinned(line, gone));
  const lastRolled = lastRow([...standing, ...(isAddedTo ? pinned : [])]);
  const isLeaving = (line: TableLine) =>
    manual.includes(line) && !pinned.includes(line) && (isAddedTo || line.row < lastRolled);
  const staying = [...pinned, ...manual.filter((line) => !pinned.includes(line) && !isLeaving(line))];
  const gaps = bodyLines(target).filter(
    ({ kind, foreign, row }) => kind === "blank" && !foreign && row < lastRolled,
  );
  const last = lastRow([...standing, ...staying]);
  return { staying, leaving: [...manual.filter(isLeaving), ...gaps], last };
}

/** Rows behind the last one that stays: blank ones first, then new ones, above whatever follows. */
function freeRows({ target }: Wanted, given: readonly RowMove[], last: number, count: number) {
  const { limit, isTotalBelow } = bodyOf(target);
  const blanks = bodyLines(target).filter(({ row, kind }) => kind === "blank" && row > last);
  const lacking = Math.max(0, count - blanks.length);
  const isClosed = isTotalBelow || target.inserts;
  const moves: RowMove[] = [...given];
  if (lacking && isClosed) moves.push({ kind: "insertRows", row: limit, count: lacking });
  const below = isClosed ? movedRow(moves, limit)! - lacking : movedRow(moves, endOf(target))!;
  return {
    moves,
    rows: [
      ...blanks.map(({ row }) => movedRow(moves, row)!),
      ...Array.from({ length: lacking }, (_, i) => below + i),
    ],
  };
}

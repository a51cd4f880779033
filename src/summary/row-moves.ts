import type { Edit } from "../workbook/edit";

/** Rows that come or go, counted as they were before any of them moved. */
export interface RowMove {
  readonly kind: "insertRows" | "deleteRows";
  readonly row: number;
  readonly count: number;
}

/** Where a row is afterwards; undefined when it is gone. */
export function movedRow(moves: readonly RowMove[], row: number): number | undefined {
  let to = row;
  for (const move of moves) {
    if (move.kind === "insertRows" && move.row <= row) to += move.count;
    if (move.kind === "deleteRows" && move.row <= row) {
      if (row < move.row + move.count) return undefined;
      to -= move.count;
    }
  }
  return to;
}

/** These rows go; neighbours together. */
export function deletions(rows: readonly number[]): RowMove[] {
  return runsOf(rows).map(([row, last]) => ({ kind: "deleteRows", row, count: last - row + 1 }));
}

/** From the bottom up, so that each counts rows as they were. */
export function rowMoveEdits(sheet: string, moves: readonly RowMove[]): Edit[] {
  const order = { deleteRows: 0, insertRows: 1 };
  return [...moves]
    .sort((a, b) => b.row - a.row || order[a.kind] - order[b.kind])
    .map((move) => ({ ...move, sheet }));
}

/** Neighbouring numbers as first and last, lowest first. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

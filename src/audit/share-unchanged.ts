import type { Cell, Snapshot } from "../workbook/snapshot";

type Row = Snapshot["rows"][number];

/**
 * A sheet as it was read again, with the very rows and cells of the reading before where nothing differs: what was
 * worked out about them then is known still.
 */
export function shared(before: Snapshot | undefined, after: Snapshot): Snapshot {
  if (!before) return after;
  const rows: Row[] = [];
  // By key: a loop to the last row would pass through all that are empty.
  for (const row of Object.keys(after.rows).map(Number)) {
    rows[row] = sharedRow(before.rows[row], after.rows[row]);
  }
  rows.length = after.rows.length;
  return { ...after, rows };
}

function sharedRow(before: Row, after: Row): Row {
  if (!before || !after || before === after) return after;
  let same = 0;
  // Counted, for empty cells are holes, which every and map would pass over.
  while (same < after.length && sameCell(before[same], after[same])) same += 1;
  if (same === after.length && before.length === after.length) return before;
  return Array.from(after, (cell, column) => (sameCell(before[column], cell) ? before[column] : cell));
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const isSame = a.value === b.value && a.text === b.text && a.format === b.format;
  return isSame && a.formula === b.formula && a.error === b.error;
}

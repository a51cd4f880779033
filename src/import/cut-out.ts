import { contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Cell, Snapshot } from "../workbook/snapshot";

type Rows = (Cell | undefined)[][];

/** A part of a sheet as a sheet of its own, without the blank columns that come with tables of other programs. */
export function cutOut(snapshot: Snapshot, area: Range): Snapshot {
  const rows: Rows = [];
  for (let row = area.top; row <= area.bottom; row++) {
    rows.push(Array.from(snapshot.rows[row] ?? []).slice(area.left, area.right + 1));
  }
  const merges = snapshot.merges
    .filter(({ top, left }) => contains(area, top, left))
    .map(({ top, left, bottom, right }) => ({
      ...{ top: top - area.top, bottom: Math.min(bottom, area.bottom) - area.top },
      ...{ left: left - area.left, right: Math.min(right, area.right) - area.left },
    }));
  return withoutBlankColumns({ ...snapshot, rows, merges, names: [] });
}

function withoutBlankColumns(snapshot: Snapshot): Snapshot {
  const columns = snapshot.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const isThere = (cell: Cell | undefined) => cell !== undefined && cell.text.trim() !== "";
  const kept = Array.from({ length: columns }, (_, column) => column).filter((column) =>
    snapshot.rows.some((row) => isThere(row?.[column])),
  );
  const placeOf = (column: number) => kept.filter((one) => one < column).length;
  const merges = snapshot.merges.map((range) => ({
    ...range,
    left: placeOf(range.left),
    right: placeOf(range.right + 1) - 1,
  }));
  return {
    ...snapshot,
    rows: snapshot.rows.map((row) => kept.map((column) => row?.[column])),
    merges: merges.filter(({ top, left, bottom, right }) => right >= left && (right > left || bottom > top)),
  };
}

/**
 * Rows that are lines of one: Excel and WPS part a cell of several paragraphs into as many rows, and merge its neighbours
 * beside it. Such rows are those in which most cells go on from above, or all but one; and those whose texts make up a
 * label that none of them is.
 */
export function withLinesJoined(snapshot: Snapshot, isLabel: (text: string) => boolean): Snapshot {
  const rows: Rows = snapshot.rows.map((row) => [...(row ?? [])]);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const joined: Range[] = [];
  for (let top = 0; top < rows.length; top++) {
    const labelled = endOfLabel(rows, top, isLabel);
    const down = snapshot.merges.filter((range) => range.top === top && range.bottom > top);
    if (labelled === undefined && !down.length) continue;
    const least = Math.min(...down.map((range) => range.bottom));
    const bottom = labelled === undefined ? least : Math.max(labelled, down.length ? least : 0);
    const parted = partedIn(snapshot, columns, top, bottom).filter(({ left }) =>
      rows.slice(top, bottom + 1).some((row) => row[left]),
    );
    const isMost = parted.reduce((sum, { left, right }) => sum + right - left + 1, 0) * 2 < columns;
    if (!parted.length || (labelled === undefined && parted.length > 1 && !isMost)) continue;
    for (const { left } of parted) {
      const lines = rows.slice(top, bottom + 1).flatMap((row) => row[left] ?? []);
      const text = lines.map((cell) => cell.text).join("\n");
      if (lines.length > 1) rows[top]![left] = { value: text, text, format: "General" };
      else if (lines.length) rows[top]![left] = lines[0];
      for (let row = top + 1; row <= bottom; row++) rows[row]![left] = undefined;
    }
    joined.push(...parted);
    top = bottom;
  }
  const isInside = (range: Range) => joined.some((one) => contains(one, range.top, range.left));
  const merges = snapshot.merges.filter((range) => !isInside(range));
  return { ...snapshot, rows, merges: [...merges, ...joined] };
}

/** No label has more lines. */
const MOST_LINES = 4;

/** The last row of a label that begins in this one and is parted over several. */
function endOfLabel(rows: Rows, top: number, isLabel: (text: string) => boolean): number | undefined {
  for (let bottom = top + 1; bottom < Math.min(rows.length, top + MOST_LINES); bottom++) {
    const isParted = rows[top]!.some((_, column) => {
      const lines = rows.slice(top, bottom + 1).map((row) => row[column]?.text.trim() ?? "");
      return !lines.some((line) => line === "" || isLabel(line)) && isLabel(lines.join(""));
    });
    if (isParted) return bottom;
  }
  return undefined;
}

/** What does not go on from above: columns, or several that every row has merged; none where rows differ in that. */
function partedIn({ merges }: Snapshot, columns: number, top: number, bottom: number): Range[] {
  const parted: Range[] = [];
  const isWhole = ({ left, right }: Range, row: number) =>
    merges.some((range) => range.top === row && range.left === left && range.right === right);
  for (let column = 0; column < columns; column++) {
    const isThrough = merges.some(
      (range) => contains(range, top, column) && range.bottom >= bottom && range.bottom > range.top,
    );
    if (isThrough) continue;
    const across = merges.find((range) => range.top === top && contains(range, top, column));
    const right = across?.right ?? column;
    const part = { top, bottom, left: column, right };
    for (let row = top; row <= bottom && right > column; row++) if (!isWhole(part, row)) return [];
    parted.push(part);
    column = right;
  }
  return parted;
}

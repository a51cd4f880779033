import { opening, type FileWorkbook } from "../hosts/file/open";
import { NOTES_SHEET } from "../notes/note";
import { address } from "../workbook/cell";
import { inSlices, rest, type Slices } from "../workbook/slices";
import { cellAt, filledRows, type Cell, type Snapshot } from "../workbook/snapshot";

/** What two states of a file hold differently, as far as it stands in cells. */
export interface Differences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** In the order of sheets and rows; no more than `MOST`. */
  readonly cells: readonly Difference[];
  /** How many cells there are beyond those. */
  readonly more: number;
  /** Something changed that the program keeps for itself: notes, what the last roll-up wrote. */
  readonly ownNotes: boolean;
}

export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** More than that nobody reads before deciding. */
export const MOST = 100;

/** Throws FileUnreadable for bytes that are no workbook, and Stopped. */
export async function differencesBetween(
  before: Uint8Array,
  after: Uint8Array,
  going: Slices,
): Promise<Differences> {
  const was = await inSlices(opening(before), going);
  const is = await inSlices(opening(after), going);
  const [old, now] = [await namesIn(was), await namesIn(is)];
  const cells: Difference[] = [];
  let [more, ownNotes] = [0, old.includes(NOTES_SHEET) !== now.includes(NOTES_SHEET)];
  for (const sheet of old.filter((name) => now.includes(name))) {
    const [[left], [right]] = [await was.read([sheet]), await is.read([sheet])];
    for (const row of rowsOf(left!, right!)) {
      await rest(going);
      const found = differentIn(row, left!, right!);
      if (sheet === NOTES_SHEET) {
        ownNotes ||= found.length > 0;
        continue;
      }
      const listed = found.slice(0, MOST - cells.length);
      cells.push(...listed);
      more += found.length - listed.length;
    }
  }
  const without = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => name !== NOTES_SHEET && !others.includes(name));
  return { added: without(now, old), removed: without(old, now), cells, more, ownNotes };
}

async function namesIn(workbook: FileWorkbook): Promise<string[]> {
  return (await workbook.sheets()).map(({ name }) => name);
}

function rowsOf(...sheets: readonly Snapshot[]): number[] {
  return [...new Set(sheets.flatMap((sheet) => [...filledRows(sheet)]))].sort((a, b) => a - b);
}

function differentIn(row: number, left: Snapshot, right: Snapshot): Difference[] {
  const columns = new Set([left, right].flatMap(({ rows }) => Object.keys(rows[row] ?? [])));
  return [...columns]
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const [was, is] = [cellAt(left, row, column), cellAt(right, row, column)];
      if (isSame(was, is)) return [];
      return [{ sheet: left.name, cell: address(row, column), from: said(was, is), to: said(is, was) }];
    });
}

/** What a formula came to counts as it is shown: programs differ beyond the fifteenth digit. */
function isSame(was: Cell, is: Cell): boolean {
  if (was.formula !== is.formula) return false;
  return was.formula === undefined ? was.value === is.value : was.text === is.text;
}

/** As the sheet shows it; where that is the same for both, what is behind it. */
function said(cell: Cell, other: Cell): string {
  if (cell.text !== other.text) return cell.text;
  return cell.formula === undefined ? String(cell.value ?? "") : `=${cell.formula}`;
}

import { address, rangeText } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import type { Line } from "./line";
import { movedIntoPlace } from "./place-by-moving";
import { rewritten } from "./place-by-writing";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import type { Target } from "./target";

/** What is to stand in the table. */
export interface Wanted {
  readonly target: Target;
  /** For each rolled row, in order, the line it stands in already. */
  readonly rolled: readonly (Line | undefined)[];
  /** Lines without a source that stay. */
  readonly manual: readonly Line[];
  /** Lines that go. */
  readonly gone: readonly Line[];
  /** A total row is to be added. */
  readonly newTotal: boolean;
}

/** Where everything goes; rows are counted as they are after the moves. */
export interface Placed {
  readonly moves: readonly RowMove[];
  /** In the order of the rolled rows. */
  readonly rolled: readonly number[];
  /** Also lines that were to go but have something of the user's beside them. */
  readonly manual: ReadonlyMap<Line, number>;
  readonly total?: number;
  /** Rows left behind, to be emptied. */
  readonly vacated: readonly number[];
}

/** The rows cannot be put in order without tearing apart what belongs together: a cell or area of the user's. */
export interface Stuck {
  readonly stuck: "remark" | "form";
  readonly cell: string;
}

/**
 * Rolled rows come first, in order, then what the user added, then the total. As a rule the table's rows are written
 * anew: blank rows are used up first, new ones inserted above whatever follows. Where the user has put something of
 * their own beside a row that would move, whole rows are inserted and deleted instead, so that it keeps its row.
 */
export function place(wanted: Wanted): Placed | Stuck {
  const written = rewritten(wanted);
  const torn = tornCell(wanted, written);
  const placed = torn === undefined ? written : movedIntoPlace(wanted);
  if (!placed) return { stuck: "remark", cell: torn! };
  const cut = wanted.target.others.find((form) => placed.moves.some((move) => cuts(move, form)));
  return cut ? { stuck: "form", cell: rangeText(cut) } : placed;
}

/** A cell that is none of ours and would stand beside another row, or between other rows, than before. */
function tornCell({ target, rolled, manual, gone }: Wanted, placed: Placed): string | undefined {
  const stays = (line: Line, row: number | undefined) => movedRow(placed.moves, line.row) === row;
  const moving = [
    ...rolled.filter((line, i) => line && !stays(line, placed.rolled[i])),
    ...manual.filter((line) => !stays(line, placed.manual.get(line))),
  ].filter((line) => line !== undefined);
  const torn =
    moving.find((line) => line.foreign !== undefined || (manual.includes(line) && hasFormula(line))) ??
    gone.find(({ foreign }) => foreign !== undefined) ??
    (moving.length ? target.lines.find(({ kind }) => kind === "remark") : undefined);
  return torn && (torn.foreign ?? address(torn.row, target.left));
}

/** Would lose it by being written elsewhere. */
function hasFormula({ cells }: Line): boolean {
  return Object.values(cells).some(({ formula }) => formula !== undefined);
}

/** A form beside the table would be torn apart by rows that come or go within it. */
function cuts({ kind, row, count }: RowMove, form: Range): boolean {
  return kind === "insertRows"
    ? row > form.top && row <= form.bottom
    : row <= form.bottom && row + count > form.top;
}

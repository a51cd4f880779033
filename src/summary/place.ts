import { address, rangeText } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import { movedIntoPlace } from "./place-by-moving";
import { rewritten } from "./place-by-writing";
import { refused } from "./refusal";
import type { Refused } from "./refusal";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import { bodyLines, bodyOf, isPinned } from "./table-body";
import type { Placement, Wanted } from "./table-body";
import type { Target, TableLine } from "./target";

/** The rows cannot be put in order without tearing apart what belongs together: a cell or area of the user's. */
export interface Stuck {
  readonly stuck: "remark" | "form";
  readonly cell: string;
}

/**
 * Rolled rows come first, in order, then what the user added, then the total. What stands so already stays. Else the
 * table's rows are written anew: blank rows are used up first, new ones inserted above whatever follows. Where the user
 * has put something of their own beside a row that would move, whole rows are inserted and deleted instead.
 */
export function place(wanted: Wanted): Placement | Stuck {
  const standing = inPlace(wanted);
  if (standing) return standing;
  const written = rewritten(wanted);
  const torn = tornCell(wanted, written);
  const placed = torn === undefined ? written : movedIntoPlace(wanted);
  if (!placed) return { stuck: "remark", cell: torn! };
  const cut = wanted.target.others.find((form) => placed.moves.some((move) => cuts(move, form)));
  return cut ? { stuck: "form", cell: rangeText(cut) } : placed;
}

/** Every rolled row has its line, in order; what is between them or goes with them cannot be moved. */
function inPlace({ target, rolled, manual, gone, newTotal }: Wanted): Placement | undefined {
  const lines = rolled.filter((line) => line !== undefined);
  if (newTotal || lines.length < rolled.length) return undefined;
  if (lines.some((line, i) => i > 0 && line.row < lines[i - 1]!.row)) return undefined;
  if (gone.some((line) => !isPinned(line, gone))) return undefined;
  const last = lines[lines.length - 1]!.row;
  const movable = [...manual.filter((line) => !isPinned(line, gone)), ...bodyLines(target).filter(isGap)];
  if (movable.some(({ row }) => row < last)) return undefined;
  const { total } = bodyOf(target);
  return {
    moves: [],
    rolled: lines.map(({ row }) => row),
    manual: new Map([...manual, ...gone].map((line) => [line, line.row])),
    ...(total && { total: total.row }),
    vacated: [],
  };
}

function isGap({ kind, foreign }: TableLine): boolean {
  return kind === "blank" && foreign === undefined;
}

/** A cell that is none of ours and would stand beside another row, or between other rows, than before. */
function tornCell({ target, rolled, manual, gone }: Wanted, placed: Placement): string | undefined {
  const stays = (line: TableLine, row: number | undefined) => movedRow(placed.moves, line.row) === row;
  const moving = [
    ...rolled.filter((line, i) => line && !stays(line, placed.rolled[i])),
    ...manual.filter((line) => !stays(line, placed.manual.get(line))),
  ].filter((line) => line !== undefined);
  const torn =
    moving.find((line) => (manual.includes(line) ? isPinned(line, gone) : line.foreign !== undefined)) ??
    gone.find((line) => isPinned(line, gone)) ??
    (moving.length ? target.lines.find(({ kind }) => kind === "remark") : undefined);
  return torn && (torn.foreign ?? address(torn.row, target.left));
}

/** A form beside the table would be torn apart by rows that come or go within it. */
function cuts({ kind, row, count }: RowMove, form: Range): boolean {
  return kind === "insertRows"
    ? row > form.top && row <= form.bottom
    : row <= form.bottom && row + count > form.top;
}

/** That, as a person is told. */
export function stuck({ sheet }: Target, { stuck, cell }: Stuck): Refused {
  const sentence =
    stuck === "remark"
      ? `没有汇总：${sheet} ${cell} 有您写的内容，汇总要调整行的先后，调了会错位。请先把它移走，再汇总。`
      : `没有汇总：${sheet} 的 ${cell} 并排着另一张表，汇总要增减行，会把它拆开。请把其中一张挪到别的工作表，再汇总。`;
  return refused(sentence, [{ sheet, address: cell.split(":")[0]! }]);
}

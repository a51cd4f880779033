import { contains } from "../workbook/cell";
import type { Range } from "../workbook/cell";
import { EMPTY } from "../workbook/snapshot";
import type { Cell } from "../workbook/snapshot";
import type { RowMove } from "./row-moves";
import { movedRow } from "./row-moves";
import type { Target } from "./target";

/** What stands in the table after rows have moved and before anything is written. */
export interface Present {
  /** A row counted as it is after the moves, and a field. */
  readonly at: (row: number, field: string) => Cell;
  /** The row does not look like the table's: it lies outside, or copies the headings above it. */
  readonly isBare: (row: number) => boolean;
}

/** `split` are merged areas that have come apart: all but their first cell are blank now. */
export function presentAfter(target: Target, moves: readonly RowMove[], split: readonly Range[]): Present {
  const lines = new Map(target.lines.flatMap((line) => pair(movedRow(moves, line.row), line)));
  const isFramed = (row: number) => {
    const line = target.lines[row - target.start];
    return line !== undefined && (row < target.framed || line.kind !== "blank");
  };
  /** Rows that were inserted look like the row above them. */
  const above = new Map<number, number>();
  for (const move of moves) {
    if (move.kind !== "insertRows") continue;
    const next = movedRow(moves, move.row)!;
    for (let row = next - move.count; row < next; row++) above.set(row, move.row - 1);
  }
  return {
    at(row, field) {
      const line = lines.get(row);
      const model = target.lines[(above.get(row) ?? -1) - target.start];
      if (!line) return { ...EMPTY, format: model?.cells[field]?.format ?? EMPTY.format };
      const column = target.columns[field]!;
      const cell = line.cells[field]!;
      const area = split.find((one) => contains(one, line.row, column));
      const isCovered = area && (area.top !== line.row || area.left !== column);
      return isCovered ? { ...EMPTY, format: cell.format } : cell;
    },
    isBare(row) {
      const line = lines.get(row);
      return !isFramed(line?.row ?? above.get(row) ?? -1);
    },
  };
}

function pair<T>(row: number | undefined, line: T): [number, T][] {
  return row === undefined ? [] : [[row, line]];
}

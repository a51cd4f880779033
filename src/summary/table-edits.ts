import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Contents } from "./contents";
import { differences, gridOf, numberFormats, rowHeights, rowLooks } from "./looks";
import type { Differences } from "./looks";
import { presentAfter } from "./after-moves";
import type { RowMove } from "./row-moves";
import { movedRow, rowMoveEdits } from "./row-moves";
import type { Target } from "./target";

/** Turns the table into what it is to be: rows moved first, then looks, then only the cells that differ. */
export function cellEdits(
  target: Target,
  moves: readonly RowMove[],
  contents: ReadonlyMap<number, Contents>,
  heights: ReadonlyMap<number, number>,
): Edit[] {
  const { sheet } = target;
  const asMerged = differences(contents, presentAfter(target, moves, []));
  const split = target.merges.filter((area) => comesApart(target, moves, area, asMerged));
  const present = presentAfter(target, moves, split);
  const different = differences(contents, present);
  const bare = [...different.keys()].filter(
    (row) => present.isBare(row) && saysSomething(contents.get(row)!),
  );
  return [
    ...split.map((range): Edit => ({ kind: "unmerge", sheet, range })),
    ...rowMoveEdits(sheet, moves),
    ...rowLooks(target, bare),
    ...numberFormats(target, different, present),
    ...rowHeights(target, different, heights),
    ...writeEdits(target, different),
  ];
}

/** A merged area that joins several of our cells comes apart as soon as one of them is to differ, or a row comes between. */
function comesApart(target: Target, moves: readonly RowMove[], area: Range, different: Differences): boolean {
  const fields = Object.entries(target.columns).filter(
    ([, column]) => column >= area.left && column <= area.right,
  );
  const lines = target.lines.filter(({ row }) => row >= area.top && row <= area.bottom);
  if (fields.length * lines.length < 2) return false;
  const rows = lines.map(({ row }) => movedRow(moves, row));
  if (rows.some((row, i) => row === undefined || row !== rows[0]! + i)) return true;
  return rows.some((row) => fields.some(([field]) => different.get(row!)?.has(field)));
}

function saysSomething(contents: Contents): boolean {
  return Object.values(contents).some((content) => content !== null && content !== undefined);
}

function writeEdits(target: Target, different: Differences): Edit[] {
  if (!different.size) return [];
  const { top, cells } = gridOf(target, different, (_row, _field, content) => content);
  const left = Math.min(...Object.values(target.columns));
  return [
    {
      kind: "write",
      sheet: target.sheet,
      row: top,
      column: left,
      values: cells.map((row) => row.slice(left)),
    },
  ];
}

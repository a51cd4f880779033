import { LAST_COLUMN, LAST_ROW } from "../../../workbook/cell";
import { mapReferences, referenceText, type Corner } from "../../../workbook/references";

/** A formula as it reads some rows and columns further on: what has no `$` moves along, as when a cell is filled down. */
export function movedBy(formula: string, rows: number, columns: number): string {
  const moved = ({ row, column, rowFixed, columnFixed }: Corner): Corner => ({
    row: row === undefined || rowFixed ? row : wrapped(row + rows, LAST_ROW),
    column: column === undefined || columnFixed ? column : wrapped(column + columns, LAST_COLUMN),
    rowFixed,
    columnFixed,
  });
  return mapReferences(formula, ({ prefix, from, to }) =>
    referenceText({ prefix, from: moved(from), ...(to && { to: moved(to) }) }),
  );
}

/** Beyond the sheet's edge it goes on from the other side. */
function wrapped(index: number, last: number): number {
  const count = last + 1;
  return ((index % count) + count) % count;
}

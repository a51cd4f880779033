import { LAST_ROW, type Range } from "./cell";
import { mapReferences, referenceText, type Corner } from "./references";

/** Rows put in above `at` (by > 0), or the rows from `at` on taken out (by < 0). */
export interface Shift {
  readonly at: number;
  readonly by: number;
}

/** Where a row is afterwards; undefined when it is taken out. */
export function shiftedRow({ at, by }: Shift, row: number): number | undefined {
  if (row < at) return row;
  return by < 0 && row < at - by ? undefined : row + by;
}

/** Which row became this one; for a row put in, the one it stands in for. */
export function rowBefore({ at, by }: Shift, row: number): number {
  return row < at ? row : row - by;
}

/** Where rows from … to … are afterwards, those put in between included; undefined when all are taken out. */
export function shiftedRows(shift: Shift, from: number, to: number): [from: number, to: number] | undefined {
  const { at } = shift;
  const first = shiftedRow(shift, from) ?? at;
  // What reaches to the last row of the sheet still does.
  const last = to === LAST_ROW ? to : Math.min(shiftedRow(shift, to) ?? at - 1, LAST_ROW);
  return first > last ? undefined : [first, last];
}

export function shiftedRange(shift: Shift, range: Range): Range | undefined {
  const rows = shiftedRows(shift, range.top, range.bottom);
  return rows && { ...range, top: rows[0], bottom: rows[1] };
}

/** A formula after the shift. A place that is gone altogether becomes `#REF!`, and `isLost` says so. */
export function shiftedFormula(
  shift: Shift,
  formula: string,
  isMeant: (prefix: string) => boolean,
  isMoved: (corner: Corner) => boolean = () => true,
): { text: string; isLost: boolean } {
  let isLost = false;
  const text = mapReferences(formula, (reference) => {
    const { prefix, from, to } = reference;
    if (from.row === undefined || !isMeant(prefix) || !isMoved(from)) return referenceText(reference);
    const other = to?.row ?? from.row;
    const rows = shiftedRows(shift, Math.min(from.row, other), Math.max(from.row, other));
    if (!rows) {
      isLost = true;
      return `${prefix}#REF!`;
    }
    return referenceText({
      prefix,
      from: { ...from, row: rows[0] },
      ...(to && { to: { ...to, row: rows[1] } }),
    });
  });
  return { text, isLost };
}

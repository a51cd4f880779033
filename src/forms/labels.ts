import { labelKey } from "../values/text";
import type { Range } from "../workbook/cell";
import { oneCell } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";

/** The longest heading, with room for other spellings; longer texts are never headings. */
const LONGEST = 60;

/** Two headings are the same when their keys are: white space, widths, a trailing colon and 其中： do not count. */
export function keyOf(text: string): string {
  return labelKey(text).replace(/^其中:?/, "") || labelKey(text);
}

/** A cell whose whole text may be a heading. */
export interface Heading {
  readonly key: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** The merged area it stands in, or its own cell. */
  readonly area: Range;
}

/** Merged areas by their top-left cell and by any cell they cover. */
export interface Merges {
  areaAt(row: number, column: number): Range;
}

export function mergesOf(snapshot: Pick<Snapshot, "merges">): Merges {
  const byRow = new Map<number, Range[]>();
  for (const range of snapshot.merges) {
    // A whole merged column would be a million rows; nobody's form has data that far down in one cell.
    for (let row = range.top; row <= Math.min(range.bottom, range.top + 5000); row++) {
      const list = byRow.get(row);
      if (list) list.push(range);
      else byRow.set(row, [range]);
    }
  }
  return {
    areaAt(row, column) {
      return byRow.get(row)?.find((r) => column >= r.left && column <= r.right) ?? oneCell(row, column);
    },
  };
}

/** All cells that may be headings of the forms we know, row by row. */
export function headingsIn(snapshot: Snapshot, merges: Merges, known: ReadonlySet<string>): Heading[] {
  const found: Heading[] = [];
  snapshot.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (typeof cell?.value !== "string" || cell.value.length > LONGEST) return;
      const key = keyOf(cell.value);
      if (known.has(key)) {
        found.push({ key, text: cell.value, row, column, area: merges.areaAt(row, column) });
      }
    }),
  );
  return found;
}

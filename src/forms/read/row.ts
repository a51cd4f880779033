import { isBlank } from "../../values/text";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { cellAt } from "../../workbook/snapshot";
import type { FormDefinition } from "../definition";
import { entryAt } from "./entry";
import type { Entry, FilledRow } from "../filled";
import type { FoundForm } from "../find/find";
import { keyOf } from "../keys";
import type { Sighting } from "./fields";
import { PlainRow } from "./plain-row";
import type { Cells, Column } from "./plain-row";
import { withWholeValues } from "./whole-values";

/** How the rows of a table are read. */
export interface RowLayout {
  readonly columns: readonly Column[];
  /** Above the columns of row headings, printed ones or people's own. */
  readonly rowHeaders: readonly Pick<Sighting, "heading">[];
  /** Rows in which something is merged. */
  readonly merged: ReadonlySet<number>;
  /** Of what the columns are and where. */
  readonly key: string;
}

export interface ReadRow {
  readonly filled: FilledRow;
  /** A remark is one text merged over three columns or more, and nothing else: it stands between the rows. */
  readonly holds: "values" | "remark" | "nothing";
}

/** A row as it was read before, and all that the reading depended on besides its cells. */
interface RowMemory extends Pick<RowLayout, "key"> {
  readonly definition: FormDefinition;
  readonly read: ReadRow;
  /** Nothing in it depends on other rows. */
  readonly isPlain: boolean;
}

const known = new WeakMap<Cells, RowMemory>();

/** A row with its entries; the very one of before where the same cells are read again and nothing differs. */
export function readRow(
  snapshot: Snapshot,
  found: FoundForm,
  layout: RowLayout,
  row: number,
  above: readonly string[],
): ReadRow {
  const { columns, rowHeaders, merged, key } = layout;
  const { definition } = found;
  const isPlain = !rowHeaders.length && !above.length && !merged.has(row);
  const cells = snapshot.rows[row];
  const remembered = cells && known.get(cells);
  const isKnown = remembered?.key === key && remembered.definition === definition;
  const before = isKnown && remembered.read.filled.row === row ? remembered.read : undefined;
  if (before && isPlain && remembered?.isPlain) return before;
  const filled: FilledRow =
    isPlain && cells && isUnmerged(found, columns, row)
      ? new PlainRow(row, snapshot.name, cells, columns)
      : {
          row,
          entries: withWholeValues(
            entriesOf(snapshot.name, (r, c) => cellAt(snapshot, r, c), found.areaAt, columns, row),
          ),
          headings: rowHeaders.length ? headingsOf(snapshot, found, rowHeaders, row, above) : above,
        };
  if (before && isSame(before.filled, filled)) return before;
  const read = { filled, holds: heldIn(Object.values(filled.entries)) };
  if (cells) known.set(cells, { definition, key, read, isPlain });
  return read;
}

/** Columns may be merged all the way down, which makes no row one of those in which something is merged. */
function isUnmerged({ areaAt }: FoundForm, columns: readonly Column[], row: number): boolean {
  return columns.every(({ heading: { area } }) => {
    for (let column = area.left; column <= area.right; column++) {
      const { top, left } = areaAt(row, column);
      if (top !== row || left !== column) return false;
    }
    return true;
  });
}

function heldIn(entries: readonly Entry[]): ReadRow["holds"] {
  const filled = entries.filter((entry) => !entry.blank);
  if (filled.length > 2 && filled.every(({ address }) => address === filled[0]!.address)) return "remark";
  return filled.some(({ inherited, field }) => !inherited && field.kind !== "number") ? "values" : "nothing";
}

/** Read from the same columns. */
function isSame(before: FilledRow, after: FilledRow): boolean {
  const differs = (id: string) => {
    const [a, b] = [before.entries[id]!, after.entries[id]!];
    return a.cell !== b.cell || a.address !== b.address;
  };
  return (
    !Object.keys(before.entries).some(differs) &&
    before.headings.length === after.headings.length &&
    before.headings.every((heading, i) => heading === after.headings[i])
  );
}

/** A heading may span several columns; the value stands in the first of them that has one. */
function entriesOf(
  sheet: string,
  at: (row: number, column: number) => Cell,
  areaAt: FoundForm["areaAt"],
  columns: readonly Column[],
  row: number,
): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const { field, heading } of columns) {
    let place = areaAt(row, heading.area.left);
    for (let column = heading.area.left; column <= heading.area.right; column++) {
      if (at(row, column).value === null) continue;
      place = areaAt(row, column);
      break;
    }
    const from = { row: place.top, column: place.left };
    entries[field.id] = entryAt(sheet, field, from, at(from.row, from.column), { row });
  }
  return entries;
}

/** Row headings carry on downwards where they are merged or left out. */
function headingsOf(
  snapshot: Snapshot,
  { areaAt, definition }: FoundForm,
  headers: RowLayout["rowHeaders"],
  row: number,
  above: readonly string[],
): readonly string[] {
  let isNew = false;
  return headers.map(({ heading }, level) => {
    const { top, left } = areaAt(row, heading.area.left);
    const { text } = cellAt(snapshot, top, left);
    // In a form that nobody drew for us what an outer heading joins may have none within.
    if (isBlank(text)) return isNew && definition.inferred ? "" : (above[level] ?? "");
    // 产⏎出⏎指⏎标 is 产出指标 to whoever looks for it.
    const plain = definition.inferred ? text.replace(/\s+/g, "") : text.trim();
    isNew ||= top === row && plain !== above[level];
    const official = definition.labels.find(
      (label) => label.role === "row" && label.keys.includes(keyOf(text)),
    );
    return official?.text ?? plain;
  });
}

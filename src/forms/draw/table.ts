import type { Range } from "../../workbook/cell";
import type { FormDefinition } from "../definition";
import { slotIn } from "../definition";

export type LineRole = "number" | "title" | "year" | "unit" | "own" | "table";

/** Some rows of a drawing, counted from 0; slots still stand in them as `{field}`. */
export interface Block {
  readonly role: LineRole;
  readonly cells: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
  readonly heights: readonly number[];
}

/** Points of a line that its form gives no height of its own. */
export const HEIGHTS = { number: 18, title: 32, year: 20, unit: 18, own: 22, table: 22 };

/** The picture with its growing rows repeated; what is merged beside them reaches over all of them. */
export function tableBlock(definition: FormDefinition, rows: Readonly<Record<string, number>>): Block {
  const counts = definition.cells.map((_, row) => {
    const id = growingAt(definition, row);
    return id ? Math.max(1, rows[id] ?? definition.repeat[id] ?? 1) : 1;
  });
  const starts = counts.map((_, row) => counts.slice(0, row).reduce((sum, count) => sum + count, 0));
  const merges = definition.merges.flatMap((range) => {
    const top = starts[range.top]!;
    const last = counts[range.bottom]!;
    if (range.top < range.bottom) return [{ ...range, top, bottom: starts[range.bottom]! + last - 1 }];
    return Array.from({ length: last }, (_, i) => ({ ...range, top: top + i, bottom: top + i }));
  });
  const repeated = definition.cells.flatMap((row, i) => Array.from({ length: counts[i]! }, () => row));
  return {
    role: "table",
    cells: repeated,
    merges,
    heights: definition.cells.flatMap((row, i) =>
      Array.from(
        { length: counts[i]! },
        () => definition.rowHeights?.[definition.head.length + i] ?? heightOf(definition, row),
      ),
    ),
  };
}

/** The table that a row of the picture belongs to and that may have any number of such rows. */
export function growingAt(definition: FormDefinition, row: number): string | undefined {
  const tables = definition.cells[row]!.map((text) => (text && slotIn(text)?.table) || undefined);
  return tables.find((id) => id && !definition.tables.get(id)!.fixedRows.length);
}

/** The height that the form gives to a field, a table or a label in the row. */
function heightOf({ heights }: FormDefinition, row: readonly (string | null)[]): number {
  const found = row.flatMap((text) => {
    const slot = text ? slotIn(text) : undefined;
    const names = slot ? [slot.table, slot.field] : [text?.replace(/[：:]$/, "")];
    return names.flatMap((name) => (name === undefined ? [] : (heights[name] ?? [])));
  });
  return Math.max(...found, found.length ? 0 : HEIGHTS.table);
}

import { slotIn } from "../forms/definition";
import type { FormDefinition } from "../forms/definition";
import { HIGHEST, LINE, wrappedLines, MARGIN } from "../forms/wrapped-lines";

/**
 * Points that a row of a form drawn by us needs to show these texts whole, by field; at least what the form gives it.
 * Columns are as wide as the form draws them, a Han character is two characters wide.
 */
export function heightFor(
  definition: FormDefinition,
  table: string,
  texts: Readonly<Record<string, string>>,
): number {
  const lines = fieldsOf(definition, table).map((field, column) => {
    const text = texts[field];
    return text === undefined ? 1 : wrappedLines(text, definition.widths[column]!);
  });
  const needed = Math.max(...lines) * LINE + MARGIN;
  return Math.min(HIGHEST, Math.max(needed, definition.heights[table] ?? 0));
}

const known = new WeakMap<FormDefinition, Map<string, readonly string[]>>();

/** By column, "" where none stands; worked out once, for every row asks. */
function fieldsOf(definition: FormDefinition, table: string): readonly string[] {
  const tables = known.get(definition) ?? new Map<string, readonly string[]>();
  known.set(definition, tables);
  const before = tables.get(table);
  if (before) return before;
  const row = definition.cells.find((cells) => cells.some((text) => text && slotIn(text)?.table === table));
  const fields = (row ?? []).map((slot) => (slot && slotIn(slot)?.field) || "");
  tables.set(table, fields);
  return fields;
}

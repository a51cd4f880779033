import type { FormDefinition } from "../forms/definition";
import { slotIn } from "../forms/definition";
import { LINE, linesOf, MARGIN } from "../forms/text-lines";

/** The most a row can have. */
const HIGHEST = 409;

/**
 * Points that a row of a form drawn by us needs to show these texts whole, by field; at least what the form gives it.
 * Columns are as wide as the form draws them, a Han character is two characters wide.
 */
export function heightFor(
  definition: FormDefinition,
  table: string,
  texts: Readonly<Record<string, string>>,
): number {
  const pictured =
    definition.cells.find((row) => row.some((text) => text && slotIn(text)?.table === table)) ?? [];
  const lines = pictured.map((slot, column) => {
    const text = texts[(slot && slotIn(slot)?.field) || ""];
    return text === undefined ? 1 : linesOf(text, definition.widths[column]!);
  });
  const needed = Math.max(...lines) * LINE + MARGIN;
  return Math.min(HIGHEST, Math.max(needed, definition.heights[table] ?? 0));
}

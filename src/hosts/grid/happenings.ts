import { union } from "../../workbook/cell";
import type { Happening } from "../../workbook/workbook";

/** Edits of neighbouring cells, one after the other, told as one: a paste is one thing to the person who pastes. */
export function joined(happenings: readonly Happening[]): Happening[] {
  const told: Happening[] = [];
  for (const happening of happenings) {
    const last = told.at(-1);
    if (happening.kind === "edited" && last?.kind === "edited") {
      if (last.sheet === happening.sheet && last.byUs === happening.byUs) {
        told[told.length - 1] = { ...last, range: union(last.range, happening.range) };
        continue;
      }
    }
    told.push(happening);
  }
  return told;
}

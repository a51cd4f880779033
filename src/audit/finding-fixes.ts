import type { Entry, Place } from "../forms/filled";
import type { Fix, Offered } from "./issue";
import type { Facts, Finding, Write } from "./rule";
import { filled } from "./sentence";

/** What 修复 may write for a finding, unasked. */
export function fixesOf({ replace, writes }: Finding, first: Place): Fix[] {
  if (replace !== undefined) return fixed([{ at: first, to: replace }]);
  return writes ? fixed(writes) : [];
}

/** What a person may choose among, as sentences and cells. */
export function offersOf({ offers = [] }: Finding, facts: Facts): Offered[] {
  return offers.flatMap(({ label, writes }) => {
    const fixes = fixed(writes);
    return fixes.length ? [{ label: filled(label, facts), fixes }] : [];
  });
}

/**
 * All of them, or none where one would take something away: a formula, or the label beside a value; or would write into
 * one cell what belongs into several.
 */
function fixed(writes: readonly Write[]): Fix[] {
  if (!writes.every(({ at }) => isWritable(at))) return [];
  return writes.map(({ at, to }) => {
    const isForText = typeof to === "number" && isEntry(at) && at.cell.format === "@";
    const fix = { sheet: at.sheet, address: at.address, from: standing(at), to };
    return isForText ? { ...fix, isForText } : fix;
  });
}

function isWritable(at: Place): boolean {
  return !isEntry(at) || (!at.inside && !at.parts && at.cell.formula === undefined);
}

function standing(at: Place): string {
  if (isEntry(at)) return at.cell.text;
  return "written" in at ? String(at.written) : "";
}

export function isEntry(place: Place): place is Entry {
  return "field" in place;
}

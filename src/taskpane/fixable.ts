import type { Fix } from "../rules/issue";
import { BODY } from "./words/audit";

/** Fixes that turn the same text into the same other text are shown as one line. */
export interface SameFix {
  readonly cells: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly fixes: readonly Fix[];
}

export function sameFixes(fixes: readonly Fix[]): SameFix[] {
  const groups = new Map<string, Fix[]>();
  for (const fix of fixes) {
    const key = JSON.stringify([fix.sheet, fix.from, fix.to]);
    groups.set(key, [...(groups.get(key) ?? []), fix]);
  }
  return [...groups.values()].map((same) => ({
    cells: same.map(({ address }) => address),
    from: same[0]!.from === "" ? BODY.blank : same[0]!.from,
    to: same[0]!.to === null ? BODY.blank : String(same[0]!.to),
    fixes: same,
  }));
}

import { change } from "../values/change";
import { grouped } from "../values/grouped";
import type { Fix } from "../audit/issue";
import { BODY } from "./words/audit";

/** Fixes that turn the same text into the same other text are shown as one line. */
export interface SameFix {
  readonly sheet: string;
  readonly cells: readonly string[];
  /** Of long texts only where they differ. */
  readonly from: string;
  readonly to: string;
}

export function sameFixes(fixes: readonly Fix[]): SameFix[] {
  const same = grouped(fixes, ({ sheet, from, to }) => JSON.stringify([sheet, from, to]));
  return [...same.values()].map((group) => {
    const { sheet, from, to } = group[0]!;
    const shown = change(from, String(to ?? ""));
    return {
      sheet,
      cells: group.map(({ address }) => address),
      from: shown.from.trim() === "" ? BODY.blank : shown.from,
      to: shown.to.trim() === "" ? BODY.blank : shown.to,
    };
  });
}

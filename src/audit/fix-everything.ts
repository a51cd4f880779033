import type { Workbook } from "../workbook/workbook";
import { audit } from "./audit";
import type { Audited, ToAudit } from "./audit";
import { fixableTogether, fixEdits } from "./fix";
import type { Fix } from "./issue";

/** A fix that was made, and by which rule. */
export interface Made extends Fix {
  readonly rule: string;
  readonly title: string;
}

export interface Fixed {
  /** In the order they were made. */
  readonly made: readonly Made[];
  /** The workbook as it is now, and what is left to say of it. */
  readonly audited: Audited;
}

/**
 * Makes every fix that needs no decision, until none is left; what somebody verified stays. Each content is written
 * into a cell once at most, so that it ends whatever the rules say. Throws what the workbook throws.
 */
export async function fixEverything(workbook: Workbook, what: ToAudit): Promise<Fixed> {
  const made: Made[] = [];
  const written = new Set<string>();
  const isNew = (fix: Fix) => !written.has(keyOf(fix));
  for (;;) {
    const now = await audit(workbook, what);
    const next = fixableTogether(now.issues.filter(({ verified, fixes }) => !verified && fixes.every(isNew)));
    if (!next.length) return { made, audited: now };
    await workbook.apply(next.flatMap(({ fixes }) => fixEdits(fixes)));
    for (const { rule, title, fixes } of next) {
      for (const fix of fixes) written.add(keyOf(fix));
      made.push(...fixes.map((fix) => ({ ...fix, rule, title })));
    }
  }
}

const keyOf = ({ sheet, address, to }: Fix) => JSON.stringify([sheet, address, to]);

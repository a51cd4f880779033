import type { TemplateSet } from "../forms/definition";
import { inSlices } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import type { Eyes, FindingCache, Reread } from "./look-again";
import { EMPTY_CACHE, lookingAgain } from "./look-again";
import { changeBetween } from "./wakes";
import type { HowToRead, Reading, ToRead } from "./reading";
import { formsOf, readAgain, UNREAD } from "./reading";

/** A workbook as it was read, and what was found in it. */
export interface Looked {
  readonly reading: Reading;
  readonly cache: FindingCache;
}

export const UNSEEN: Looked = { reading: UNREAD, cache: EMPTY_CACHE };

/** What is looked at, and with which eyes. */
export interface Subject extends Eyes {
  readonly workbook: Workbook;
  readonly sets: readonly TemplateSet[];
}

/**
 * Reads and checks again what has changed. The same subject must be handed in each time, for what was found is known
 * by it. Throws Stopped, and what the workbook throws.
 */
export async function look(
  subject: Subject,
  before: Looked,
  toRead: ToRead,
  how: HowToRead,
): Promise<Looked> {
  const base = toRead.everything ? UNSEEN : before;
  const reading = await readAgain(subject, base.reading, toRead, how);
  const reread: Reread[] = [];
  for (const [sheet, { forms }] of reading.read) {
    const old = base.reading.read.get(sheet)?.forms ?? [];
    if (old === forms) continue;
    reread.push({ before: old, after: forms, change: changeBetween(old, forms) });
  }
  const steps = lookingAgain(base.cache, subject, formsOf(reading), reread);
  return { reading, cache: await inSlices(steps, how.slices) };
}

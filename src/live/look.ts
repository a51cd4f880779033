import type { Rule } from "../rules/rule";
import { changed } from "./changed";
import type { Kept, Reread } from "./kept";
import { lookingAgain, NOTHING_KEPT } from "./kept";
import type { Pending } from "./pending";
import type { Read, Reading } from "./reading";
import { formsOf, readAgain, UNREAD } from "./reading";
import { inSlices } from "./slices";
import type { TemplateSet } from "../forms/definition";
import type { Workbook } from "../workbook/workbook";

/** A workbook as it was read, and what was found in it. */
export interface Looked {
  readonly reading: Reading;
  readonly kept: Kept;
}

export const UNSEEN: Looked = { reading: UNREAD, kept: NOTHING_KEPT };

/** What a session looks at, and with which eyes. */
export interface Subject {
  readonly workbook: Workbook;
  readonly sets: readonly TemplateSet[];
  readonly rules: readonly Rule[];
}

/** Reads and checks again what is pending; undefined when stopped. Throws what the workbook throws. */
export async function look(
  { workbook, sets, rules }: Subject,
  before: Looked,
  pending: Pending,
  how: Read,
): Promise<Looked | undefined> {
  const base = pending.everything ? UNSEEN : before;
  const reading = await readAgain(workbook, sets, base.reading, pending, how);
  if (!reading) return undefined;
  const reread: Reread[] = [];
  for (const [sheet, { forms }] of reading.read) {
    const old = base.reading.read.get(sheet)?.forms ?? [];
    if (old === forms) continue;
    reread.push({ before: old, after: forms, touched: changed(sheet, old, forms) });
  }
  const kept = await inSlices(lookingAgain(base.kept, rules, formsOf(reading), reread), how);
  return kept && { reading, kept };
}

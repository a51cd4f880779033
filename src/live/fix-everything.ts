import type { TemplateSet } from "../forms/definition";
import { survey } from "../forms/survey";
import type { Survey } from "../forms/survey";
import { notesSheet } from "../notes/notes-sheet";
import { check } from "../rules/check";
import type { Fix, Issue } from "../rules/issue";
import type { Rule } from "../rules/rule";
import type { Workbook } from "../workbook/workbook";
import { fixableTogether, fixEdits } from "./fix";
import { withVerified } from "./verified";
import type { WithNote } from "./verified";

/** A fix that was made, and by which rule. */
export interface Made extends Fix {
  readonly rule: string;
  readonly title: string;
}

export interface Fixed {
  /** In the order they were made. */
  readonly made: readonly Made[];
  /** The workbook as it is now, and what is left to say of it. */
  readonly surveyed: Survey;
  readonly issues: readonly WithNote<Issue>[];
}

/**
 * Makes every fix that needs no decision, until none is left; what somebody verified stays. Each content is written
 * into a cell once at most, so that it ends whatever the rules say. Throws what the workbook throws.
 */
export async function fixEverything(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  rules: readonly Rule[],
): Promise<Fixed> {
  const made: Made[] = [];
  const written = new Set<string>();
  const isNew = (fix: Fix) => !written.has(keyOf(fix));
  for (;;) {
    const surveyed = await survey(workbook, sets);
    const issues = withVerified(check(surveyed.forms, rules), surveyed, await notesSheet(workbook));
    const next = fixableTogether(issues.filter(({ verified, fixes }) => !verified && fixes.every(isNew)));
    if (!next.length) return { made, surveyed, issues };
    await workbook.apply(next.flatMap(({ fixes }) => fixEdits(fixes)));
    for (const { rule, title, fixes } of next) {
      for (const fix of fixes) written.add(keyOf(fix));
      made.push(...fixes.map((fix) => ({ ...fix, rule, title })));
    }
  }
}

const keyOf = ({ sheet, address, to }: Fix) => JSON.stringify([sheet, address, to]);

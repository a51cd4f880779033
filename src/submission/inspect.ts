import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { OWN_SHEET, surveying } from "../forms/survey";
import type { LeftOut } from "../forms/survey";
import { identified } from "../live/identified";
import { inSlices, realTimers, slices } from "../live/slices";
import type { Timers } from "../live/slices";
import type { LiveIssue, Verdict } from "../live/state";
import { countsOf, verdictOf } from "../live/verdict";
import { withVerified } from "../live/verified";
import { notesSheet } from "../notes/notes-sheet";
import { checking } from "../rules/check";
import { isChecked, looksAt, rulesFor } from "../rules/findings";
import type { Rule, Submission } from "../rules/rule";
import type { Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { printLines } from "./print-lines";
import type { PrintLine } from "./print-lines";

/** What 报送检查 found in a workbook: everything a reviewer would look at, and how it prints. */
export interface Inspection {
  readonly at: Date;
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
  readonly snapshots: readonly Snapshot[];
  readonly verdict: Verdict;
  /** In workbook order, gravest first within a sheet; verified ones too, hints too. */
  readonly issues: readonly LiveIssue[];
  readonly counts: { readonly error: number; readonly warning: number; readonly verified: number };
  /** Checks (a rule on a form) that found nothing but hints. */
  readonly passed: number;
  readonly print: readonly PrintLine[];
}

/**
 * Reads all visible sheets with their layout and checks them for mailing, in slices between which a page can answer.
 * Writes nothing.
 */
export async function inspect(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  rules: readonly Rule[],
  at: Date,
  timers: Timers = realTimers,
): Promise<Inspection> {
  const going = { slices: slices(timers), isStopped: () => false };
  const sheets = (await workbook.sheets()).filter(({ name }) => !OWN_SHEET.test(name));
  const shown = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const snapshots = await workbook.read(shown, { layout: true });
  const { forms, leftOut } = (await inSlices(surveying(sheets, snapshots, sets), going))!;
  const named = new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const submission: Submission = { today: at, sheets: named };
  const found = identified((await inSlices(checking(forms, rules, submission), going))!);
  const issues = withVerified(found, { forms, snapshots }, await notesSheet(workbook));
  const counts = countsOf(issues);
  const { error, warning, verified } = counts;
  return {
    at,
    forms,
    leftOut,
    snapshots,
    verdict: verdictOf(forms, counts),
    issues,
    counts: { error, warning, verified },
    passed: passedOf(forms, rulesFor(rules, "submission"), issues),
    print: printLines(forms, named),
  };
}

function passedOf(
  forms: readonly FilledForm[],
  rules: readonly Rule[],
  issues: readonly LiveIssue[],
): number {
  const failed = new Set(
    issues
      .filter(({ severity, verified }) => severity !== "hint" || verified)
      .map(({ rule, sheet }) => `${rule}|${sheet}`),
  );
  return forms
    .filter(isChecked)
    .flatMap((form) =>
      rules.filter((rule) => looksAt(rule, form) && !failed.has(`${rule.id}|${form.sheet.name}`)),
    ).length;
}

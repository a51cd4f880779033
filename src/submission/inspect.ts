import { audit } from "../audit/audit";
import type { Audited, ToAudit } from "../audit/audit";
import { isChecked, looksAt, rulesFor } from "../audit/findings";
import type { AuditedIssue } from "../audit/issue";
import type { Rule } from "../audit/rule";
import type { Asked } from "../audit/verdict";
import type { FilledForm } from "../forms/filled";
import { inSlices, rest, slices as slicesOf } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import { lostLooks, type LostLooks } from "./lost-looks";
import { printLines } from "./print-lines";
import type { PrintLine } from "./print-lines";

/** What 报送检查 found in a workbook: everything a reviewer would look at, and how it prints. */
export interface Inspection extends Audited {
  /** Whose forms it was to be. */
  readonly asked: Asked;
  readonly at: Date;
  /** Checks (a rule on a form) that found nothing but hints. */
  readonly passed: number;
  readonly print: readonly PrintLine[];
  readonly lostLooks: readonly LostLooks[];
}

/**
 * Reads all visible sheets with their layout and checks them for mailing, in slices between which a page can answer.
 * Writes nothing.
 */
export async function inspect(
  workbook: Workbook,
  what: Omit<ToAudit, "submission">,
  at: Date,
  asked: Asked = {},
): Promise<Inspection> {
  const { slices = slicesOf() } = what;
  const audited = await audit(workbook, {
    ...what,
    slices,
    ...(asked.unit && { unit: asked.unit }),
    submission: { today: at },
  });
  const { forms, issues, snapshots } = audited;
  const lost = await inSlices(lostLooks(forms, snapshots), slices);
  await rest(slices);
  return {
    ...audited,
    asked,
    at,
    passed: passedOf(forms, rulesFor(what.rules, "submission"), issues),
    lostLooks: lost,
    print: printLines(forms, new Map(snapshots.map((snapshot) => [snapshot.name, snapshot]))),
  };
}

function passedOf(
  forms: readonly FilledForm[],
  rules: readonly Rule[],
  issues: readonly AuditedIssue[],
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

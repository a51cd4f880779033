import type { TemplateSet } from "../forms/definition";
import type { Survey } from "../forms/read/survey";
import { inSlices, slices as slicesOf } from "../workbook/slices";
import type { Slices } from "../workbook/slices";
import type { Workbook } from "../workbook/workbook";
import { issuesOf, lookingAtAll } from "./look-again";
import { rulesFor } from "./findings";
import type { LocatedFinding } from "./findings";
import type { AuditedIssue, Issue } from "./issue";
import type { Looked } from "./look";
import { EVERYTHING, formsOf, readAgain, surveyOf, UNREAD } from "./reading";
import type { Rule } from "./rule";
import { countsOf, verdictOf } from "./verdict";
import type { Counts, Verdict } from "./verdict";
import { withVerified } from "./verified-issues";

export interface ToAudit {
  readonly sets: readonly TemplateSet[];
  readonly rules: readonly Rule[];
  /** Set for 报送检查: its rules look too, and the sheets are read with their layout. */
  readonly submission?: { readonly today: Date };
  readonly slices?: Slices;
}

/** A workbook as it was looked at, and what there is to say of it. */
export interface Audited extends Survey {
  /** In workbook order, gravest first within a sheet; verified ones and hints too. */
  readonly issues: readonly AuditedIssue[];
  /** 必改, 待核实 and 提示 that are open, and those verified with a note. */
  readonly counts: Counts;
  readonly verdict: Verdict;
}

/**
 * The one door for whoever wants to know what is wrong with a workbook: reads all of it and has the rules look at every
 * form. Writes nothing. Throws Stopped, and what the workbook throws.
 */
export async function audit(
  workbook: Workbook,
  { sets, rules: all, submission, slices = slicesOf() }: ToAudit,
): Promise<Audited> {
  const rules = rulesFor(all, submission && "submission");
  const how = { slices, layout: submission !== undefined };
  const reading = await readAgain({ workbook, sets }, UNREAD, EVERYTHING, how);
  const sheets = new Map([...reading.read].map(([name, { snapshot }]) => [name, snapshot]));
  const eyes = { rules, ...(submission && { submission: { ...submission, sheets } }) };
  const cache = await inSlices(lookingAtAll(eyes, formsOf(reading)), slices);
  return audited({ reading, cache }, rules);
}

/** The same of a workbook that was looked at already; `isHeld` says which findings are held back for now. */
export function audited(
  { reading, cache }: Looked,
  rules: readonly Rule[],
  isHeld?: (found: LocatedFinding) => boolean,
): Audited {
  const survey = surveyOf(reading);
  const issues = withVerified(identified(issuesOf(cache, rules, isHeld)), survey, reading.notes);
  const counts = countsOf(issues);
  return { ...survey, issues, counts, verdict: verdictOf(survey.forms, counts) };
}

/** Issues with ids that stay the same while rule, field and place do; what is alike there is numbered. */
function identified(issues: readonly Issue[]): AuditedIssue[] {
  const times = new Map<string, number>();
  return issues.map((issue) => {
    const place = [issue.rule, issue.sheet, issue.field, issue.cells[0]].join("|");
    const nth = (times.get(place) ?? 0) + 1;
    times.set(place, nth);
    return { ...issue, id: nth === 1 ? place : `${place}|${nth}` };
  });
}

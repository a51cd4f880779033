import type { TemplateSet } from "../forms/definition";
import type { Survey } from "../forms/read/survey";
import { inSlices, slices as slicesOf } from "../workbook/slices";
import type { Slices } from "../workbook/slices";
import { parseAddress } from "../workbook/cell";
import type { Workbook } from "../workbook/workbook";
import { heldBack, issuesOf, lookingAtAll } from "./look-again";
import { rulesFor } from "./findings";
import type { LocatedFinding } from "./findings";
import type { AuditedIssue } from "./issue";
import type { Looked } from "./look";
import { EVERYTHING, formsOf, readAgain, surveyOf, UNREAD } from "./reading";
import type { Rule } from "./rule";
import { countsOf } from "./counts";
import { standingOf } from "./verdict";
import type { Judged, Verdict, Withheld } from "./verdict";
import { withVerified } from "./verified-issues";

export interface ToAudit {
  readonly sets: readonly TemplateSet[];
  readonly rules: readonly Rule[];
  /** Set for 报送检查: its rules look too, and the sheets are read with their layout. */
  readonly submission?: { readonly today: Date };
  /** The unit whose forms these are, where somebody said so. */
  readonly unit?: string;
  readonly slices?: Slices;
}

/** A workbook as it was looked at, and what there is to say of it. */
export interface Audited extends Survey, Judged {
  /** In workbook order, gravest first within a sheet; verified ones and hints too. */
  readonly issues: readonly AuditedIssue[];
  /** For the district and year that its own forms name; see `standingOf` where others are asked for. */
  readonly verdict: Verdict;
}

/**
 * The one door for whoever wants to know what is wrong with a workbook: reads all of it and has the rules look at every
 * form. Writes nothing. Throws Stopped, and what the workbook throws.
 */
export async function audit(
  workbook: Workbook,
  { sets, rules: all, submission, unit, slices = slicesOf() }: ToAudit,
): Promise<Audited> {
  const rules = rulesFor(all, submission && "submission");
  const how = { slices, layout: submission !== undefined };
  const reading = await readAgain({ workbook, sets }, UNREAD, EVERYTHING, how);
  const sheets = new Map([...reading.read].map(([name, { snapshot }]) => [name, snapshot]));
  const eyes = { rules, ...(unit && { unit }), ...(submission && { submission: { ...submission, sheets } }) };
  const cache = await inSlices(lookingAtAll(eyes, formsOf(reading)), slices);
  return audited({ reading, cache }, rules);
}

/** A row whose lacks are not told while it is being typed: counted from 0, and which findings those are. */
export interface Held {
  readonly row: number;
  readonly isHeld: (found: LocatedFinding) => boolean;
}

/** The same of a workbook that was looked at already. */
export function audited({ reading, cache }: Looked, rules: readonly Rule[], held?: Held): Audited {
  const survey = surveyOf(reading);
  const issues = identified(withVerified(issuesOf(cache, rules, held?.isHeld), survey, reading.notes));
  const withheld = held && withheldIn(heldBack(cache, rules, held.isHeld), held.row);
  const judged = { forms: survey.forms, counts: countsOf(issues), ...(withheld && { withheld }) };
  return { ...survey, ...judged, issues, verdict: standingOf(judged).verdict };
}

/** Hints are no lack. */
function withheldIn(found: readonly LocatedFinding[], row: number): Withheld | undefined {
  const lacks = found.flatMap(({ issue }) => (issue.severity === "hint" ? [] : [issue]));
  if (!lacks.length) return undefined;
  const cells = new Set(lacks.flatMap((issue) => issue.cells));
  const own = [...cells].filter((cell) => parseAddress(cell)?.row === row);
  return {
    row: row + 1,
    cells: own.length,
    hasErrors: lacks.some(({ severity }) => severity === "error"),
  };
}

/** Issues with ids that stay the same while rule, field and place do; what is alike there is numbered. */
function identified(issues: readonly Omit<AuditedIssue, "id">[]): AuditedIssue[] {
  const times = new Map<string, number>();
  return issues.map((issue) => {
    const place = [issue.rule, issue.sheet, issue.field, issue.cells[0]].join("|");
    const nth = (times.get(place) ?? 0) + 1;
    times.set(place, nth);
    return { ...issue, id: nth === 1 ? place : `${place}|${nth}` };
  });
}

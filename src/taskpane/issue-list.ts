import type { FilledForm } from "../forms/filled";
import type { AuditedIssue } from "../audit/issue";
import type { Severity } from "../audit/rule";
import { GENERAL_RULES } from "./words/audit";

/** An issue as it is listed; a corrected one stays where it was until the user goes elsewhere. */
export interface ListedIssue {
  readonly issue: AuditedIssue;
  readonly isFixed: boolean;
}

export type Filter = Severity | "verified" | "sheet";

export interface IssueGroup {
  readonly sheet: string;
  /** What the form is called: 支出方向表. */
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  readonly verified: number;
  readonly rows: readonly ListedIssue[];
  /** 待核实 beyond the number that is listed. */
  readonly folded: readonly ListedIssue[];
  readonly hints: readonly ListedIssue[];
}

/** The present issues, with those that have just gone in their old places. */
export function held(before: readonly ListedIssue[], now: readonly AuditedIssue[]): ListedIssue[] {
  const present = new Set(now.map(({ id }) => id));
  const goneAfter = new Map<string | undefined, ListedIssue[]>();
  let last: string | undefined;
  for (const one of before) {
    if (present.has(one.issue.id)) last = one.issue.id;
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), { ...one, isFixed: true }]);
  }
  return [
    ...(goneAfter.get(undefined) ?? []),
    ...now.flatMap((issue) => [{ issue, isFixed: false }, ...(goneAfter.get(issue.id) ?? [])]),
  ];
}

export const settled = (now: readonly AuditedIssue[]): ListedIssue[] =>
  now.map((issue) => ({ issue, isFixed: false }));

/** By sheet, in workbook order. `listed`: rows per sheet before 待核实 fold, 0 = all; a filter folds nothing. */
export function groupsOf(
  list: readonly ListedIssue[],
  forms: readonly FilledForm[],
  { filter, sheet, listed }: { filter: Filter | undefined; sheet: string | undefined; listed: number },
): IssueGroup[] {
  const sheets = [
    ...new Set([...forms.map((form) => form.sheet.name), ...list.map(({ issue }) => issue.sheet)]),
  ];
  return sheets.flatMap((name) => {
    if (filter === "sheet" && name !== sheet) return [];
    const own = list.filter(({ issue }) => issue.sheet === name);
    const open = own.filter(({ issue }) => !issue.verified);
    const of = (severity: Severity) => open.filter(({ issue }) => issue.severity === severity);
    const [errors, warnings, hints] = [of("error"), of("warning"), of("hint")];
    const verified = own.filter(({ issue }) => issue.verified);
    const shown = { error: errors, warning: warnings, hint: hints, verified };
    const isOne = filter !== undefined && filter !== "sheet";
    const warningsListed = listed === 0 ? Infinity : Math.max(0, listed - errors.length);
    const group: IssueGroup = {
      sheet: name,
      name: [
        ...new Set(
          forms.filter((form) => form.sheet.name === name).map(({ definition }) => called(definition)),
        ),
      ].join("、"),
      errors: standing(errors),
      warnings: standing(warnings),
      verified: verified.length,
      rows: isOne ? shown[filter] : [...errors, ...warnings.slice(0, warningsListed)],
      folded: isOne ? [] : warnings.slice(warningsListed),
      hints: isOne ? [] : hints,
    };
    const isEmpty = !group.rows.length && !group.folded.length && !group.hints.length;
    return isEmpty ? [] : [group];
  });
}

const called = ({ name, inferred }: FilledForm["definition"]) =>
  inferred ? `${name}　${GENERAL_RULES}` : name;

const standing = (listed: readonly ListedIssue[]) => listed.filter(({ isFixed }) => !isFixed).length;

/** What 下一处 goes through: 必改 first, then 待核实, each in workbook order. */
export function openIssues(issues: readonly AuditedIssue[]): AuditedIssue[] {
  const of = (severity: Severity) => issues.filter((issue) => issue.severity === severity && !issue.verified);
  return [...of("error"), ...of("warning")];
}

/** The issue after (or before) one; undefined after the last. From nowhere, the first (or last). */
export function stepFrom(
  issues: readonly AuditedIssue[],
  id: string | undefined,
  by: 1 | -1,
): AuditedIssue | undefined {
  const at = issues.findIndex((issue) => issue.id === id);
  if (at < 0) return by === 1 ? issues[0] : issues.at(-1);
  return issues[at + by];
}

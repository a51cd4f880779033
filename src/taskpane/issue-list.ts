import type { FilledForm } from "../forms/filled";
import type { AuditedIssue } from "../audit/issue";
import type { Severity } from "../audit/rule";
import { GRAVITY } from "../audit/combine";
import { grouped } from "../values/grouped";
import { parseAddress } from "../workbook/cell";
import { causeSheets, GENERAL_RULES } from "./words/audit";

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
  /** Corrected ones, which are one line. */
  readonly fixed: readonly ListedIssue[];
}

/** The present issues, with those that have just gone in their old places. */
export function held(before: readonly ListedIssue[], now: readonly AuditedIssue[]): ListedIssue[] {
  const present = new Set(now.map(({ id }) => id));
  const goneAfter = new Map<string | undefined, ListedIssue[]>();
  let last: string | undefined;
  for (const one of before) {
    if (present.has(one.issue.id)) last = one.issue.id;
    // What was merely not there yet is filled in, which is no correction.
    else if (one.issue.about !== "blank") {
      goneAfter.set(last, [...(goneAfter.get(last) ?? []), { ...one, isFixed: true }]);
    }
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
    const open = own.filter(({ issue, isFixed }) => !issue.verified && !isFixed);
    const fixed = own.filter(({ issue, isFixed }) => isFixed && issue.severity !== "hint");
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
      errors: errors.length,
      warnings: warnings.length,
      verified: verified.length,
      rows: isOne ? shown[filter] : [...errors, ...warnings.slice(0, warningsListed)],
      folded: isOne ? [] : warnings.slice(warningsListed),
      hints: isOne ? [] : hints,
      fixed,
    };
    const isEmpty = [group.rows, group.folded, group.hints, fixed].every(({ length }) => !length);
    return isEmpty ? [] : [group];
  });
}

const called = ({ name, inferred }: FilledForm["definition"]) =>
  inferred ? `${name}　${GENERAL_RULES}` : name;

/** By cause over all sheets, the gravest first; hints stand last and folded. */
export function groupsByCause(list: readonly ListedIssue[], filter: Filter | undefined): IssueGroup[] {
  const shown = list.filter(({ issue, isFixed }) => {
    if (isFixed || filter === "sheet") return !isFixed;
    return filter === "verified" ? issue.verified : !issue.verified && (!filter || issue.severity === filter);
  });
  const causes = grouped(shown, ({ issue }) => `${issue.severity}|${issue.rule}|${issue.title}`);
  const groups = Array.from(causes.values(), (rows): IssueGroup => {
    const { title, severity, verified } = rows[0]!.issue;
    const sheets = new Set(rows.map(({ issue }) => issue.sheet)).size;
    const isHint = severity === "hint" && !filter;
    const count = (one: Severity) => (severity === one && !verified ? rows.length : 0);
    return {
      ...{ sheet: title, name: causeSheets(sheets), errors: count("error"), warnings: count("warning") },
      ...{ verified: verified ? rows.length : 0, folded: [], fixed: [] },
      ...(isHint ? { rows: [], hints: rows } : { rows, hints: [] }),
    };
  });
  const rank = ({ rows, hints }: IssueGroup) => GRAVITY[[...rows, ...hints][0]!.issue.severity];
  return groups.sort((a, b) => rank(a) - rank(b));
}

/** What 下一处 goes through: 必改 first, then 待核实, each in workbook order. */
export function openIssues(issues: readonly AuditedIssue[]): AuditedIssue[] {
  const of = (severity: Severity) => issues.filter((issue) => issue.severity === severity && !issue.verified);
  return [...of("error"), ...of("warning")];
}

/**
 * Where 下一处 begins for somebody who stands in a cell: the first at it or behind it, of the gravest there are; or, by
 * -1, the last before it. Past the end it goes round.
 */
export function nextFrom(
  issues: readonly AuditedIssue[],
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  sheets: readonly string[],
  by: 1 | -1,
): AuditedIssue | undefined {
  const [gravest] = issues;
  const alike = issues.filter(({ severity }) => severity === gravest?.severity);
  const here = sheets.indexOf(sheet);
  const isBehind = (one: AuditedIssue) => {
    const there = sheets.indexOf(one.sheet);
    if (there !== here) return there > here;
    return one.cells.some((cell) => {
      const at = parseAddress(cell);
      return at !== undefined && (at.row > row || (at.row === row && at.column >= column));
    });
  };
  return by === 1
    ? (alike.find(isBehind) ?? alike[0])
    : (alike.findLast((one) => !isBehind(one)) ?? alike.at(-1));
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

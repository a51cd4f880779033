import type { LocatedFinding } from "./findings";
import { parseAddress } from "../workbook/cell";
import { grouped } from "../values/grouped";
import type { Fix, Issue, Offered } from "./issue";
import type { FilledForm } from "../forms/filled";
import type { Severity } from "./rule";

/**
 * Findings without those that others say better: every cell of theirs has a finding, no less grave, of a rule that
 * theirs yields to. What yields can itself be yielded to, so that the order of the rules does not matter.
 */
export function withoutYielding(found: readonly LocatedFinding[]): LocatedFinding[] {
  const wanted = new Set(found.flatMap(({ yieldsTo }) => yieldsTo ?? []));
  if (!wanted.size) return [...found];
  // By rule and cell: how grave the gravest finding there is.
  const said = new Map<string, number>();
  for (const { issue } of found) {
    if (!wanted.has(issue.rule)) continue;
    for (const cell of cellsOf(issue)) {
      const key = `${issue.rule}|${cell}`;
      said.set(key, Math.min(said.get(key) ?? Infinity, GRAVITY[issue.severity]));
    }
  }
  return found.filter(({ issue, yieldsTo }) => {
    if (!yieldsTo) return true;
    const isSaid = (cell: string) =>
      yieldsTo.some((rule) => (said.get(`${rule}|${cell}`) ?? Infinity) <= GRAVITY[issue.severity]);
    return !cellsOf(issue).every(isSaid);
  });
}

function cellsOf({ sheet, cells }: LocatedFinding["issue"]): string[] {
  return cells.map((cell) => (cell.includes("!") ? cell : `${sheet}!${cell}`));
}

/** Joins findings of one cause: same rule, same words, same column (or form, or workbook). */
export function merged(found: readonly LocatedFinding[]): Issue[] {
  return [...grouped(found, keyOf).values()].map((group) => joined(once(group.map(({ issue }) => issue))));
}

/** A cell merged over several rows is met once in each of them; what is said of it counts once. */
function once(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length === 1) return issues;
  const same = grouped(issues, ({ sheet, cells, message }) => JSON.stringify([sheet, cells, message]));
  return [...same.values()].map(([first]) => first!);
}

function keyOf({ issue, merge, area }: LocatedFinding): string {
  const cause = [issue.rule, issue.severity];
  switch (merge) {
    case "workbook":
      return cause.join("|");
    case "form":
      return [...cause, issue.sheet, area.top, area.left].join("|");
    case "column":
      return [...cause, issue.sheet, area.top, issue.field, columnOf(issue), issue.message].join("|");
    default:
      return [...cause, issue.sheet, issue.cells.join(), issue.message].join("|");
  }
}

function columnOf(issue: Issue): string {
  return (issue.cells[0] ?? "").replace(/(?<!\d)\d+$/, "");
}

/** Findings of one cause as one issue; it speaks of the first. */
export function joined(parts: readonly Issue[]): Issue {
  const first = parts[0]!;
  if (parts.length === 1) return first;
  const cells = parts.flatMap((issue) =>
    issue.cells.map((cell) =>
      issue.sheet === first.sheet || cell.includes("!") ? cell : `${issue.sheet}!${cell}`,
    ),
  );
  const fixes = oncePerCell(parts.flatMap((issue) => issue.fixes));
  const offers = sameChoices(parts.flatMap((issue) => issue.offers));
  const field = listed([...new Set(parts.map((issue) => issue.field))].filter(Boolean));
  return { ...first, cells: inReadingOrder([...new Set(cells)]), field, fixes, offers, parts };
}

/** Each cell may stand in a column of its own. */
function listed(fields: readonly string[]): string {
  return fields.length > 3 ? `${fields.slice(0, 2).join("、")} 等${fields.length}栏` : fields.join("、");
}

/** Of two new contents for one cell only one could be seen; the other is found again once the first is there. */
function oncePerCell(fixes: readonly Fix[]): Fix[] {
  const cells = grouped(fixes, ({ sheet, address }) => `${sheet}!${address}`);
  return [...cells.values()].map(([first]) => first!);
}

/** Offers of one label are one choice, for all cells that have it. */
function sameChoices(offers: readonly Offered[]): Offered[] {
  return [...grouped(offers, ({ label }) => label)].map(([label, same]) => ({
    label,
    fixes: oncePerCell(same.flatMap(({ fixes }) => fixes)),
  }));
}

function inReadingOrder(cells: readonly string[]): string[] {
  const found = cells.map((cell) => ({ cell, at: parseAddress(cell) }));
  found.sort(({ at: a }, { at: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return a.row - b.row || a.column - b.column;
  });
  return found.map(({ cell }) => cell);
}

/** From the gravest on. */
export const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Worst first within a sheet, sheets in workbook order, from top to bottom. */
export function inOrder<One extends Issue>(issues: readonly One[], forms: readonly FilledForm[]): One[] {
  const sheets = new Map([...new Set(forms.map((form) => form.sheet.name))].map((name, i) => [name, i]));
  const places = issues.map((issue) => {
    const start = parseAddress(issue.cells[0] ?? "A1") ?? { row: 0, column: 0 };
    return { issue, sheet: sheets.get(issue.sheet) ?? 0, gravity: GRAVITY[issue.severity], ...start };
  });
  places.sort((a, b) => a.sheet - b.sheet || a.gravity - b.gravity || a.row - b.row || a.column - b.column);
  return places.map(({ issue }) => issue);
}

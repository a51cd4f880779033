import { parseAddress } from "../workbook/cell";
import type { LocatedFinding } from "./findings";
import { grouped } from "../values/grouped";
import type { Fix, Issue, Offered } from "./issue";

/** Joins findings of one cause: same rule, same words, same column (or form, or workbook). */
export function merged(placed: readonly LocatedFinding[]): Issue[] {
  return [...grouped(placed, keyOf).values()].map(joined);
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

function joined(group: readonly LocatedFinding[]): Issue {
  const first = group[0]!.issue;
  if (group.length === 1) return first;
  const cells = group.flatMap(({ issue }) =>
    issue.cells.map((cell) =>
      issue.sheet === first.sheet || cell.includes("!") ? cell : `${issue.sheet}!${cell}`,
    ),
  );
  const fixes = oncePerCell(group.flatMap(({ issue }) => issue.fixes));
  const offers = group.flatMap(({ issue }) => issue.offers);
  return { ...first, cells: inReadingOrder([...new Set(cells)]), fixes, offers: sameChoices(offers) };
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
  const placed = cells.map((cell) => ({ cell, at: parseAddress(cell) }));
  placed.sort(({ at: a }, { at: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return a.row - b.row || a.column - b.column;
  });
  return placed.map(({ cell }) => cell);
}

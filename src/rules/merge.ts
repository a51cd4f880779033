import { parseAddress } from "../workbook/cell";
import type { Placed } from "./findings";
import type { Issue } from "./issue";

/** Joins findings of one cause: same rule, same words, same column (or form, or workbook). */
export function merged(placed: readonly Placed[]): Issue[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(joined);
}

function keyOf({ issue, merge, form }: Placed): string {
  const cause = [issue.rule, issue.severity];
  switch (merge) {
    case "workbook":
      return cause.join("|");
    case "form":
      return [...cause, issue.sheet, form.area.top, form.area.left].join("|");
    case "column":
      return [...cause, issue.sheet, form.area.top, issue.field, columnOf(issue), issue.message].join("|");
    default:
      return [...cause, issue.sheet, issue.cells.join(), issue.message].join("|");
  }
}

function columnOf(issue: Issue): string {
  return (issue.cells[0] ?? "").replace(/\d+$/, "");
}

function joined(group: readonly Placed[]): Issue {
  const first = group[0]!.issue;
  if (group.length === 1) return first;
  const cells = group.flatMap(({ issue }) =>
    issue.cells.map((cell) =>
      issue.sheet === first.sheet || cell.includes("!") ? cell : `${issue.sheet}!${cell}`,
    ),
  );
  const fixes = group.flatMap(({ issue }) => issue.fixes);
  return { ...first, cells: inReadingOrder([...new Set(cells)]), fixes };
}

function inReadingOrder(cells: readonly string[]): string[] {
  return [...cells].sort((a, b) => {
    const [x, y] = [parseAddress(a), parseAddress(b)];
    if (!x || !y) return Number(!x) - Number(!y);
    return x.row - y.row || x.column - y.column;
  });
}

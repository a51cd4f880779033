import type { FilledForm } from "../forms/filled";
import { parseAddress } from "../workbook/cell";
import type { Issue } from "./issue";
import type { Severity } from "./rule";

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

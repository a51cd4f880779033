import type { LocatedFinding } from "./findings";
import { GRAVITY } from "./order";

/**
 * Findings without those that others say better: every cell of theirs has a finding, no less grave, of a rule that
 * theirs yields to. What yields can itself be yielded to, so that the order of the rules does not matter.
 */
export function withoutYielding(placed: readonly LocatedFinding[]): LocatedFinding[] {
  const wanted = new Set(placed.flatMap(({ yieldsTo }) => yieldsTo ?? []));
  if (!wanted.size) return [...placed];
  // By rule and cell: how grave the gravest finding there is.
  const said = new Map<string, number>();
  for (const { issue } of placed) {
    if (!wanted.has(issue.rule)) continue;
    for (const cell of cellsOf(issue)) {
      const key = `${issue.rule}|${cell}`;
      said.set(key, Math.min(said.get(key) ?? Infinity, GRAVITY[issue.severity]));
    }
  }
  return placed.filter(({ issue, yieldsTo }) => {
    if (!yieldsTo) return true;
    const isSaid = (cell: string) =>
      yieldsTo.some((rule) => (said.get(`${rule}|${cell}`) ?? Infinity) <= GRAVITY[issue.severity]);
    return !cellsOf(issue).every(isSaid);
  });
}

function cellsOf({ sheet, cells }: LocatedFinding["issue"]): string[] {
  return cells.map((cell) => (cell.includes("!") ? cell : `${sheet}!${cell}`));
}

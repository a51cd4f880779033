import { parseAddress } from "../workbook/cell";
import { joined } from "./combine";
import type { Issue } from "./issue";

/** Up to how many every choice is tried, every pair and every one that may be new; of more only the last may be. */
const FEW = 10;
const SOME = 40;
const MANY = 200;

/**
 * The findings that a note of earlier versions was about: it named one cell and kept what all cells of its issue said
 * together. Since then some may have come that it knew nothing of.
 */
export function namedTogether(
  parts: readonly Issue[],
  isFirst: (part: Issue) => boolean,
  isSaid: (issue: Issue) => boolean,
): readonly Issue[] | undefined {
  const inOrder = [...parts].sort((a, b) => rank(a) - rank(b));
  const first = inOrder.findIndex(isFirst);
  if (first < 0) return undefined;
  const others = inOrder.slice(first + 1);
  for (const left of leftOut(others.length)) {
    const named = [inOrder[first]!, ...others.filter((_, i) => !left.has(i))];
    if (isSaid(joined(named))) return named;
  }
  return undefined;
}

function rank({ cells }: Issue): number {
  const at = parseAddress(cells[0] ?? "A1");
  return at ? at.row * 20_000 + at.column : 0;
}

/** Which of so many are new: none, the last few, one, two; of a few any. */
function* leftOut(count: number): Generator<ReadonlySet<number>> {
  yield new Set();
  for (let from = count - 1; from > Math.max(0, count - MANY); from--) {
    yield new Set(Array.from({ length: count - from }, (_, i) => from + i));
  }
  for (let i = 0; i < count && count <= MANY; i++) yield new Set([i]);
  for (let i = 0; i < count && count <= SOME; i++) {
    for (let j = i + 1; j < count; j++) yield new Set([i, j]);
  }
  for (let bits = 1; count <= FEW && bits < 2 ** count; bits++) {
    yield new Set(Array.from({ length: count }, (_, i) => i).filter((i) => bits & (1 << i)));
  }
}

import type { FilledRow } from "../forms/filled";
import { findingsIn } from "../rules/findings";
import type { Placed } from "../rules/findings";
import { isSameHead } from "../rules/parts";
import type { Cut, Head } from "../rules/parts";
import type { Rule } from "../rules/rule";
import type { Steps } from "../workbook/steps";

/** What was found in a row, and with what it was looked at. */
interface Known {
  readonly head: Head;
  readonly rules: readonly Rule[];
  readonly found: readonly Placed[];
}

const known = new WeakMap<FilledRow, Known>();

/** What rules find row by row. A row that is the very one of before, under the same head, is not looked at again. */
export function* lookingByRow(
  cut: Cut,
  rules: readonly Rule[],
  inRows: readonly Rule[],
): Steps<readonly Placed[]> {
  let head = cut.head;
  const all: Placed[] = [];
  for (const row of cut.rows) {
    let seen = known.get(row);
    // Under the head of before most rows are known already, and need no comparing of heads.
    if (seen && isSameHead(seen.head, head)) head = seen.head;
    if (seen?.head !== head || seen.rules !== rules) {
      const part = cut.partOf(row);
      seen = { head, rules, found: inRows.flatMap((rule) => findingsIn(rule, part)) };
      known.set(row, seen);
      yield;
    }
    all.push(...seen.found);
  }
  return all;
}

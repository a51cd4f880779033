import { unitOf } from "../../forms/amount";
import type { LiveState } from "../../live/state";
import { address } from "../../workbook/cell";
import { cellRef, entryAt } from "../places";
import type { LiveIssue } from "../../live/state";
import { help, HOW } from "../words/fill";

export interface Guidance {
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  /** What is open about this very cell. */
  readonly issue?: LiveIssue;
}

/** What to write into the selected cell; undefined where it is none that is filled in. */
export function guidanceFor({ selected, forms, issues }: LiveState): Guidance | undefined {
  if (!selected) return undefined;
  const at = { sheet: selected.sheet, address: address(selected.row, selected.column) };
  const found = entryAt(forms, at);
  if (!found) return undefined;
  const { label, by, kind, choices } = found.entry.field;
  const issue = issues.find(
    (one) =>
      !one.verified &&
      one.severity !== "hint" &&
      one.cells.some((cell) => {
        const other = cellRef(one.sheet, cell);
        return other.sheet === at.sheet && other.address === at.address;
      }),
  );
  return { label, ...at, text: text(), ...(issue && by !== "finance" && { issue }) };

  function text(): string {
    if (by === "finance") return help.finance;
    if (kind === "amount") return help.inUnit(unitOf(found!.form));
    return kind === "choice" && choices ? help.choices(choices) : HOW[kind];
  }
}

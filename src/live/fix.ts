import type { Fix, Issue } from "../rules/issue";
import { parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";

/** What writing fixes takes. */
export function fixEdits(fixes: readonly Fix[]): Edit[] {
  return fixes.map(({ sheet, address, to }): Edit => {
    const { row, column } = parseAddress(address)!;
    return { kind: "write", sheet, row, column, values: [[to]] };
  });
}

/**
 * The issues that can be corrected at once without a person deciding. Each fix knows its cell only as it stands, so of
 * two that would write one cell the second has to wait: it is found again once the first is made.
 */
export function fixableTogether<One extends Issue>(issues: readonly One[]): One[] {
  const taken = new Set<string>();
  return issues.filter(({ fixes }) => {
    const cells = fixes.map(({ sheet, address }) => `${sheet}!${address}`);
    if (!cells.length || cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

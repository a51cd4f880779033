import type { Fix, Issue } from "./issue";
import { sameText } from "../values/text";
import { oneCell, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { cellAt } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";

/** What writing fixes takes. */
export function fixEdits(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap(({ sheet, address, to, isForText }): Edit[] => {
    const { row, column } = parseAddress(address)!;
    const write: Edit = { kind: "write", sheet, row, column, values: [[to]] };
    const range = oneCell(row, column);
    return isForText ? [{ kind: "style", sheet, range, style: { numberFormat: "General" } }, write] : [write];
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

/** Fixes whose cells have changed since they were found: what stands there now is nobody's to overwrite. */
export function outdated(fixes: readonly Fix[], sheets: readonly Snapshot[]): Fix[] {
  return fixes.filter(({ sheet, address, from }) => {
    const { row, column } = parseAddress(address)!;
    const now = sheets.find(({ name }) => name === sheet);
    return !now || !sameText(cellAt(now, row, column).text, from);
  });
}

import type { Fix, Issue } from "./issue";
import { sameText } from "../values/text";
import { oneCell, parseAddress } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { cellAt } from "../workbook/snapshot";
import type { Snapshot } from "../workbook/snapshot";
import type { Workbook } from "../workbook/workbook";
import { audit } from "./audit";
import type { Audited, ToAudit } from "./audit";

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

/** A fix that was made, and by which rule. */
export interface Made extends Fix {
  readonly rule: string;
  readonly title: string;
}

export interface Fixed {
  /** In the order they were made. */
  readonly made: readonly Made[];
  /** The workbook as it is now, and what is left to say of it. */
  readonly audited: Audited;
}

/**
 * Makes every fix that needs no decision, until none is left; what somebody verified stays. Each content is written
 * into a cell once at most, so that it ends whatever the rules say. Throws what the workbook throws.
 */
export async function fixEverything(workbook: Workbook, what: ToAudit): Promise<Fixed> {
  const made: Made[] = [];
  const written = new Set<string>();
  const isNew = (fix: Fix) => !written.has(keyOf(fix));
  for (;;) {
    const now = await audit(workbook, what);
    const next = fixableTogether(now.issues.filter(({ verified, fixes }) => !verified && fixes.every(isNew)));
    if (!next.length) return { made, audited: now };
    await workbook.apply(next.flatMap(({ fixes }) => fixEdits(fixes)));
    for (const { rule, title, fixes } of next) {
      for (const fix of fixes) written.add(keyOf(fix));
      made.push(...fixes.map((fix) => ({ ...fix, rule, title })));
    }
  }
}

const keyOf = ({ sheet, address, to }: Fix) => JSON.stringify([sheet, address, to]);

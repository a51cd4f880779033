import { NOTES_SHEET } from "../notes/note";
import type { WorkbookEvent } from "../workbook/workbook";

/** What has happened to the workbook since it was last looked at. */
export interface Pending {
  /** Sheets, by their present names, of which something changed. */
  readonly sheets: ReadonlySet<string>;
  /** Sheets came, went or got another name. */
  readonly list: boolean;
  /** Nobody knows what changed. */
  readonly everything: boolean;
}

export const NOTHING: Pending = { sheets: new Set(), list: false, everything: false };
export const EVERYTHING: Pending = { sheets: new Set(), list: true, everything: true };

export function isNothing({ sheets, list, everything }: Pending): boolean {
  return !sheets.size && !list && !everything;
}

/**
 * One thing more has happened. Notes we keep ourselves are no news; what else we write (修复, 一键汇总) is, for the issues
 * must stay true whoever writes.
 */
export function joined(pending: Pending, event: WorkbookEvent): Pending {
  const { sheets, everything } = pending;
  const without = (sheet: string) => [...sheets].filter((name) => name !== sheet);
  switch (event.kind) {
    case "edited":
      if (event.byUs && event.sheet === NOTES_SHEET) return pending;
      return sheets.has(event.sheet) ? pending : { ...pending, sheets: new Set([...sheets, event.sheet]) };
    case "sheetAdded":
      return { sheets: new Set([...sheets, event.sheet]), list: true, everything };
    case "sheetRenamed":
      return { sheets: new Set([...without(event.from), event.sheet]), list: true, everything };
    case "sheetRemoved":
      return { sheets: new Set(without(event.sheet)), list: true, everything };
    case "reloaded":
    case "workbookChanged":
      return EVERYTHING;
    case "selected":
      return pending;
  }
}

export function both(a: Pending, b: Pending): Pending {
  return {
    sheets: new Set([...a.sheets, ...b.sheets]),
    list: a.list || b.list,
    everything: a.everything || b.everything,
  };
}

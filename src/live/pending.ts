import { NOTES_SHEET } from "../notes/note";
import { EVERYTHING } from "../audit/reading";
import type { ToRead } from "../audit/reading";
import type { WorkbookEvent } from "../workbook/workbook";

export function isNothing({ sheets, list, everything }: ToRead): boolean {
  return !sheets.size && !list && !everything;
}

/**
 * One thing more has happened. Notes we keep ourselves are no news; what else we write (修复, 一键汇总) is, for the issues
 * must stay true whoever writes.
 */
export function joined(pending: ToRead, event: WorkbookEvent): ToRead {
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

export function both(a: ToRead, b: ToRead): ToRead {
  return {
    sheets: new Set([...a.sheets, ...b.sheets]),
    list: a.list || b.list,
    everything: a.everything || b.everything,
  };
}

import { LAST_COLUMN, LAST_ROW, union } from "../workbook/cell";
import type { Range } from "../workbook/cell";
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
  const without = (sheet: string) => [...sheets].filter(([name]) => name !== sheet);
  switch (event.kind) {
    case "edited":
      if (event.byUs && event.sheet === NOTES_SHEET) return pending;
      return { ...pending, sheets: withAreas(sheets, event.sheet, [event.range]) };
    case "sheetAdded":
      return { sheets: withAreas(sheets, event.sheet, [ALL]), list: true, everything };
    case "sheetRenamed":
      return { sheets: withAreas(new Map(without(event.from)), event.sheet, [ALL]), list: true, everything };
    case "sheetRemoved":
      return { sheets: new Map(without(event.sheet)), list: true, everything };
    case "reloaded":
    case "workbookChanged":
      return EVERYTHING;
    case "selected":
      return pending;
  }
}

export function both(a: ToRead, b: ToRead): ToRead {
  let { sheets } = a;
  for (const [sheet, areas] of b.sheets) sheets = withAreas(sheets, sheet, areas);
  return {
    sheets,
    list: a.list || b.list,
    everything: a.everything || b.everything,
  };
}

const ALL: Range = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
/** So many places of a sheet are told apart. */
const MOST = 50;

function withAreas(
  sheets: ToRead["sheets"],
  sheet: string,
  areas: readonly Range[],
): ReadonlyMap<string, readonly Range[]> {
  const all = [...(sheets.get(sheet) ?? []), ...areas];
  return new Map(sheets).set(sheet, all.length > MOST ? [all.reduce(union)] : all);
}

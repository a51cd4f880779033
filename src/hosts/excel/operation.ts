import type { Range } from "../../workbook/cell";
import type { DraftSheet } from "./draft";
import { addressOf } from "./reference";

/** The smallest thing that is either done or not: one change, and how to take it back. */
export interface Operation {
  /** What a request grows by, about. */
  readonly bytes?: number;
  send(sending: Sending): void;
  /** Absent where it cannot be taken back. Sheets that the batch adds go as a whole. */
  readonly undo?: (sending: Sending) => void;
  /** What is done instead where Excel refuses this: another way to the same, or nothing, where the rest can do without. */
  readonly otherwise?: Operation;
  /** Does nothing, and leaves a mark of ours on this sheet. */
  readonly leavesMarkOn?: string;
  /** Taking it back does no harm where only some of it was done, or nothing. */
  readonly isHarmless?: boolean;
}

/** Edits on their way to Excel. */
export interface Sending {
  readonly context: Excel.RequestContext;
  sheet(sheet: DraftSheet): Excel.Worksheet;
  range(sheet: DraftSheet, range: Range): Excel.Range;
  /** Says which of Excel's sheets one of ours has become. */
  added(sheet: DraftSheet, made: Excel.Worksheet): void;
  /** Whether Excel has a sheet of this name, as far as it was looked up. */
  isThere(name: string): boolean;
}

export function sendingTo(context: Excel.RequestContext, there: readonly string[] = []): Sending {
  const sheets = new Map<DraftSheet, Excel.Worksheet>();
  const sheetOf = (sheet: DraftSheet) => {
    const known = sheets.get(sheet) ?? context.workbook.worksheets.getItem(sheet.id ?? sheet.name);
    sheets.set(sheet, known);
    return known;
  };
  return {
    context,
    sheet: sheetOf,
    range: (sheet, range) => sheetOf(sheet).getRange(addressOf(range)).untrack(),
    added: (sheet, made) => void sheets.set(sheet, made),
    isThere: (name) => there.includes(name),
  };
}

/** Does nothing: what it would take back goes with something else. */
export const GOES_ALONG = () => {};

/** How to take a change back, unless it is on a sheet the batch adds. */
export function undoOn(
  { id }: DraftSheet,
  undo: ((sending: Sending) => void) | undefined,
): Pick<Operation, "undo" | "isHarmless"> {
  if (id === undefined) return { undo: GOES_ALONG, isHarmless: true };
  return undo ? { undo, isHarmless: true } : {};
}

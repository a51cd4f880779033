import type { Edit } from "../../../workbook/edit";
import { checkFree, checkHeights, checkWidths } from "../../../workbook/promises";
import { sheetNamed, type Draft, type DraftSheet } from "../draft";
import { undoOn, type Operation, type Sending } from "../operation";

/** Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for a width no column can have. */
export function widths(draft: Draft, edit: Extract<Edit, { kind: "widths" }>): Operation[] {
  const { column, widths } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkWidths(sheet.name, column, widths);
  if (widths.length === 0) return [];
  const points = widths.map((width) => width * draft.pointsPerCharacter);
  const before = widths.map((_, i) => sheet.before.widths.get(column + i));
  return [
    {
      send: (sending) => putWidths(sending, sheet, column, points),
      ...undoOn(sheet, (sending) => putWidths(sending, sheet, column, before)),
    },
  ];
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for a height no row can have. */
export function heights(draft: Draft, edit: Extract<Edit, { kind: "heights" }>): Operation[] {
  const { row, heights } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkHeights(sheet.name, row, heights);
  if (heights.length === 0) return [];
  const before = heights.map((_, i) => sheet.heights.get(row + i) ?? null);
  heights.forEach((height, i) => {
    if (height === null) sheet.heights.delete(row + i);
    else sheet.heights.set(row + i, height);
  });
  return [
    {
      send: (sending) => putHeights(sending, sheet, row, heights),
      ...undoOn(sheet, (sending) => putHeights(sending, sheet, row, before)),
    },
  ];
}

/** Rows in a row that are to be alike are set together; null lets Excel work it out. */
export function putHeights(
  sending: Sending,
  sheet: DraftSheet,
  row: number,
  heights: readonly (number | null)[],
): void {
  for (const { from, to, one } of runsOf(heights)) {
    const { format } = sending.range(sheet, { top: row + from, bottom: row + to, left: 0, right: 0 });
    if (one === null) format.autofitRows();
    else format.rowHeight = one;
  }
}

function putWidths(
  sending: Sending,
  sheet: DraftSheet,
  column: number,
  points: readonly (number | undefined)[],
): void {
  for (const { from, to, one } of runsOf(points)) {
    const { format } = sending.range(sheet, { top: 0, bottom: 0, left: column + from, right: column + to });
    if (one === undefined) format.useStandardWidth = true;
    else format.columnWidth = one;
  }
}

function runsOf<T>(list: readonly T[]): { from: number; to: number; one: T }[] {
  const runs: { from: number; to: number; one: T }[] = [];
  list.forEach((one, i) => {
    const last = runs.at(-1);
    if (last?.one === one && last.to === i - 1) last.to = i;
    else runs.push({ from: i, to: i, one });
  });
  return runs;
}

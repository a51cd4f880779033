import { overlaps, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkFree, checkMerge, checkNothingLost, checkRange } from "../../../workbook/promises";
import { heldAt, sheetNamed, type Draft, type DraftSheet } from "../draft";
import { undoOn, type Operation } from "../operation";

/** Throws SheetMissing, PlaceInvalid, SheetProtected, MergeOverlaps, MergeWouldLose. */
export function merge(draft: Draft, edit: Extract<Edit, { kind: "merge" }>): Operation[] {
  const { range } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  if (!checkMerge(sheet.name, range, sheet.merges)) return [];
  checkNothingLost(sheet.name, range, filledIn(sheet, range));
  sheet.merges = [...sheet.merges, range];
  return [
    {
      send: (sending) => sending.range(sheet, range).merge(false),
      ...undoOn(sheet, (sending) => sending.range(sheet, range).unmerge()),
    },
  ];
}

function* filledIn(
  sheet: DraftSheet,
  { top, left, bottom, right }: Range,
): Generator<readonly [row: number, column: number]> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (heldAt(sheet, row, column).input !== "") yield [row, column];
    }
  }
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function unmerge(draft: Draft, edit: Extract<Edit, { kind: "unmerge" }>): Operation[] {
  const { range } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkRange(sheet.name, range);
  const met = sheet.merges.filter((area) => overlaps(area, range));
  sheet.merges = sheet.merges.filter((area) => !met.includes(area));
  return met.map((area) => ({
    send: (sending) => sending.range(sheet, area).unmerge(),
    ...undoOn(sheet, (sending) => sending.range(sheet, area).merge(false)),
  }));
}

import { address, overlaps, rangeText } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { MergeOverlaps, MergeWouldLose } from "../../../workbook/errors";
import { checkEditable, checkRange, knownAt, sheetNamed, type Draft } from "../draft";
import { undoOn, type Part } from "../part";

/** Throws SheetMissing, PlaceInvalid, SheetProtected, MergeOverlaps, MergeWouldLose. */
export function merge(draft: Draft, { sheet: name, range }: Extract<Edit, { kind: "merge" }>): Part[] {
  const sheet = sheetNamed(draft, name);
  checkRange(name, range);
  checkEditable(sheet);
  const text = rangeText(range);
  const met = sheet.merges.filter((area) => overlaps(area, range));
  if (met.some((area) => rangeText(area) === text) || text === address(range.top, range.left)) return [];
  if (met.length > 0) throw new MergeOverlaps(name, text);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const isFirst = row === range.top && column === range.left;
      if (!isFirst && knownAt(sheet, row, column).input !== "") {
        throw new MergeWouldLose(name, text, address(row, column));
      }
    }
  }
  sheet.merges = [...sheet.merges, range];
  return [
    {
      send: (sending) => sending.range(sheet, range).merge(false),
      ...undoOn(sheet, (sending) => sending.range(sheet, range).unmerge()),
    },
  ];
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function unmerge(draft: Draft, { sheet: name, range }: Extract<Edit, { kind: "unmerge" }>): Part[] {
  const sheet = sheetNamed(draft, name);
  checkRange(name, range);
  checkEditable(sheet);
  const met = sheet.merges.filter((area) => overlaps(area, range));
  sheet.merges = sheet.merges.filter((area) => !met.includes(area));
  return met.map((area) => ({
    send: (sending) => sending.range(sheet, area).unmerge(),
    ...undoOn(sheet, (sending) => sending.range(sheet, area).merge(false)),
  }));
}

import { overlaps, rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkFree, checkMerge, checkNothingLost, checkRange } from "../../../workbook/promises";
import { areaOfCells, cellsIn } from "../area";
import { draftNamed, type Draft, type DraftSheet } from "../draft";
import { unasked } from "../front";
import { part, valueOf } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import type { Desk } from "../desk";
import { sheetNamed } from "../sheets";

/** Throws SheetMissing, PlaceInvalid, SheetProtected, MergeOverlaps, MergeWouldLose. */
export function merge(draft: Draft, edit: Extract<Edit, { kind: "merge" }>): Operation[] {
  const { range } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  if (!checkMerge(sheet.name, range, sheet.merges)) return [];
  checkNothingLost(sheet.name, range, filledIn(sheet, range));
  sheet.merges = [...sheet.merges, range];
  const [together, apart] = both(draft.desk, sheet.name, range);
  return [{ run: together, undo: sheet.isNew ? GOES_ALONG : apart }];
}

function filledIn({ cells }: DraftSheet, range: Range): (readonly [row: number, column: number])[] {
  const places = [...cells].flatMap(([row, line]) =>
    row < range.top || row > range.bottom ? [] : [...line.keys()].map((column) => [row, column] as const),
  );
  return places
    .filter(([, column]) => column >= range.left && column <= range.right)
    .sort(([row, column], [otherRow, other]) => row - otherRow || column - other);
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function unmerge(draft: Draft, edit: Extract<Edit, { kind: "unmerge" }>): Operation[] {
  const { range } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkRange(sheet.name, range);
  const met = sheet.merges.filter((area) => overlaps(area, range));
  sheet.merges = sheet.merges.filter((area) => !met.includes(area));
  return met.map((area) => {
    const [together, apart] = both(draft.desk, sheet.name, area);
    return { run: apart, undo: sheet.isNew ? GOES_ALONG : together };
  });
}

function both({ app, book }: Desk, name: string, range: Range): [together: () => void, apart: () => void] {
  const isTogether = () => {
    const first = cellsIn(sheetNamed(book, name), { ...range, bottom: range.top, right: range.left });
    return rangeText(areaOfCells(part(first, "MergeArea"))) === rangeText(range);
  };
  return [
    () => {
      unasked(app, () => cellsIn(sheetNamed(book, name), range).Merge(false));
      makeSure(isTogether(), "Merge");
    },
    () => {
      const cells = cellsIn(sheetNamed(book, name), range);
      cells.UnMerge();
      makeSure(valueOf(cells, "MergeCells") === false, "UnMerge");
    },
  ];
}

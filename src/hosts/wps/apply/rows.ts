import { LAST_COLUMN, LAST_ROW, oneCell, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { AnswerLost } from "../../../workbook/errors";
import { checkDeleted, checkFree, checkInserted, checkNotFull } from "../../../workbook/promises";
import { cellsIn, namedRange } from "../area";
import { draftNamed, lastFilledRow, moveRows, type Draft } from "../draft";
import { ifAnswered, numberOf, XL, type Sheet } from "../jsapi";
import { askedTwice, GOES_ALONG, makeSure, type Operation } from "../operation";
import { sheetNamed } from "../sheets";
import { meaningOf, putName } from "./name";

/** New rows look like the row above them. Throws SheetMissing, PlaceInvalid, SheetProtected, RowsCannotMove. */
export function insertRows(draft: Draft, edit: Extract<Edit, { kind: "insertRows" }>): Operation[] {
  const { row, count } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  if (!checkInserted(sheet.name, row, count)) return [];
  checkFree(edit, sheet.freedoms);
  const shift = { at: row, by: count };
  checkNotFull(sheet.name, shift, lastFilledRow(sheet));
  moveRows(sheet, shift);
  const { name, isNew } = sheet;
  const { book } = draft.desk;
  const rows = rowsFrom(row, count);
  const inserting = once(() =>
    moved(sheetNamed(book, name), name, row, count, (there) => cellsIn(there, rows).Insert(XL.down, 0)),
  );
  return [
    {
      run() {
        inserting.run();
        if (row > 0) growLikeAbove(sheetNamed(book, name), rows);
      },
      undo: isNew
        ? GOES_ALONG
        : () => {
            if (!inserting.isDone()) return;
            const there = sheetNamed(book, name);
            moved(there, name, row + count, -count, () => cellsIn(there, rows).Delete(XL.up));
            inserting.isTakenBack();
          },
    },
  ];
}

/** Cannot be taken back: formulas that pointed there are broken. Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function deleteRows(draft: Draft, edit: Extract<Edit, { kind: "deleteRows" }>): Operation[] {
  const { row, count } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  if (!checkDeleted(sheet.name, row, count)) return [];
  checkFree(edit, sheet.freedoms);
  moveRows(sheet, { at: row, by: -count });
  const { name, isNew } = sheet;
  const { book } = draft.desk;
  const rows = rowsFrom(row, count);
  const deleting = once(() =>
    moved(sheetNamed(book, name), name, row + count, -count, (there) => cellsIn(there, rows).Delete(XL.up)),
  );
  return [{ run: deleting.run, ...(isNew && { undo: GOES_ALONG }) }];
}

/** Rows that have gone must not go a second time because something after that failed. */
function once(work: () => void) {
  let isDone = false;
  return {
    run() {
      if (isDone) return;
      work();
      isDone = true;
    },
    isDone: () => isDone,
    isTakenBack: () => void (isDone = false),
  };
}

/** Nobody else's. */
const ANCHOR = "_绩表_此行";

/**
 * Moves rows, and makes sure by a name that moves along: what a sheet holds may look the same before and after. Throws
 * HostRefused where nothing has moved, AnswerLost where nobody can tell.
 */
function moved(sheet: Sheet, name: string, at: number, by: number, move: (sheet: Sheet) => unknown): void {
  if (at > LAST_ROW) return void move(sheet);
  putName(sheet, name, ANCHOR, oneCell(at, 0));
  try {
    const problem = ifAnswered(() => (move(sheet), "none")) ?? "thrown";
    const now = askedTwice(() => {
      const range = namedRange(meaningOf(sheet, ANCHOR) ?? "", name);
      return range ? range.top : undefined;
    });
    if (now === undefined) throw new AnswerLost([name]);
    makeSure(now === at + by, problem === "none" ? (by > 0 ? "Insert" : "Delete") : "EntireRow");
  } finally {
    // One that stays does no harm: the next move of rows takes it along and away.
    const isGone = () => ifAnswered(() => (putName(sheet, name, ANCHOR, null), true)) === true;
    for (let tried = 0; tried < 3 && !isGone(); tried++);
  }
}

/** Their height is not always that of the row above. */
function growLikeAbove(sheet: Sheet, rows: Range): void {
  const above = numberOf(cellsIn(sheet, oneCell(rows.top - 1, 0)), "RowHeight");
  const cells = cellsIn(sheet, rows);
  if (numberOrNot(cells) === above) return;
  cells.RowHeight = above;
  makeSure(Math.abs(numberOf(cells, "RowHeight") - above) < 1, "RowHeight");
}

function numberOrNot(cells: Et.Range): number | undefined {
  return ifAnswered(() => numberOf(cells, "RowHeight"));
}

function rowsFrom(row: number, count: number): Range {
  return { top: row, bottom: row + count - 1, left: 0, right: LAST_COLUMN };
}

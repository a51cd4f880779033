import { LAST_COLUMN, LAST_ROW, rangeText, type Range } from "../../../src/workbook/cell";
import {
  LastSheet,
  PlaceInvalid,
  SheetMissing,
  SheetNameInvalid,
  SheetNameTaken,
} from "../../../src/workbook/errors";
import type { Cell, Layout, Snapshot } from "../../../src/workbook/snapshot";

/** A sheet in memory is what reading it gives, plus the number formats of its empty cells. Never changed, only replaced. */
export type Sheet = Snapshot & { readonly layout: Layout };
export type Book = readonly Sheet[];
export type Rows = readonly (readonly (Cell | undefined)[] | undefined)[];

export const PLAIN: Layout = {
  widths: new Map(),
  heights: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  frozen: { rows: 0, columns: 0 },
  page: {},
  marks: [],
  validations: [],
};

export function blankSheet(name: string): Sheet {
  return { name, visibility: "visible", protected: false, rows: [], merges: [], names: [], layout: PLAIN };
}

/** Without the formats of empty cells, which the port does not show. */
export function asRead(sheet: Sheet, layout: boolean): Snapshot {
  const rows = sheet.rows.map((row) => {
    const filled = row?.map((cell) =>
      cell?.value === null && cell.formula === undefined ? undefined : cell,
    );
    return filled?.some(Boolean) ? filled : undefined;
  });
  return { ...sheet, rows, layout: layout ? sheet.layout : undefined };
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.find((sheet) => sheet.name === name);
  if (!sheet) throw new SheetMissing(name);
  return sheet;
}

const NOT_IN_NAMES = /[:\\/?*[\]\x00-\x1f]|^'|'$/;

/** Excel's own limits; `renaming` is the sheet that may keep its name in other letters. */
export function checkNewName(book: Book, name: string, renaming?: Sheet): void {
  const fits = name.length >= 1 && name.length <= 31;
  if (!fits || NOT_IN_NAMES.test(name)) throw new SheetNameInvalid(name);
  const taken = book.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken && taken !== renaming) throw new SheetNameTaken(taken.name);
}

/** A workbook always shows at least one sheet. */
export function checkNotLast(book: Book, sheet: Sheet): void {
  if (book.every((other) => other === sheet || other.visibility !== "visible")) {
    throw new LastSheet(sheet.name);
  }
}

export function checkPlace(sheet: string, range: Range): void {
  const { top, left, bottom, right } = range;
  const corners = [top, left, bottom, right].every((corner) => Number.isInteger(corner) && corner >= 0);
  if (!corners || top > bottom || left > right || bottom > LAST_ROW || right > LAST_COLUMN) {
    throw new PlaceInvalid(sheet, rangeText(range));
  }
}

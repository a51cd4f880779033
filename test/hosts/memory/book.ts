import { SheetMissing } from "../../../src/workbook/errors";
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

export function othersThan(book: Book, sheet: Sheet): Sheet[] {
  return book.filter((other) => other !== sheet);
}

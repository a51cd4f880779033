import { cutOut, type Range } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import {
  checkFree,
  checkHeights,
  checkInputCheck,
  checkName,
  checkNotLast,
  checkPage,
  checkPlace,
  checkRange,
  checkSheetName,
  checkWidths,
} from "../../../src/workbook/promises";
import type { Layout } from "../../../src/workbook/snapshot";
import { blankSheet, othersThan, sheetNamed, type Book, type Sheet } from "./book";
import { formatted, merged, unmerged, written } from "./cells";
import { rowsDeleted, rowsInserted } from "./rows";

type Kind = Edit["kind"];
type OfKind<K extends Kind> = Extract<Edit, { kind: K }>;
type WorkbookKind = "addSheet" | "removeSheet" | "renameSheet" | "showSheet";

/** The workbook after one edit; throws the port's errors and then nothing has happened. */
export function replayed(book: Book, edit: Edit): Book {
  if (edit.kind in toWorkbook) return run(toWorkbook, edit as OfKind<WorkbookKind>, book);
  const sheet = sheetNamed(book, edit.sheet);
  checkFree(edit, sheet.protected ? new Set() : undefined);
  return replaced(book, sheet, run(toSheet, edit as OfKind<Exclude<Kind, WorkbookKind>>, sheet));
}

function run<K extends Kind, On>(
  replay: { [k in K]: (on: On, edit: OfKind<k>) => On },
  edit: OfKind<K>,
  on: On,
): On {
  const replayOne = replay[edit.kind as K] as (on: On, edit: OfKind<K>) => On;
  return replayOne(on, edit);
}

const toWorkbook: { [K in WorkbookKind]: (book: Book, edit: OfKind<K>) => Book } = {
  addSheet(book, { sheet, visibility = "visible", before }) {
    checkSheetName(sheet, book);
    const at = before === undefined ? book.length : book.indexOf(sheetNamed(book, before));
    return book.toSpliced(at, 0, { ...blankSheet(sheet), visibility });
  },
  removeSheet(book, { sheet }) {
    const gone = sheetNamed(book, sheet);
    checkNotLast(sheet, othersThan(book, gone));
    return book.filter((sheet) => sheet !== gone);
  },
  renameSheet(book, { sheet, to }) {
    const old = sheetNamed(book, sheet);
    checkSheetName(to, othersThan(book, old));
    return replaced(book, old, { ...old, name: to });
  },
  showSheet(book, { sheet, visibility }) {
    const old = sheetNamed(book, sheet);
    if (visibility !== "visible") checkNotLast(sheet, othersThan(book, old));
    return replaced(book, old, { ...old, visibility });
  },
};

const toSheet: { [K in Exclude<Kind, WorkbookKind>]: (sheet: Sheet, edit: OfKind<K>) => Sheet } = {
  write: written,
  merge: (sheet, { range }) => merged(sheet, range),
  unmerge: (sheet, { range }) => unmerged(sheet, placed(sheet, range)),
  /** Of all looks the port shows the number format alone. */
  style: (sheet, { range, style }) =>
    style.numberFormat === undefined ? sheet : formatted(sheet, placed(sheet, range), style.numberFormat),
  widths(sheet, { column, widths }) {
    checkWidths(sheet.name, column, widths);
    const all = new Map(sheet.layout.widths);
    widths.forEach((width, i) => all.set(column + i, width));
    return laidOut(sheet, { widths: all });
  },
  heights(sheet, { row, heights }) {
    checkHeights(sheet.name, row, heights);
    const all = new Map(sheet.layout.heights);
    heights.forEach((height, i) => {
      if (height === null) all.delete(row + i);
      else all.set(row + i, height);
    });
    return laidOut(sheet, { heights: all });
  },
  validate(sheet, { range, check }) {
    checkInputCheck(sheet.name, range, check);
    const others = sheet.layout.validations.flatMap((other) =>
      cutOut(other.range, range).map((rest) => ({ ...other, range: rest })),
    );
    return laidOut(sheet, {
      validations: check.kind === "none" ? others : [...others, { range, kind: check.kind }],
    });
  },
  name(sheet, { name, range }) {
    checkName(sheet.name, name, range);
    const others = sheet.names.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
    return { ...sheet, names: range ? [...others, { name, range }] : others };
  },
  insertRows: (sheet, { row, count }) => rowsInserted(sheet, row, count),
  deleteRows: (sheet, { row, count }) => rowsDeleted(sheet, row, count),
  freeze(sheet, { rows, columns }) {
    checkPlace(sheet.name, rows, columns);
    return laidOut(sheet, { frozen: { rows, columns } });
  },
  page(sheet, { page }) {
    checkPage(sheet.name, page);
    return laidOut(sheet, { page: { ...sheet.layout.page, ...page } });
  },
  mark(sheet, { ranges }) {
    const others = sheet.layout.marks.flatMap((area) => ranges.reduce(cutFromAll, [area]));
    return laidOut(sheet, { marks: [...others, ...ranges.map((range) => placed(sheet, range))] });
  },
  clearMarks: (sheet) => laidOut(sheet, { marks: [] }),
};

function cutFromAll(areas: Range[], hole: Range): Range[] {
  return areas.flatMap((area) => cutOut(area, hole));
}

function placed(sheet: Sheet, range: Range): Range {
  checkRange(sheet.name, range);
  return range;
}

function laidOut(sheet: Sheet, layout: Partial<Layout>): Sheet {
  return { ...sheet, layout: { ...sheet.layout, ...layout } };
}

function replaced(book: Book, old: Sheet, sheet: Sheet): Book {
  return book.map((other) => (other === old ? sheet : other));
}

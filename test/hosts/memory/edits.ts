import { oneCell, type Range } from "../../../src/workbook/cell";
import type { Edit } from "../../../src/workbook/edit";
import { SheetProtected } from "../../../src/workbook/errors";
import type { Layout } from "../../../src/workbook/snapshot";
import {
  blankSheet,
  checkNewName,
  checkNotLast,
  checkPlace,
  sheetNamed,
  type Book,
  type Sheet,
} from "./book";
import { cutOut, formatted, merged, unmerged, written } from "./cells";
import { rowsDeleted, rowsInserted } from "./rows";

type Kind = Edit["kind"];
type OfKind<K extends Kind> = Extract<Edit, { kind: K }>;
type WorkbookKind = "addSheet" | "removeSheet" | "renameSheet" | "showSheet";

/** What concerns only the screen and the printer, as in Excel. */
const ALSO_WHEN_PROTECTED: readonly Kind[] = ["name", "freeze", "page"];

/** The workbook after one edit; throws the port's errors and then nothing has happened. */
export function replayed(book: Book, edit: Edit): Book {
  if (edit.kind in toWorkbook) return run(toWorkbook, edit as OfKind<WorkbookKind>, book);
  const sheet = sheetNamed(book, edit.sheet);
  if (sheet.protected && !ALSO_WHEN_PROTECTED.includes(edit.kind)) throw new SheetProtected(sheet.name);
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
    checkNewName(book, sheet);
    const at = before === undefined ? book.length : book.indexOf(sheetNamed(book, before));
    return book.toSpliced(at, 0, { ...blankSheet(sheet), visibility });
  },
  removeSheet(book, { sheet }) {
    const gone = sheetNamed(book, sheet);
    checkNotLast(book, gone);
    return book.filter((sheet) => sheet !== gone);
  },
  renameSheet(book, { sheet, to }) {
    const old = sheetNamed(book, sheet);
    checkNewName(book, to, old);
    return replaced(book, old, { ...old, name: to });
  },
  showSheet(book, { sheet, visibility }) {
    const old = sheetNamed(book, sheet);
    if (visibility !== "visible") checkNotLast(book, old);
    return replaced(book, old, { ...old, visibility });
  },
};

const toSheet: { [K in Exclude<Kind, WorkbookKind>]: (sheet: Sheet, edit: OfKind<K>) => Sheet } = {
  write: written,
  merge: (sheet, { range }) => merged(sheet, placed(sheet, range)),
  unmerge: (sheet, { range }) => unmerged(sheet, placed(sheet, range)),
  /** Of all looks the port shows the number format alone. */
  style: (sheet, { range, style }) =>
    style.numberFormat === undefined ? sheet : formatted(sheet, placed(sheet, range), style.numberFormat),
  widths(sheet, { column, widths }) {
    const all = new Map(sheet.layout.widths);
    widths.forEach((width, i) => all.set(placed(sheet, oneCell(0, column + i)).left, width));
    return laidOut(sheet, { widths: all });
  },
  heights(sheet, { row, heights }) {
    const all = new Map(sheet.layout.heights);
    heights.forEach((height, i) => {
      const { top } = placed(sheet, oneCell(row + i, 0));
      if (height === null) all.delete(top);
      else all.set(top, height);
    });
    return laidOut(sheet, { heights: all });
  },
  validate(sheet, { range, check }) {
    placed(sheet, range);
    const others = sheet.layout.validations.flatMap((other) =>
      cutOut(other.range, range).map((rest) => ({ ...other, range: rest })),
    );
    return laidOut(sheet, {
      validations: check.kind === "none" ? others : [...others, { range, kind: check.kind }],
    });
  },
  name(sheet, { name, range }) {
    const others = sheet.names.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
    return { ...sheet, names: range ? [...others, { name, range: placed(sheet, range) }] : others };
  },
  insertRows: (sheet, { row, count }) => rowsInserted(sheet, row, count),
  deleteRows: (sheet, { row, count }) => rowsDeleted(sheet, row, count),
  freeze: (sheet, { rows, columns }) => laidOut(sheet, { frozen: { rows, columns } }),
  page: (sheet, { page }) => laidOut(sheet, { page: { ...sheet.layout.page, ...page } }),
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
  checkPlace(sheet.name, range);
  return range;
}

function laidOut(sheet: Sheet, layout: Partial<Layout>): Sheet {
  return { ...sheet, layout: { ...sheet.layout, ...layout } };
}

function replaced(book: Book, old: Sheet, sheet: Sheet): Book {
  return book.map((other) => (other === old ? sheet : other));
}

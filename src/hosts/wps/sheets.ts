import type { Range } from "../../workbook/cell";
import { HostRefused, SheetMissing } from "../../workbook/errors";
import type { SheetInfo, SheetName, Visibility } from "../../workbook/snapshot";
import { areaOfCells, cellsIn, namedRange } from "./area";
import { cutOut, overlaps, sizeOf } from "../../workbook/cell";
import { answered, ifAnswered, isSo, numberOf, part, textOf, valueOf, type Book, type Sheet } from "./jsapi";
import { halves } from "./uniform";

const collections = new WeakMap<Book, Et.Sheets>();

/** The list of a workbook's sheets, which is the same all its life. Throws HostRefused. */
export function worksheetsOf(book: Book): Et.Sheets {
  const known = collections.get(book);
  if (known) return known;
  const sheets = part(book, "Worksheets");
  collections.set(book, sheets);
  return sheets;
}

/**
 * Throws SheetMissing: VBA looks a name up in whatever letters, the port does not. A sheet that is there and not handed
 * over is HostRefused: nobody is to look for one that was never missing.
 */
export function sheetNamed(book: Book, name: string): Sheet {
  const find = () => ifAnswered(() => worksheetsOf(book).Item(name) as Sheet);
  const sheet = find() ?? find();
  if (sheet && textOf(sheet, "Name") === name) return sheet;
  if (!sheet && allSheets(book).some((one) => textOf(one, "Name") === name)) throw new HostRefused("Item");
  throw new SheetMissing(name);
}

export function allSheets(book: Book): Sheet[] {
  const sheets = worksheetsOf(book);
  const count = numberOf(sheets, "Count");
  return Array.from({ length: count }, (_, i) => answered(sheets.Item(i + 1) as Sheet, "Item"));
}

const VISIBILITY: Readonly<Record<number, Visibility>> = { [-1]: "visible", 0: "hidden", 2: "veryHidden" };

export function infoOf(sheet: Sheet, name = textOf(sheet, "Name")): SheetInfo {
  return { name, visibility: visibilityOf(sheet), protected: isSo(sheet, "ProtectContents") };
}

export function visibilityOf(sheet: Sheet): Visibility {
  return VISIBILITY[Number(valueOf(sheet, "Visible"))] ?? "visible";
}

export function visibleAs(visibility: Visibility): number {
  return visibility === "visible" ? -1 : visibility === "hidden" ? 0 : 2;
}

/** Built in: the print area and the rows repeated on every page. */
const BUILT_IN = /^(_xlnm\..*|Print_Area|Print_Titles|_FilterDatabase)$/i;

/** The defined names that belong to a sheet. */
export function namesOf(sheet: Sheet, sheetName: string): SheetName[] {
  const names = part(sheet, "Names");
  const count = numberOf(names, "Count");
  return Array.from({ length: count }, (_, i) => answered(names.Item(i + 1), "Item")).flatMap((name) => {
    const written = textOf(name, "Name");
    const own = written.slice(written.lastIndexOf("!") + 1);
    if (BUILT_IN.test(own)) return [];
    const means = valueOf(name, "RefersTo");
    return [{ name: own, range: namedRange(String(means), sheetName) }];
  });
}

/** The merged areas within a range. There is no list of them: where some cells are merged and some not, it is halved. */
export function mergesIn(sheet: Sheet, range: Range): Range[] {
  const found: Range[] = [];
  const open = [range];
  while (open.length > 0) {
    const next = open.pop()!;
    const known = found.find((area) => overlaps(area, next));
    if (known) {
      open.push(...cutOut(next, known));
      continue;
    }
    const cells = cellsIn(sheet, next);
    const areMerged = valueOf(cells, "MergeCells");
    if (areMerged === false || areMerged === 0) continue;
    if (sizeOf(next) === 1 || areMerged === true || areMerged === -1 || areMerged === 1) {
      const first =
        sizeOf(next) === 1 ? cells : cellsIn(sheet, { ...next, bottom: next.top, right: next.left });
      const area = areaOfCells(part(first, "MergeArea"));
      if (sizeOf(area) > 1) found.push(area);
      open.push(...cutOut(next, area));
    } else open.push(...halves(next));
  }
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

import { type Range, parseRange, rangeText, union } from "../../../workbook/cell";
import { RowsMuddled } from "../../../workbook/errors";
import { childOf, childrenOf, type Element, ensure, toText } from "./element";
import { checkPlaces, TIDY } from "./places";
import { openSheetData, settleSheetData, type SheetData } from "./sheet-data";
import { WORKSHEET } from "./order";
import { attribute, setAttribute } from "./attribute";

/** A merged area. */
export interface Merge {
  readonly range: Range;
  readonly element: Element;
}

/** An area that one formula fills: an array formula, or a data table (what-if analysis). */
export interface FilledArea {
  readonly kind: "array" | "dataTable";
  readonly range: Range;
}

/** A formula that cells share: the cell it is written out in, and how it reads some way from there. */
export interface SharedFormula {
  readonly moved: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** An area made a table (套用表格格式); it keeps the words of its heading row in a part of its own. */
export interface Table {
  readonly range: Range;
  /** How many rows of headings it shows: 1, or 0. */
  readonly headings: number;
}

/** A sheet of the draft. What stands below `entry` is held only while the sheet is open for editing. */
export interface Sheet {
  name: string;
  readonly sheetId: number;
  readonly part: string;
  /** false for charts, dialogs and macros. */
  readonly hasCells: boolean;
  /** Its `<sheet>` in the workbook part. */
  readonly entry: Element;
  /** Its rows and cells are known to stand in order, each once. */
  isTidy?: boolean;
  data?: SheetData;
  merges?: Merge[];
  /** Of whole columns. */
  columnFormats?: readonly { readonly from: number; readonly to: number; readonly format: number }[];
  /** Areas that one formula fills. */
  filled?: readonly FilledArea[];
  /** Formulas that cells share, by their key. */
  shared?: ReadonlyMap<string, SharedFormula>;
  tables?: readonly Table[];
  /** Covers all cells added. */
  grown?: Range;
}

/** The rows of a sheet, to be read and changed. Throws RowsMuddled. */
export function sheetDataOf(sheet: Sheet, root: Element): SheetData {
  if (sheet.data) return sheet.data;
  const sheetData = ensure(root, WORKSHEET, "sheetData");
  if (!sheet.isTidy && childrenOf(root, "sheetData").length > 1) {
    throw new RowsMuddled(sheet.name, "的内容写了两遍");
  }
  sheet.data = openSheetData(sheetData, sheet.isTidy ? TIDY : checkPlaces(sheet.name, toText(sheetData)));
  sheet.isTidy = true;
  return sheet.data;
}

/** Brings everything back into the sheet's tree; what is asked for later is opened anew. */
export function settleSheet(sheet: Sheet, root: Element): void {
  if (sheet.grown) settleDimension(childOf(root, "dimension"), sheet.grown);
  if (sheet.data) settleSheetData(sheet.data);
  sheet.data =
    sheet.merges =
    sheet.columnFormats =
    sheet.filled =
    sheet.shared =
    sheet.tables =
    sheet.grown =
      undefined;
}

/** A sheet need not say how far it goes, but where it does, it must hold the new cells too. */
export function settleDimension(dimension: Element | undefined, grown: Range): void {
  if (!dimension) return;
  const before = parseRange(attribute(dimension, "ref") ?? "");
  setAttribute(dimension, "ref", rangeText(before ? union(before, grown) : grown));
}

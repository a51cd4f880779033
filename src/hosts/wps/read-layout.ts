import { oneCell, union, LAST_COLUMN, LAST_ROW, type Range } from "../../workbook/cell";
import type { Layout, Snapshot } from "../../workbook/snapshot";
import { cellsIn } from "./area";
import type { Desk } from "./desk";
import { isSo, numberOf, part, valueOf, type App, type Sheet } from "./jsapi";
import { marksOf } from "./marks";
import { checksOf } from "./read-checks";
import { pageOf } from "./read-page";
import { withSheetInFront } from "./front";
import { piecesOf } from "./uniform";

/** Rows and columns whose sizes are looked at, beside those that are used; below and beyond nobody sets any. */
const LOOKED_AT: Range = { top: 0, left: 0, bottom: 299, right: 99 };
/** A column and a row nobody changes, for what the standard is. */
const FAR_OUT = oneCell(LAST_ROW, LAST_COLUMN);

// A column's width in characters is the build's own affair (5.625 points a character and 3.35 more on Windows); the
// port, like a file, counts in characters of 5.25 points, the padding among them. So widths are read back in points.
export const POINTS_PER_CHARACTER = 5.25;

/** The layout of a sheet that was just read. `isWhole` = panes, marks and input checks too. */
export function readLayout(
  { app, canMark }: Pick<Desk, "app" | "canMark">,
  { sheet, snapshot, used }: { readonly sheet: Sheet; readonly snapshot: Snapshot; readonly used: Range },
  isWhole: boolean,
): Layout {
  const around = union(LOOKED_AT, used);
  // Where a sheet is formatted to its last row, its last rows are as high as any.
  const looked = {
    ...around,
    bottom: Math.min(around.bottom, Math.max(LOOKED_AT.bottom, lastRow(snapshot))),
  };
  return {
    ...sizesOf(sheet, looked),
    frozen: isWhole ? frozenOf(app, sheet, snapshot.visibility === "visible") : { rows: 0, columns: 0 },
    page: pageOf(sheet),
    marks: isWhole && canMark ? marksOf(sheet).flatMap(({ ranges }) => ranges) : [],
    validations: isWhole ? checksOf(sheet).map(({ isOurs: _, ...check }) => check) : [],
  };
}

function lastRow({ rows, merges }: Pick<Snapshot, "rows" | "merges">): number {
  return merges.reduce((last, { bottom }) => Math.max(last, bottom), rows.length - 1);
}

/** Nobody says which heights were worked out: every other than the standard one counts as set. */
function sizesOf(sheet: Sheet, looked: Range) {
  const far = cellsIn(sheet, FAR_OUT);
  const standard = { height: numberOf(far, "RowHeight"), width: numberOf(far, "Width") };
  const columns = { ...looked, bottom: looked.top };
  const rows = { ...looked, right: looked.left };
  const widths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { range, value } of hiddenIn(sheet, columns, "EntireColumn")) {
    if (value) for (let at = range.left; at <= range.right; at++) hiddenColumns.add(at);
    else {
      for (const [at, points] of widthsIn(sheet, range)) {
        if (differs(points, standard.width)) widths.set(at, characters(points));
      }
    }
  }
  const heights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  for (const { range, value } of hiddenIn(sheet, rows, "EntireRow")) {
    if (value) for (let at = range.top; at <= range.bottom; at++) hiddenRows.add(at);
    else {
      for (const [at, points] of heightsIn(sheet, range)) {
        if (differs(points, standard.height)) heights.set(at, points);
      }
    }
  }
  return { widths, heights, hiddenRows, hiddenColumns };
}

function hiddenIn(sheet: Sheet, range: Range, which: "EntireColumn" | "EntireRow") {
  const pieces = piecesOf(range, (piece) => {
    const hidden = valueOf(part(cellsIn(sheet, piece), which), "Hidden");
    return hidden === null || hidden === undefined ? undefined : Boolean(hidden);
  });
  return pieces ?? [];
}

/** Points by column. Width of a range is the sum of its columns; where ColumnWidth is one for all, each has its share. */
export function widthsIn(sheet: Sheet, range: Range): Map<number, number> {
  const widths = new Map<number, number>();
  const pieces = piecesOf({ ...range, bottom: range.top }, (piece) => {
    const cells = cellsIn(sheet, piece);
    return isOne(valueOf(cells, "ColumnWidth")) ? numberOf(cells, "Width") : undefined;
  });
  for (const { range: piece, value } of pieces ?? []) {
    const count = piece.right - piece.left + 1;
    for (let at = piece.left; at <= piece.right; at++) widths.set(at, value / count);
  }
  return widths;
}

/** Points by row. */
export function heightsIn(sheet: Sheet, range: Range): Map<number, number> {
  const heights = new Map<number, number>();
  const pieces = piecesOf({ ...range, right: range.left }, (piece) => {
    const height = valueOf(cellsIn(sheet, piece), "RowHeight");
    return isOne(height) ? height : undefined;
  });
  for (const { range: piece, value } of pieces ?? []) {
    for (let at = piece.top; at <= piece.bottom; at++) heights.set(at, value);
  }
  return heights;
}

function isOne(size: unknown): size is number {
  return typeof size === "number" && Number.isFinite(size);
}

function differs(size: number, standard: number): boolean {
  return Math.abs(size - standard) > 0.01;
}

function characters(points: number): number {
  return Math.round((points / POINTS_PER_CHARACTER) * 100) / 100;
}

/** The panes of a sheet are told by its window alone, while the sheet is in front; a hidden one cannot be. */
function frozenOf(app: App, sheet: Sheet, isVisible: boolean): Layout["frozen"] {
  if (!isVisible) return { rows: 0, columns: 0 };
  return withSheetInFront(app, sheet, (window) =>
    isSo(window, "FreezePanes")
      ? { rows: numberOf(window, "SplitRow"), columns: numberOf(window, "SplitColumn") }
      : { rows: 0, columns: 0 },
  );
}

import { LAST_COLUMN, LAST_ROW, oneCell, parseRange, type Range } from "../../../workbook/cell";
import type { Page, Style } from "../../../workbook/edit";
import type { Layout, Look, Validation } from "../../../workbook/snapshot";
import { isInSheet, placeAfter } from "../place";
import { attribute, content, flag, nextOwn, number, opens, skip, type Cursor } from "../xml";

/** Our marks are conditional formats whose formula holds this text; nobody else's do. */
const MARK = "绩表标记";

/** What builds up while a sheet's part is passed over. */
interface Draft {
  readonly widths: Map<number, number>;
  usualWidth: number | undefined;
  readonly heights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly marks: Range[];
  readonly validations: Validation[];
  /** By the index cells refer to. */
  readonly styles: readonly Style[];
  readonly looks: Mutable<Look>[];
  frozen: { rows: number; columns: number };
  page: Page;
  /** The numbers are always written; they count only when fitting is on. */
  readonly fit: { isOn: boolean; width: number; height: number };
  /** The last row, cell within it, and column met so far. */
  row: number;
  cell: number;
  column: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * How a sheet looks and prints, from its own part; `area` and `titles` are the built-in names of that sheet, `styles`
 * the looks of cells by the index they refer to.
 */
export function readLayout(
  cursor: Cursor,
  area: readonly Range[],
  titles: readonly Range[],
  styles: readonly Style[],
): Layout {
  const draft: Draft = {
    widths: new Map(),
    usualWidth: undefined,
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    marks: [],
    validations: [],
    styles,
    looks: [],
    frozen: { rows: 0, columns: 0 },
    page: { orientation: "portrait", centered: false },
    fit: { isOn: false, width: 1, height: 1 },
    row: -1,
    cell: -1,
    column: -1,
  };
  while (nextOwn(cursor)) if (opens(cursor)) READERS.get(cursor.name)?.(cursor, draft);
  const { widths, usualWidth, heights, hiddenRows, hiddenColumns, marks, validations, frozen, looks } = draft;
  const page = pageOf(draft, area, titles);
  const usual = usualWidth !== undefined && { usualWidth };
  return { widths, ...usual, heights, hiddenRows, hiddenColumns, marks, validations, frozen, page, looks };
}

function pageOf({ page, fit }: Draft, area: readonly Range[], titles: readonly Range[]): Page {
  const rows = titles.find(({ left, right }) => left === 0 && right === LAST_COLUMN);
  return {
    ...page,
    ...(fit.isOn && { fitToWidth: fit.width, fitToHeight: fit.height }),
    ...(area.length === 1 && { area: area[0]! }),
    ...(rows && { repeatRows: { from: rows.top, to: rows.bottom } }),
  };
}

type Reader = (cursor: Cursor, draft: Draft) => void;

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    // Views people saved for themselves repeat names that mean something else here.
    customSheetViews: skip,
    pageSetUpPr: (cursor, draft) => {
      draft.fit.isOn = flag(cursor, "fitToPage");
    },
    pane: (cursor, draft) => {
      const state = attribute(cursor, "state");
      if (state !== "frozen" && state !== "frozenSplit") return;
      draft.frozen = { rows: number(cursor, "ySplit") ?? 0, columns: number(cursor, "xSplit") ?? 0 };
    },
    sheetFormatPr: (cursor, draft) => {
      draft.usualWidth = number(cursor, "defaultColWidth");
    },
    col: readColumn,
    row: readRow,
    c: readLook,
    conditionalFormatting: readMark,
    dataValidation: (cursor, draft) => {
      const type = attribute(cursor, "type") ?? "none";
      if (type === "none") return;
      const kind = type === "list" ? "list" : type === "decimal" || type === "whole" ? "number" : "other";
      const areas = ranges(cursor);
      const choices = kind === "list" ? readChoices(cursor) : undefined;
      for (const range of areas) draft.validations.push({ range, kind, ...(choices && { choices }) });
    },
    printOptions: (cursor, draft) => {
      draft.page = { ...draft.page, centered: flag(cursor, "horizontalCentered") };
    },
    pageMargins: (cursor, draft) => {
      const centimetres = (side: string) => Math.round((number(cursor, side) ?? 0) * 2540) / 1000;
      const [left, right] = [centimetres("left"), centimetres("right")];
      const margins = { left, right, top: centimetres("top"), bottom: centimetres("bottom") };
      draft.page = { ...draft.page, margins };
    },
    pageSetup: (cursor, draft) => {
      const orientation = attribute(cursor, "orientation") === "landscape" ? "landscape" : "portrait";
      draft.page = { ...draft.page, orientation };
      draft.fit.width = number(cursor, "fitToWidth") ?? 1;
      draft.fit.height = number(cursor, "fitToHeight") ?? 1;
    },
  }),
);

function readColumn(cursor: Cursor, draft: Draft): void {
  // Each column counts once, so that no list of overlapping columns takes for ever.
  const first = Math.max(whole(cursor, "min") - 1, draft.column + 1);
  const last = Math.min(whole(cursor, "max") - 1, LAST_COLUMN);
  const width = flag(cursor, "customWidth", true) ? number(cursor, "width") : undefined;
  const isHidden = flag(cursor, "hidden");
  for (let column = first; column <= last; column++) {
    if (width !== undefined) draft.widths.set(column, width);
    if (isHidden) draft.hiddenColumns.add(column);
  }
  draft.column = Math.max(draft.column, last);
}

function readRow(cursor: Cursor, draft: Draft): void {
  const row = (number(cursor, "r") ?? draft.row + 2) - 1;
  draft.row = row;
  draft.cell = -1;
  if (row < 0 || row > LAST_ROW || !Number.isInteger(row)) return;
  const height = flag(cursor, "customHeight") ? number(cursor, "ht") : undefined;
  if (height !== undefined) draft.heights.set(row, height);
  if (flag(cursor, "hidden")) draft.hiddenRows.add(row);
}

/** Cells side by side that look alike make one run. */
function readLook(cursor: Cursor, draft: Draft): void {
  const place = placeAfter(attribute(cursor, "r"), draft.row, draft.cell);
  if (place) draft.cell = place.column;
  const style = draft.styles[number(cursor, "s") ?? 0];
  if (!place || !isInSheet(place.row, place.column) || !style || style === draft.styles[0]) return;
  const last = draft.looks.at(-1);
  const goesOn =
    last?.style === style && last.range.top === place.row && last.range.right === place.column - 1;
  if (goesOn) last.range = { ...last.range, right: place.column };
  else draft.looks.push({ range: oneCell(place.row, place.column), style });
}

/** A list written out in the check itself, `"是,否"`; undefined where it stands in cells. */
function readChoices(cursor: Cursor): string[] | undefined {
  if (cursor.kind === "empty") return undefined;
  const depth = cursor.path.length;
  let choices: string[] | undefined;
  while (cursor.path.length >= depth && nextOwn(cursor)) {
    if (!opens(cursor, "formula1")) continue;
    const written = /^"((?:[^"]|"")*)"$/.exec(content(cursor).trim())?.[1];
    choices = written
      ?.replace(/""/g, '"')
      .split(",")
      .map((choice) => choice.trim());
  }
  return choices;
}

function readMark(cursor: Cursor, draft: Draft): void {
  if (cursor.kind === "empty") return;
  const marked = ranges(cursor);
  const depth = cursor.path.length;
  let isOurs = false;
  while (cursor.path.length >= depth && nextOwn(cursor)) {
    if (opens(cursor, "formula")) isOurs = content(cursor).includes(MARK) || isOurs;
  }
  if (isOurs) draft.marks.push(...marked);
}

function ranges(cursor: Cursor): Range[] {
  const written = (attribute(cursor, "sqref") ?? "").split(/\s+/);
  return written.map(parseRange).filter((range) => range !== undefined);
}

function whole(cursor: Cursor, name: string): number {
  return Math.trunc(number(cursor, name) ?? 1);
}

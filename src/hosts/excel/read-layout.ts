import type { Layout } from "../../workbook/snapshot";
import { askCandidates, type MarkInExcel } from "./marks";
import { askChecks } from "./read-checks";
import { askPage } from "./read-page";
import { areaOf } from "./reference";

/** Rows and columns whose sizes are looked at, beside those that are used. */
const LOOKED_AT = "A1:CV300";
/** A column nobody changes, for what the standard is. */
const FAR_OUT = "XFD:XFD";

/** Asks for a layout in three steps; each says whether there is anything to sync for. */
export interface AskedLayout {
  more(): boolean;
  again(): boolean;
  /** Formats that may be marks of ours; what became of them is to be looked up, and told to `answer`. */
  candidates(): ReturnType<ReturnType<typeof askCandidates>>;
  answer(marks: readonly MarkInExcel[]): Layout;
}

/** On a protected sheet Excel does not say where input checks are: `checks` leaves them out. */
export function askLayout(
  sheet: Excel.Worksheet,
  { checks: isAsked = true, marks: areMarks = true } = {},
): AskedLayout {
  const standard = askStandard(sheet);
  const sizes = [sheet.getRange(LOOKED_AT), sheet.getUsedRangeOrNullObject()].map((range) => askSizes(range));
  const frozen = sheet.freezePanes.getLocationOrNullObject().untrack();
  frozen.load("address");
  const page = askPage(sheet);
  const candidates = areMarks ? askCandidates(sheet) : () => [];
  const checks = isAsked ? askChecks(sheet) : undefined;
  return {
    more: () => checks?.more() ?? false,
    again: () => checks?.again() ?? false,
    candidates,
    answer: (marks) => ({
      ...sizesOf(sizes, standard()),
      frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenAt(frozen.address),
      page: page(),
      marks: marks.flatMap(({ ranges }) => ranges),
      validations: checks?.answer() ?? [],
    }),
  };
}

interface Standard {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly pointsPerCharacter: number;
}

/** Asks for the sizes of rows and columns that nobody gave one. */
export function askStandard(sheet: Excel.Worksheet): () => Standard {
  sheet.load("standardWidth,standardHeight");
  const { format } = sheet.getRange(FAR_OUT).untrack();
  format.load("columnWidth");
  return () => ({
    width: format.columnWidth,
    height: sheet.standardHeight,
    pointsPerCharacter: pointsPerCharacter({ characters: sheet.standardWidth, points: format.columnWidth }),
  });
}

interface Sizes {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function askSizes(range: Excel.Range): Sizes {
  range.untrack().load("rowIndex,columnIndex");
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columns: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
  };
}

/** Excel does not say which heights it worked out by itself: every other than the standard one counts as set. */
function sizesOf(asked: readonly Sizes[], standard: Standard) {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  for (const { range, rows, columns } of asked) {
    if (range.isNullObject) continue;
    rows.value.forEach(({ rowHidden, format }, i) => {
      const row = range.rowIndex + i;
      if (rowHidden) hiddenRows.add(row);
      else if (differs(format?.rowHeight, standard.height)) heights.set(row, format!.rowHeight!);
    });
    columns.value.forEach(({ columnHidden, format }, i) => {
      const column = range.columnIndex + i;
      if (columnHidden) hiddenColumns.add(column);
      else if (differs(format?.columnWidth, standard.width)) {
        widths.set(column, characters(format!.columnWidth!, standard));
      }
    });
  }
  return { widths, heights, hiddenRows, hiddenColumns };
}

function differs(size: number | undefined, standard: number): boolean {
  return size !== undefined && Math.abs(size - standard) > 0.01;
}

function characters(points: number, standard: Standard): number {
  return Math.round((points / standard.pointsPerCharacter) * 100) / 100;
}

/** Where panes are frozen, Excel names whole rows, whole columns, or the corner of both. */
export function frozenAt(address: string): Layout["frozen"] {
  const area = areaOf(address);
  if (!area) return { rows: 0, columns: 0 };
  const isWholeRows = !/[A-Z]/i.test(place(address));
  const isWholeColumns = !/\d/.test(place(address));
  return { rows: isWholeColumns ? 0 : area.bottom + 1, columns: isWholeRows ? 0 : area.right + 1 };
}

function place(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

// Office.js measures columns in points; the port, like a file, in characters of the workbook's standard font.
const POINTS_PER_PIXEL = 0.75;
/** Pixels of a column's width that no character takes. */
const PADDING = 5;
/** Of Calibri 11. */
const USUAL_DIGIT = 7;

/** Points that one character takes, from a column of the standard width. */
export function pointsPerCharacter(standard: {
  readonly characters: number;
  readonly points: number;
}): number {
  const digit = Math.round((standard.points / POINTS_PER_PIXEL - PADDING) / standard.characters);
  const isLikely = digit >= 4 && digit <= 24;
  return (isLikely ? digit : USUAL_DIGIT) * POINTS_PER_PIXEL;
}

import { A4, MARGINS, POINTS_PER_CENTIMETRE, USUAL, span } from "../forms/print";
import { LINE, MARGIN, wrappedLines } from "../forms/wrapped-lines";
import { contains, union, type Range } from "../workbook/cell";
import type { Style } from "../workbook/edit";
import { cellAt, filledRows, type Snapshot } from "../workbook/snapshot";

/** A page of paper with what of a sheet falls on it. Lengths are points, before they are scaled. */
export interface PrintedPage {
  readonly sheet: string;
  readonly isLandscape: boolean;
  readonly margins: { readonly left: number; readonly right: number; readonly top: number };
  readonly isCentered: boolean;
  readonly scale: number;
  readonly columns: readonly Track[];
  /** Headings that come again first. */
  readonly rows: readonly Track[];
}

/** A column or a row, by its place in the sheet, and how wide or high it is. */
export interface Track {
  readonly at: number;
  readonly size: number;
}

/** How each cell of a sheet looks. */
export type LookOf = (row: number, column: number) => Style;

export function looksOf({ layout }: Snapshot): LookOf {
  const byRow = new Map<number, { readonly range: Range; readonly style: Style }[]>();
  for (const look of layout?.looks ?? []) {
    for (const row of span(look.range.top, look.range.bottom)) {
      const known = byRow.get(row);
      if (known) known.push(look);
      else byRow.set(row, [look]);
    }
  }
  return (row, column) =>
    byRow.get(row)?.find(({ range }) => range.left <= column && column <= range.right)?.style ?? {};
}

/** The pages of a sheet, as its own print set-up lays them on A4: down first, then over. None for an empty sheet. */
export function pagesOf(sheet: Snapshot): PrintedPage[] {
  const { layout } = sheet;
  const area = layout && (layout.page.area ?? usedArea(sheet));
  if (!area) return [];
  const { page, hiddenColumns, hiddenRows } = layout;
  const isLandscape = page.orientation === "landscape";
  const margins = page.margins ?? MARGINS;
  const paper = isLandscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const room = {
    width: (paper.width - margins.left - margins.right) * POINTS_PER_CENTIMETRE,
    height: (paper.height - margins.top - margins.bottom) * POINTS_PER_CENTIMETRE,
  };
  const columns = span(area.left, area.right)
    .filter((column) => !hiddenColumns.has(column))
    .map((at) => ({ at, size: (layout.widths.get(at) ?? USUAL.width) * CHARACTER }));
  const height = heightsOf(sheet, columns);
  const rows = span(area.top, area.bottom)
    .filter((row) => !hiddenRows.has(row))
    .map((at) => ({ at, size: height(at) }));
  const scale = Math.min(
    1,
    page.fitToWidth ? (room.width * page.fitToWidth) / total(columns) : 1,
    page.fitToHeight ? (room.height * page.fitToHeight) / total(rows) : 1,
  );
  const { from = 1, to = 0 } = page.repeatRows ?? {};
  const headings = rows.filter(({ at }) => from <= at && at <= to);
  const points = (centimetres: number) => centimetres * POINTS_PER_CENTIMETRE;
  return cut(columns, room.width / scale).flatMap((across) =>
    cut(rows, room.height / scale, headings).map((down) => ({
      sheet: sheet.name,
      isLandscape,
      margins: { left: points(margins.left), right: points(margins.right), top: points(margins.top) },
      isCentered: page.centered === true,
      scale,
      columns: across,
      rows: down,
    })),
  );
}

/** What fits, then the next; what is larger than a page stands alone on one. `again`: comes first on later pages. */
function cut(tracks: readonly Track[], room: number, again: readonly Track[] = []): Track[][] {
  const pages: Track[][] = [];
  let now: Track[] = [];
  for (const track of tracks) {
    // Half a point is what rounding to pixels leaves.
    if (now.length > 0 && total([...now, track]) > room + 0.5) {
      pages.push(now);
      now = again.filter(({ at }) => at < track.at);
    }
    now.push(track);
  }
  return now.length > 0 ? [...pages, now] : pages;
}

const total = (tracks: readonly Track[]) => tracks.reduce((sum, { size }) => sum + size, 0);

/** Cells with something in them or around them. */
function usedArea(sheet: Snapshot): Range | undefined {
  const cells = filledRows(sheet).flatMap((row) => {
    const columns = (sheet.rows[row] ?? []).flatMap((cell, column) =>
      cell && cell.text !== "" ? [column] : [],
    );
    if (columns.length === 0) return [];
    return [{ top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) }];
  });
  if (cells.length === 0) return undefined;
  const framed = (sheet.layout?.looks ?? []).filter(({ style }) => style.border === "thin");
  const parts = [...cells, ...sheet.merges, ...framed.map(({ range }) => range)];
  return parts.reduce((all, one) => union(all, one));
}

/** A row without a height of its own is as high as the text that wraps in it. */
function heightsOf(sheet: Snapshot, columns: readonly Track[]): (row: number) => number {
  const look = looksOf(sheet);
  return (row) => {
    const own = sheet.layout!.heights.get(row);
    if (own !== undefined) return own;
    const needed = columns.map(({ at, size }) => {
      const { text } = cellAt(sheet, row, at);
      const { wrap, size: letters = LETTERS } = look(row, at);
      if (text === "" || sheet.merges.some((merge) => contains(merge, row, at))) return 0;
      const lines = wrap ? wrappedLines(text, size / (letters / 2)) : 1;
      return lines * LINE * (letters / LETTERS) + MARGIN;
    });
    return Math.max(USUAL.height, ...needed);
  };
}

/** Points of a character by which columns are measured, in 宋体 and 等线 of 11 points, which Chinese workbooks are set in. */
const CHARACTER = 6;

/** Points of a letter for which lines are measured. */
const LETTERS = 10.5;

import type { Layout } from "../workbook/snapshot";
import type { FilledForm } from "./filled";

/** How a form's sheet comes out of the printer, on A4. */
export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** The paper lies as the form wants it, and all columns come onto it. */
  readonly fitsWidth: boolean;
  /** Everything stands on one page, so that seals and signatures stay with the table. */
  readonly isOnePage: boolean;
  /** Headings come again on every page. */
  readonly repeatsHeadings: boolean;
  /** Rows and columns of the form that are hidden, from 0; they are not printed. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Excel's default column, its padding included, and row. */
export const USUAL = { width: 9.14, height: 13.5 };
const POINTS_PER_CHARACTER = 5.25;
export const POINTS_PER_CENTIMETRE = 72 / 2.54;
export const A4 = { short: 21, long: 29.7 };
/** Excel's own margins, in centimetres, where none are set. */
export const MARGINS = { left: 1.8, right: 1.8, top: 1.9, bottom: 1.9 };
/** Widths are known to the pixel; heights that programs work out themselves only roughly. */
const TOLERANCE = { width: 1.01, height: 1.05 };

/** Works out how a form prints; sizes that the sheet leaves to the program are taken for the usual ones. */
export function printOf({ area, definition, tables }: FilledForm, layout: Layout): Print {
  const { page, hiddenRows, hiddenColumns } = layout;
  const isLandscape = page.orientation === "landscape";
  const { left, right, top, bottom } = page.margins ?? MARGINS;
  const paper = isLandscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
  const room = {
    width: (paper.width - left - right) * POINTS_PER_CENTIMETRE,
    height: (paper.height - top - bottom) * POINTS_PER_CENTIMETRE,
  };
  const columns = span(area.left, area.right).filter((column) => !hiddenColumns.has(column));
  const rows = span(area.top, area.bottom).filter((row) => !hiddenRows.has(row));
  const wide = sum(columns.map((column) => widthOf(layout, column)));
  const high = sum(rows.map((row) => layout.heights.get(row) ?? USUAL.height));
  const isOneWide = page.fitToWidth === 1;
  const isOneHigh = page.fitToHeight === 1;
  const scale = isOneWide || isOneHigh ? Math.min(1, room.width / wide) : 1;
  const orientation = definition.page.orientation;
  const headings = Math.min(...Object.values(tables).map((table) => table.area.top));
  return {
    orientation,
    fitsWidth:
      (page.orientation ?? "portrait") === orientation && (isOneWide || wide <= room.width * TOLERANCE.width),
    isOnePage: isOneHigh || high * scale <= room.height * TOLERANCE.height,
    repeatsHeadings: page.repeatRows ? page.repeatRows.to >= headings : false,
    hiddenRows: span(area.top, area.bottom).filter((row) => hiddenRows.has(row)),
    hiddenColumns: span(area.left, area.right).filter((column) => hiddenColumns.has(column)),
  };
}

/** Points. */
export function widthOf({ widths }: Layout, column: number): number {
  return (widths.get(column) ?? USUAL.width) * POINTS_PER_CHARACTER;
}

/** A table that may grow over pages, without seals below it. */
export function growsOverPages({ definition }: Pick<FilledForm, "definition">): boolean {
  return !definition.foot.length && Object.keys(definition.repeat).length > 0;
}

/** All numbers from one to another, both included. */
export const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

import type { IRange } from "@univerjs/core";
import { LAST_COLUMN, LAST_ROW, overlaps, type Range } from "../../workbook/cell";

/** Our ranges and the grid's. */
export function toGrid({ top, left, bottom, right }: Range): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function fromGrid({ startRow, startColumn, endRow, endColumn }: IRange): Range {
  // Whole rows and columns come without their other side.
  return {
    top: startRow || 0,
    left: startColumn || 0,
    bottom: Number.isNaN(endRow) ? LAST_ROW : endRow,
    right: Number.isNaN(endColumn) ? LAST_COLUMN : endColumn,
  };
}

/** What is left of an area when another is cut out of it. */
export function cutOut(area: Range, hole: Range): Range[] {
  if (!overlaps(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

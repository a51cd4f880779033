import type { IRange } from "@univerjs/core";
import { LAST_COLUMN, LAST_ROW, type Range } from "../../workbook/cell";

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

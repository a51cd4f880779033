import type { Range } from "../../workbook/cell";

/** Asks where a range lies; the answer holds once the context was synced, and is undefined for one that is not there. */
export function askExtent(range: Excel.Range): () => Range | undefined {
  range.untrack().load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (range.isNullObject) return undefined;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  };
}

/** Whole rows of a range, as many together as have so many cells, one at least. */
export function bandsOf(range: Range | undefined, cells: number): Range[] {
  if (!range) return [];
  const height = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const bands: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return bands;
}

import { rangeText, type Range } from "../../workbook/cell";
import { SheetMissing } from "../../workbook/errors";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { askMerges, askNames, askCalendar, INFO, infoOf } from "./sheets";
import { BLOCK, rowsOf } from "./cells";
import type { Kept } from "./kept-merges";
import { isTooMuch } from "./refusals";
import { ask } from "./run";

/** Excel does not answer about an area with more merged areas than this. */
const MOST_MERGED = 512;
/** Cells asked for at once: an answer must not be larger than 5 MB. */
const MOST_CELLS = 25_000;
/** Areas asked for merged ones at once. */
const MOST_AREAS = 200;

/** A sheet too large for one answer, or with too many merged areas for one, in as many round trips as it takes. */
export async function readInPieces(name: string, kept: Kept, isAfresh: boolean): Promise<Snapshot> {
  const { id, answer, is1904, filled } = await ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load(INFO);
    const is1904 = askCalendar(context, kept);
    const named = askNames(sheet);
    const filled = askExtent(sheet.getUsedRangeOrNullObject(true));
    await context.sync();
    if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
    return { id: sheet.id, answer: { ...infoOf(sheet), names: named() }, is1904: is1904(), filled: filled() };
  });
  const rows: (Cell | undefined)[][] = [];
  for (const band of bandsOf(filled, MOST_CELLS)) {
    const cells = await readBand(name, band, is1904);
    cells.forEach((line, row) => (rows[row] = line));
  }
  const known = isAfresh ? undefined : kept.mergesOf(name);
  if (known?.id === id) return { ...answer, rows, merges: [...known.merges] };
  const keep = kept.keeping();
  const merges = await mergesInPieces(name);
  keep(id, merges);
  return { ...answer, rows, merges };
}

/** Long texts may make even that too much: half of it is asked for then, down to a single row. */
async function readBand(name: string, band: Range, is1904: boolean): Promise<(Cell | undefined)[][]> {
  try {
    return await ask(async (context) => {
      const block = context.workbook.worksheets.getItem(name).getRange(rangeText(band));
      block.load(BLOCK);
      await context.sync();
      return rowsOf(block, is1904);
    });
  } catch (error) {
    if (!isTooMuch(error) || band.top === band.bottom) throw error;
  }
  const middle = Math.floor((band.top + band.bottom) / 2);
  const rows = await readBand(name, { ...band, bottom: middle }, is1904);
  const lower = await readBand(name, { ...band, top: middle + 1 }, is1904);
  lower.forEach((line, row) => (rows[row] = line));
  return rows;
}

/** The merged areas of a sheet that is there, however many. */
export async function mergesInPieces(name: string): Promise<Range[]> {
  const used = await ask(async (context) => {
    const extent = askExtent(context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject());
    await context.sync();
    return extent();
  });
  const merges: Range[] = [];
  // An area is merged out of two cells at least, and is told of by the band its first cell lies in.
  const bands = bandsOf(used, 2 * MOST_MERGED);
  for (let from = 0; from < bands.length; from += MOST_AREAS) {
    const found = await ask(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const now = bands.slice(from, from + MOST_AREAS);
      const asked = now.map((band) => askMerges(sheet.getRange(rangeText(band))));
      await context.sync();
      return asked.flatMap((answer) => answer());
    });
    merges.push(...found);
  }
  return merges;
}

function askExtent(range: Excel.Range): () => Range | undefined {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return () => {
    if (range.isNullObject) return undefined;
    const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
    return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  };
}

/** Whole rows of a range, as many together as have so many cells, one at least. */
function bandsOf(range: Range | undefined, cells: number): Range[] {
  if (!range) return [];
  const height = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const bands: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += height) {
    bands.push({ ...range, top, bottom: Math.min(range.bottom, top + height - 1) });
  }
  return bands;
}

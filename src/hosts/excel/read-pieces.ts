import { rangeText, type Range } from "../../workbook/cell";
import { SheetMissing } from "../../workbook/errors";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { askNames, askCalendar, INFO, infoOf } from "./sheets";
import { BLOCK, rowsOf } from "./cells";
import type { Kept } from "./kept";
import { askExtent, bandsOf } from "./read-extent";
import { mergesInPieces } from "./read-merges";
import { isTooMuch } from "./refusals";
import { ask } from "./run";

/** Cells asked for at once: an answer must not be larger than 5 MB. */
const MOST_CELLS = 25_000;

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
  kept.reaches(id, filled);
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
      const block = context.workbook.worksheets.getItem(name).getRange(rangeText(band)).untrack();
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

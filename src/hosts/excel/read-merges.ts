import { rangeText, type Range } from "../../workbook/cell";
import { askExtent, bandsOf } from "./read-extent";
import { areaOf } from "./reference";
import { ask } from "./run";

/** Excel does not answer about an area with more merged areas than this. */
const MOST_MERGED = 512;
/** Areas asked for merged ones at once. */
const MOST_AREAS = 200;

/** Asks for merged areas; of those that reach into a range from outside Excel says nothing. */
export function askMerges(range: Excel.Range): () => Range[] {
  const merged = range.untrack().getMergedAreasOrNullObject().untrack();
  // The address of all of them names their first cells only.
  merged.areas.load("items/address");
  return () =>
    merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => areaOf(address) ?? []);
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

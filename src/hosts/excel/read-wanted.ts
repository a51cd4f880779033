import type { SheetInfo, Snapshot } from "../../workbook/snapshot";
import type { Listing } from "../../workbook/workbook";
import type { Kept } from "./kept";
import { askSheet, readSheets } from "./read";
import { isTooMuch } from "./refusals";
import { ask } from "./run";
import { askCalendar, askList, infoOf, listedIn } from "./sheets";

/**
 * Lists the sheets and reads the wanted ones. Excel must be told which before it tells which there are, so those are
 * asked for that would be wanted of the sheets last listed, in `lastListed`; what has come since takes a second round trip.
 */
export async function readWanted(
  lastListed: readonly SheetInfo[],
  wanted: (sheet: SheetInfo) => boolean,
  kept: Kept,
  isAfresh: boolean,
): Promise<Listing> {
  const likely = lastListed.filter(wanted).map(({ name }) => name);
  const { sheets, read } = await listAndRead(likely, kept, isAfresh).catch((error: unknown) => {
    if (likely.length === 0 || !isTooMuch(error)) throw error;
    return listAndRead([], kept, isAfresh);
  });
  const names = sheets.filter(wanted).map(({ name }) => name);
  const others = await readSheets(
    names.filter((name) => !read.has(name)),
    kept,
    { isAfresh },
  );
  for (const snapshot of others) read.set(snapshot.name, snapshot);
  return { sheets, snapshots: names.map((name) => read.get(name)!) };
}

function listAndRead(
  names: readonly string[],
  kept: Kept,
  isAfresh: boolean,
): Promise<{ sheets: SheetInfo[]; read: Map<string, Snapshot> }> {
  return ask(async (context) => {
    const list = askList(context);
    const is1904 = askCalendar(context, kept);
    const asked = names.map((name) => askSheet(context, name, kept, isAfresh));
    await context.sync();
    kept.listed(listedIn(list));
    const there = asked.filter(({ sheet, isAnother }) => !sheet.isNullObject && !isAnother());
    return {
      sheets: list.items.map(infoOf),
      read: new Map(there.map(({ sheet, answer }) => [sheet.name, answer(is1904())])),
    };
  });
}

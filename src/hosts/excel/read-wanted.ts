import type { SheetInfo, Snapshot } from "../../workbook/snapshot";
import type { Listing } from "../../workbook/workbook";
import { askCalendar } from "./calendar";
import { askSheet, readSheets } from "./read";
import { isTooMuch } from "./refusals";
import { ask } from "./run";
import { askList, infoOf } from "./sheets";

/**
 * Lists the sheets and reads the wanted ones. Excel must be told which before it tells which there are, so those are
 * asked for that would be wanted of the sheets last seen, in `seen`; what has come since takes a second round trip.
 */
export async function readWanted(
  seen: readonly SheetInfo[],
  wanted: (sheet: SheetInfo) => boolean,
): Promise<Listing> {
  const likely = seen.filter(wanted).map(({ name }) => name);
  const { sheets, read } = await listAndRead(likely).catch((error: unknown) => {
    if (likely.length === 0 || !isTooMuch(error)) throw error;
    return listAndRead([]);
  });
  const names = sheets.filter(wanted).map(({ name }) => name);
  const others = await readSheets(names.filter((name) => !read.has(name)));
  for (const snapshot of others) read.set(snapshot.name, snapshot);
  return { sheets, snapshots: names.map((name) => read.get(name)!) };
}

function listAndRead(
  names: readonly string[],
): Promise<{ sheets: SheetInfo[]; read: Map<string, Snapshot> }> {
  return ask(async (context) => {
    const list = askList(context);
    const is1904 = askCalendar(context);
    const asked = names.map((name) => askSheet(context, name));
    await context.sync();
    const there = asked.filter(({ sheet }) => !sheet.isNullObject);
    return {
      sheets: list.items.map(infoOf),
      read: new Map(there.map(({ sheet, answer }) => [sheet.name, answer(is1904())])),
    };
  });
}

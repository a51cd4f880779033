import { SheetMissing } from "../../workbook/errors";
import type { Layout, Snapshot, SheetInfo } from "../../workbook/snapshot";
import { askMerges, askNames, askCalendar, INFO, infoOf, askList } from "./sheets";
import { BLOCK, rowsOf } from "./cells";
import { askLayout, type AskedLayout } from "./read-layout";
import { readInPieces } from "./read-pieces";
import { isTooMuch } from "./refusals";
import { ask } from "./run";
import type { Listing } from "../../workbook/workbook";

/**
 * Reads whole sheets in one round trip; marks and input checks of their layout take one or two more. Where Excel finds
 * that too much for one answer, by halves, and a sheet that alone is too much in pieces.
 */
export async function readSheets(
  names: readonly string[],
  { layout = false }: { readonly layout?: boolean } = {},
): Promise<Snapshot[]> {
  if (names.length === 0) return [];
  try {
    return await readAtOnce(names, layout);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const [name] = names;
  if (names.length === 1) {
    const snapshot = await readInPieces(name!);
    return [layout ? { ...snapshot, layout: await readLayout(name!) } : snapshot];
  }
  const half = Math.ceil(names.length / 2);
  const first = await readSheets(names.slice(0, half), { layout });
  return [...first, ...(await readSheets(names.slice(half), { layout }))];
}

async function readAtOnce(names: readonly string[], layout: boolean): Promise<Snapshot[]> {
  return ask(async (context) => {
    const is1904 = askCalendar(context);
    const asked = new Map(names.map((name) => [name, askSheet(context, name)]));
    const layouts = layout ? names.map((name) => askLayout(asked.get(name)!.sheet)) : [];
    await context.sync();
    for (const [name, { sheet }] of asked) {
      if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
    }
    await lookFurther(context, layouts);
    return names.map((name, i) => ({
      ...asked.get(name)!.answer(is1904()),
      ...(layout && { layout: layouts[i]!.answer() }),
    }));
  });
}

function readLayout(name: string): Promise<Layout> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load("protected");
    await context.sync();
    const layout = askLayout(sheet, { checks: !sheet.protection.protected });
    await context.sync();
    await lookFurther(context, [layout]);
    return layout.answer();
  });
}

async function lookFurther(context: Excel.RequestContext, layouts: readonly AskedLayout[]): Promise<void> {
  for (const step of ["more", "again"] as const) {
    const isAsking = layouts.map((one) => one[step]()).some(Boolean);
    if (isAsking) await context.sync();
  }
}

/** Asks for all of a sheet but its layout; `answer` is not for one that is not there. */
function askSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load(INFO);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(BLOCK);
  const merged = askMerges(sheet.getRange());
  const named = askNames(sheet);
  const answer = (is1904: boolean): Snapshot => ({
    ...infoOf(sheet),
    rows: used.isNullObject ? [] : rowsOf(used, is1904),
    merges: merged(),
    names: named(),
  });
  return { sheet, answer };
}

/**
 * Lists the sheets and reads the wanted ones. Excel must be told which before it tells which there are, so those are
 * asked for that would be wanted of the sheets last listed, in `lastListed`; what has come since takes a second round trip.
 */
export async function readWanted(
  lastListed: readonly SheetInfo[],
  wanted: (sheet: SheetInfo) => boolean,
): Promise<Listing> {
  const likely = lastListed.filter(wanted).map(({ name }) => name);
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

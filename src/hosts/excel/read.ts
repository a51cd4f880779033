import type { Range } from "../../workbook/cell";
import { SheetMissing } from "../../workbook/errors";
import type { Layout, Snapshot } from "../../workbook/snapshot";
import type { Kept } from "./kept";
import { askNames, askCalendar, INFO, infoOf } from "./sheets";
import { BLOCK, rowsOf } from "./cells";
import type { Reads } from "../../workbook/workbook";
import { askLayout, type AskedLayout } from "./read-layout";
import { askMerges } from "./read-merges";
import { readInPieces } from "./read-pieces";
import { marksAmong } from "./marks";
import { isTooMuch } from "./refusals";
import { ask } from "./run";

/**
 * Reads whole sheets in one round trip; marks and input checks of their layout take one or two more. Where Excel finds
 * that too much for one answer, by halves, and a sheet that alone is too much in pieces.
 */
export async function readSheets(names: readonly string[], kept: Kept, how: Reads = {}): Promise<Snapshot[]> {
  if (names.length === 0) return [];
  try {
    return await readAtOnce(names, kept, how);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const [name] = names;
  if (names.length === 1) {
    const snapshot = await readInPieces(name!, kept, how.isAfresh === true);
    return [how.layout ? { ...snapshot, layout: await readLayout(name!) } : snapshot];
  }
  const half = Math.ceil(names.length / 2);
  const first = await readSheets(names.slice(0, half), kept, how);
  return [...first, ...(await readSheets(names.slice(half), kept, how))];
}

async function readAtOnce(names: readonly string[], kept: Kept, how: Reads): Promise<Snapshot[]> {
  const { layout = false, isAfresh = false } = how;
  const read = await ask(async (context) => {
    const is1904 = askCalendar(context, kept);
    const asked = new Map(names.map((name) => [name, askSheet(context, name, kept, isAfresh)]));
    const isWhole = layout !== "sizes";
    const layouts = layout
      ? names.map((name) => askLayout(asked.get(name)!.sheet, { checks: isWhole, marks: isWhole }))
      : [];
    await context.sync();
    for (const [name, { sheet }] of asked) {
      if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
    }
    if ([...asked.values()].some(({ isAnother }) => isAnother())) return undefined;
    await lookFurther(context, layouts);
    const marks = await marksAmong(layouts.flatMap((one) => one.candidates()));
    return names.map((name, i) => {
      const { sheet, answer } = asked.get(name)!;
      const marked = layouts[i]?.answer(marks.bySheet.get(sheet.id) ?? []);
      return { ...answer(is1904()), ...(marked && { layout: marked }) };
    });
  });
  return read ?? readAtOnce(names, kept, { ...how, isAfresh: true });
}

function readLayout(name: string): Promise<Layout> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id,protection/protected");
    await context.sync();
    const layout = askLayout(sheet, { checks: !sheet.protection.protected });
    await context.sync();
    await lookFurther(context, [layout]);
    return layout.answer((await marksAmong(layout.candidates())).bySheet.get(sheet.id) ?? []);
  });
}

async function lookFurther(context: Excel.RequestContext, layouts: readonly AskedLayout[]): Promise<void> {
  for (const step of ["more", "again"] as const) {
    const isAsking = layouts.map((one) => one[step]()).some(Boolean);
    if (isAsking) await context.sync();
  }
}

/**
 * Asks for all of a sheet but its layout; `answer` is not for one that is not there, nor for one of which the name was
 * known but that is another by now.
 */
export function askSheet(context: Excel.RequestContext, name: string, kept: Kept, isAfresh: boolean) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load(INFO);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(BLOCK);
  const known = isAfresh ? undefined : kept.mergesOf(name);
  const merged = known ? () => [...known.merges] : askMerges(sheet.getRange());
  const keep = kept.keeping();
  const named = askNames(sheet);
  const answer = (is1904: boolean): Snapshot => {
    const merges = merged();
    keep(sheet.id, merges);
    kept.reaches(sheet.id, reachOf(used));
    return { ...infoOf(sheet), rows: used.isNullObject ? [] : rowsOf(used, is1904), merges, names: named() };
  };
  return { sheet, answer, isAnother: () => known !== undefined && known.id !== sheet.id };
}

/** Where a block lies that was asked for with what it holds. */
function reachOf(block: Excel.Range): Range | undefined {
  if (block.isNullObject) return undefined;
  const { rowIndex: top, columnIndex: left, values } = block;
  return { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
}

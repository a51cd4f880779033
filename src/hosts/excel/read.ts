import type { Range } from "../../workbook/cell";
import { HostRefused, SheetMissing } from "../../workbook/errors";
import type { Layout, SheetName, Snapshot } from "../../workbook/snapshot";
import { askCalendar } from "./calendar";
import { BLOCK, rowsOf } from "./cells";
import { askLayout, type AskedLayout } from "./read-layout";
import { readInPieces } from "./read-pieces";
import { areaOf, namedRange } from "./reference";
import { ask } from "./run";
import { INFO, infoOf } from "./sheets";

/**
 * Reads whole sheets in one round trip; marks and input checks of their layout take one or two more. Where Excel finds
 * that too much for one answer, sheet by sheet and in pieces.
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
  const read: Snapshot[] = [];
  for (const name of names) {
    const snapshot = await readInPieces(name);
    read.push(layout ? { ...snapshot, layout: await readLayout(name) } : snapshot);
  }
  return read;
}

/** Whether Excel found an answer too large, or more merged areas than it can tell of. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof HostRefused && TOO_MUCH.has(error.code);
}

const TOO_MUCH = new Set([
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "GeneralException",
  "InvalidOperation",
]);

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
    const layout = askLayout(context.workbook.worksheets.getItem(name));
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

/** Asks for merged areas; of those that reach into a range from outside Excel says nothing. */
export function askMerges(range: Excel.Range): () => Range[] {
  const merged = range.getMergedAreasOrNullObject();
  // The address of all of them names their first cells only.
  merged.areas.load("items/address");
  return () =>
    merged.isNullObject ? [] : merged.areas.items.flatMap(({ address }) => areaOf(address) ?? []);
}

/** Built in: the print area and the rows repeated on every page. */
const BUILT_IN = /^(_xlnm\..*|Print_Area|Print_Titles|_FilterDatabase)$/i;

export function askNames(sheet: Excel.Worksheet): () => SheetName[] {
  const { names } = sheet;
  names.load("items/name,items/formula");
  return () =>
    names.items
      .filter(({ name }) => !BUILT_IN.test(name))
      .map(({ name, formula }) => ({ name, range: namedRange(String(formula), sheet.name) }));
}

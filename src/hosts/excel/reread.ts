import { rangeText, sizeOf, union, type Range } from "../../workbook/cell";
import { SheetMissing } from "../../workbook/errors";
import { filledRows, type Snapshot } from "../../workbook/snapshot";
import type { Touched } from "../../workbook/workbook";
import { BLOCK, recalculated, RESULTS, rowsOf } from "./cells";
import type { Kept } from "./kept";
import { askSheet, readSheets } from "./read";
import { askExtent } from "./read-extent";
import { isTooMuch } from "./refusals";
import { ask } from "./run";
import { askCalendar, askNames, INFO, infoOf } from "./sheets";
import { staysInItsCell } from "./spills";

/** Rows so close together are asked for as one area, and so many areas at most. */
const APART = 8;
const MOST_AREAS = 40;
/** An area so small is read by itself, however much of the sheet it is. */
const FEW_CELLS = 500;

/**
 * Sheets as they stand now, by reading the rows in which something happened and what formulas make of it elsewhere, in
 * one round trip of plain loads. Sheets of which that is not sure to be all are read whole: where rows, columns or
 * sheets have moved, where a formula may fill more than its own cell, and where contents reach further, or less far,
 * than what was told of explains, for then something was not told, or comes late.
 */
export async function reread(touched: readonly Touched[], kept: Kept): Promise<Snapshot[]> {
  const answers = await rereadAtOnce(touched, kept).catch((error: unknown) => {
    if (!isTooMuch(error)) throw error;
    return touched.map(() => undefined);
  });
  const unsure = touched.filter((_, i) => !answers[i]).map(({ sheet }) => sheet);
  const whole = await readSheets(unsure, kept);
  return answers.map((answer) => answer ?? whole.shift()!);
}

function rereadAtOnce(touched: readonly Touched[], kept: Kept): Promise<(Snapshot | undefined)[]> {
  return ask(async (context) => {
    const is1904 = askCalendar(context, kept);
    const asked = touched.map((one) => askTouched(context, one, kept));
    await context.sync();
    return asked.map((answer) => answer(is1904()));
  });
}

/** What is read of a sheet instead of all of it. */
interface Parts {
  readonly before: Snapshot;
  /** Rows in which anything may be another. */
  readonly changed: readonly Range[];
  /** Areas in which formulas may come to something else. */
  readonly results: readonly Range[];
}

function askTouched(context: Excel.RequestContext, touched: Touched, kept: Kept) {
  const { sheet: name } = touched;
  const known = kept.mergesOf(name);
  const parts = known && partsOf(touched, kept.extentOf(known.id)?.range);
  if (!parts) {
    const { sheet, answer, isAnother } = askSheet(context, name, kept, false);
    return (is1904: boolean) => {
      checkThere(sheet, name);
      return isAnother() ? undefined : answer(is1904);
    };
  }
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load(INFO);
  const named = askNames(sheet);
  const reach = askExtent(sheet.getUsedRangeOrNullObject(true));
  const asked = (areas: readonly Range[], what: string) =>
    areas.map((area) => {
      const block = sheet.getRange(rangeText(area)).untrack();
      block.load(what);
      return { area, block };
    });
  const changed = asked(parts.changed, BLOCK);
  const results = asked(parts.results, RESULTS);
  return (is1904: boolean): Snapshot | undefined => {
    checkThere(sheet, name);
    if (sheet.id !== known.id) return undefined;
    // A copy with its holes; spread, they would be filled.
    const rows = parts.before.rows.slice();
    for (const { area, block } of results) recalculated(rows, area, block, is1904);
    for (const { area, block } of changed) {
      const read = rowsOf(block, is1904);
      for (let row = area.top; row <= area.bottom; row++) replaceRow(rows, row, read[row]);
    }
    while (rows.length > 0 && !rows.at(-1)) rows.pop();
    const [told, before] = [reach(), kept.extentOf(known.id)?.range];
    if (!isSame(told, before) && !isSame(told, extentOf(rows))) return undefined;
    const isSure = changed.every(({ area }) => formulasIn(rows, area).every(staysInItsCell));
    if (!isSure) return undefined;
    kept.reaches(known.id, told);
    return { ...infoOf(sheet), rows, merges: [...known.merges], names: named() };
  };
}

/** Throws SheetMissing. */
function checkThere(sheet: Excel.Worksheet, name: string): void {
  if (sheet.isNullObject || sheet.name !== name) throw new SheetMissing(name);
}

/** undefined where the whole of a sheet is to be read. */
function partsOf({ before, areas }: Touched, reach: Range | undefined): Parts | undefined {
  if (!before || !reach) return undefined;
  const changed = joined(
    areas.map(({ top, left, bottom, right }) => {
      // Of whole rows no more than there is; what reaches further is noticed.
      const isShort = right - left < MOST_COLUMNS;
      return { ...(isShort ? union(reach, { top, left, bottom, right }) : reach), top, bottom };
    }),
  );
  const isMost = sum(changed) > Math.max(FEW_CELLS, sizeOf(reach) / 2);
  const lines = linesOfFormulas(before);
  if (isMost || !lines) return undefined;
  const isRead = (row: number) => changed.some(({ top, bottom }) => row >= top && row <= bottom);
  const results = joined(lines.filter(({ top }) => !isRead(top)));
  return changed.length + results.length > MOST_AREAS ? undefined : { before, changed, results };
}

/** Wider than any form is. */
const MOST_COLUMNS = 1000;

/** Areas close together as one. */
function joined(areas: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = joined.at(-1);
    if (last && area.top <= last.bottom + APART) joined[joined.length - 1] = union(last, area);
    else joined.push(area);
  }
  return joined;
}

function sum(areas: readonly Range[]): number {
  return areas.reduce((all, area) => all + sizeOf(area), 0);
}

type Rows = Snapshot["rows"][number][];

function replaceRow(rows: Rows, row: number, read: Rows[number]): void {
  if (read) rows[row] = read;
  else delete rows[row];
}

const knownLines = new WeakMap<Snapshot, readonly Range[] | undefined>();

/** Of each row from its first formula to its last; undefined where one of them may fill more than its own cell. */
function linesOfFormulas(sheet: Snapshot): readonly Range[] | undefined {
  if (knownLines.has(sheet)) return knownLines.get(sheet);
  const lines: Range[] = [];
  let isSure = true;
  for (const row of filledRows(sheet)) {
    const cells = sheet.rows[row]!;
    const left = cells.findIndex((cell) => cell?.formula !== undefined);
    if (left < 0) continue;
    const right = cells.findLastIndex((cell) => cell?.formula !== undefined);
    isSure &&= formulasIn([cells], { top: 0, bottom: 0 }).every(staysInItsCell);
    lines.push({ top: row, bottom: row, left, right });
  }
  knownLines.set(sheet, isSure ? lines : undefined);
  return knownLines.get(sheet);
}

function formulasIn(rows: Rows, { top, bottom }: Pick<Range, "top" | "bottom">): string[] {
  return rows.slice(top, bottom + 1).flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []);
}

/** Around all that is held. */
function extentOf(rows: Rows): Range | undefined {
  let extent: Range | undefined;
  for (const top of filledRows({ rows })) {
    const row = rows[top]!;
    const left = row.findIndex((cell) => cell);
    const line = { top, bottom: top, left, right: row.findLastIndex((cell) => cell) };
    extent = extent ? union(extent, line) : line;
  }
  return extent;
}

function isSame(a: Range | undefined, b: Range | undefined): boolean {
  return (a && rangeText(a)) === (b && rangeText(b));
}

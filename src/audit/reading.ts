import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { isFilledIn } from "../forms/read/gaps";
import { OWN_SHEET, surveyed, surveying } from "../forms/read/survey";
import type { LeftOut, Survey } from "../forms/read/survey";
import { NOTES_SHEET } from "../notes/note";
import { inSlices } from "../workbook/slices";
import type { Slices } from "../workbook/slices";
import { filledRows } from "../workbook/snapshot";
import type { SheetInfo, Snapshot } from "../workbook/snapshot";
import type { Steps } from "../workbook/steps";
import type { Range } from "../workbook/cell";
import type { Touched, Workbook } from "../workbook/workbook";
import { sameForms } from "./wakes";
import { shared } from "./share-unchanged";

/** One sheet as it was last read. */
export interface ReadSheet {
  readonly snapshot: Snapshot;
  readonly forms: readonly FilledForm[];
  readonly leftOut: readonly LeftOut[];
}

/** A workbook as it was last read; never changed, only replaced. */
export interface Reading {
  /** All sheets in their order. */
  readonly sheets: readonly SheetInfo[];
  /** The visible ones that may hold forms. */
  readonly read: ReadonlyMap<string, ReadSheet>;
  readonly notes?: Snapshot;
}

export const UNREAD: Reading = { sheets: [], read: new Map() };

/** What of a workbook is to be read anew. */
export interface ToRead {
  /** Where something changed, by the present names of the sheets. */
  readonly sheets: ReadonlyMap<string, readonly Range[]>;
  /** Sheets came, went or got another name. */
  readonly list: boolean;
  /** Nobody knows what changed. */
  readonly everything: boolean;
}

export const NOTHING: ToRead = { sheets: new Map(), list: false, everything: false };
export const EVERYTHING: ToRead = { sheets: new Map(), list: true, everything: true };

/** Sheets asked for at once in a full check, where the host does not read all that is wanted by itself. */
const AT_ONCE = 16;

export interface HowToRead {
  readonly slices: Slices;
  /** With widths, heights and how the sheets print. */
  readonly layout?: boolean;
  /** Asked for by a person: what the host has kept in mind does not count. */
  readonly isAfresh?: boolean;
  /** Told of every sheet before its forms are read. */
  readonly progress?: (done: number, of: number, sheet: string) => void;
}

/**
 * Reads anew what is asked for and keeps the rest. Forms that came out the same are the very same objects. Throws
 * Stopped, and what the workbook throws.
 */
export async function readAgain(
  { workbook, sets }: { readonly workbook: Workbook; readonly sets: readonly TemplateSet[] },
  before: Reading,
  toRead: ToRead,
  { slices, layout = false, isAfresh = false, progress = () => {} }: HowToRead,
): Promise<Reading> {
  const wants = (info: SheetInfo) => isWanted(info, before, toRead);
  const listing = toRead.list && !layout ? await workbook.readWanted?.(wants, { isAfresh }) : undefined;
  const readParts = toRead.everything || layout ? undefined : workbook.reread;
  const readSheets = (names: readonly string[]) =>
    readParts?.(names.map((sheet) => touchedIn(sheet, before, toRead))) ??
    workbook.read(names, { layout, isAfresh });
  const infos = listing?.sheets ?? (toRead.list ? await workbook.sheets() : before.sheets);
  const wanted = infos.filter(wants).map(({ name }) => name);
  const read = new Map(before.read);
  const known = new Map(infos.map((info) => [info.name, info]));
  for (const name of read.keys()) if (known.get(name)?.visibility !== "visible") read.delete(name);
  let notes = known.has(NOTES_SHEET) ? before.notes : undefined;
  const inPortions = toRead.everything && !workbook.readWanted;
  const size = inPortions ? AT_ONCE : Math.max(1, wanted.length);
  let done = 0;
  for (let from = 0; from < wanted.length; from += size) {
    const portion = wanted.slice(from, from + size);
    for (const snapshot of listing?.snapshots ?? (await readSheets(portion))) {
      progress(done, wanted.length, snapshot.name);
      done += 1;
      const { name, visibility, protected: locked } = snapshot;
      known.set(name, { name, visibility, protected: locked });
      if (name === NOTES_SHEET) notes = snapshot;
      else if (visibility !== "visible") read.delete(name);
      else read.set(name, await inSlices(readingSheet(snapshot, sets, before.read.get(name)), slices));
    }
  }
  return { sheets: infos.map(({ name }) => known.get(name)!), read, ...(notes && { notes }) };
}

function touchedIn(sheet: string, before: Reading, { sheets }: ToRead): Touched {
  const old = sheet === NOTES_SHEET ? before.notes : before.read.get(sheet)?.snapshot;
  return { sheet, ...(old && { before: old }), areas: sheets.get(sheet) ?? [] };
}

/** Touched, or not read yet, or showing what stands in other sheets. */
function isWanted({ name, visibility }: SheetInfo, before: Reading, toRead: ToRead): boolean {
  if (name === NOTES_SHEET) {
    return toRead.everything || toRead.sheets.has(name) || (toRead.list && !before.notes);
  }
  if (OWN_SHEET.test(name)) return false;
  const old = before.read.get(name);
  if (toRead.list && visibility !== "visible") return false;
  return toRead.everything || toRead.sheets.has(name) || (old ? looksElsewhere(old) : toRead.list);
}

const looking = new WeakMap<ReadSheet, boolean>();

/** Some value of its forms is a formula over another sheet, which changes without an edit of this one. */
function looksElsewhere(sheet: ReadSheet): boolean {
  const known = looking.get(sheet);
  if (known !== undefined) return known;
  const does =
    sheet.forms.length > 0 &&
    filledRows(sheet.snapshot).some((row) =>
      sheet.snapshot.rows[row]!.some((cell) => cell?.formula?.includes("!")),
    );
  looking.set(sheet, does);
  return does;
}

function* readingSheet(
  read: Snapshot,
  sets: readonly TemplateSet[],
  old: ReadSheet | undefined,
): Steps<ReadSheet> {
  const snapshot = shared(old?.snapshot, read);
  const survey = yield* surveying([snapshot], [snapshot], sets);
  const forms = old && sameForms(old.forms, survey.forms) ? old.forms : survey.forms;
  // The verdict asks it of all forms at once; by then it is known.
  for (const form of forms) yield void isFilledIn(form);
  return { snapshot, forms, leftOut: survey.leftOut };
}

export function formsOf({ sheets, read }: Reading): FilledForm[] {
  return sheets.flatMap(({ name }) => read.get(name)?.forms ?? []);
}

/** In workbook order, hidden sheets among them. */
function leftOutOf({ sheets, read }: Reading): LeftOut[] {
  return sheets.flatMap((info) =>
    OWN_SHEET.test(info.name) ? [] : (read.get(info.name)?.leftOut ?? surveyed([info], [], []).leftOut),
  );
}

/** Forms in workbook order, the sheets they may stand in, and those that were left out. */
export function surveyOf(reading: Reading): Survey {
  return {
    forms: formsOf(reading),
    leftOut: leftOutOf(reading),
    snapshots: Array.from(reading.read.values(), ({ snapshot }) => snapshot),
  };
}

/** With the defined names of some sheets as they are now; what stands in their cells is not looked at. */
export function renamedAnew(reading: Reading, sheets: readonly Snapshot[]): Reading {
  const read = new Map(reading.read);
  for (const { name, names } of sheets) {
    const old = read.get(name);
    if (old) read.set(name, { ...old, snapshot: { ...old.snapshot, names } });
  }
  return { ...reading, read };
}

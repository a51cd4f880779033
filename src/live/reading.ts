import type { TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { OWN_SHEET, surveyed, surveying } from "../forms/survey";
import type { LeftOut } from "../forms/survey";
import { NOTES_SHEET } from "../notes/note";
import type { SheetInfo, Snapshot } from "../workbook/snapshot";
import type { Steps } from "../workbook/steps";
import type { Workbook } from "../workbook/workbook";
import { sameForms } from "./changed";
import type { Pending } from "./pending";
import { shared } from "./shared";
import { inSlices } from "./slices";
import type { Going } from "./slices";

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

/** Sheets asked for at once in a full check, where the host does not read all that is wanted by itself. */
const AT_ONCE = 16;

export interface Read extends Going {
  readonly progress: (done: number, of: number, sheet: string) => void;
}

/**
 * Reads what is pending anew and keeps the rest; undefined when stopped. Forms that came out the same are the very
 * same objects.
 */
export async function readAgain(
  workbook: Workbook,
  sets: readonly TemplateSet[],
  before: Reading,
  pending: Pending,
  how: Read,
): Promise<Reading | undefined> {
  const wants = (info: SheetInfo) => isWanted(info, before, pending);
  const listing = pending.list ? await workbook.readWanted?.(wants) : undefined;
  const infos = listing?.sheets ?? (pending.list ? await workbook.sheets() : before.sheets);
  const wanted = infos.filter(wants).map(({ name }) => name);
  const read = new Map(before.read);
  const known = new Map(infos.map((info) => [info.name, info]));
  for (const name of read.keys()) if (known.get(name)?.visibility !== "visible") read.delete(name);
  let notes = known.has(NOTES_SHEET) ? before.notes : undefined;
  const size = pending.everything && !listing ? AT_ONCE : Math.max(1, wanted.length);
  let done = 0;
  for (let from = 0; from < wanted.length; from += size) {
    for (const snapshot of listing?.snapshots ?? (await workbook.read(wanted.slice(from, from + size)))) {
      how.progress(done, wanted.length, snapshot.name);
      done += 1;
      const { name, visibility, protected: locked } = snapshot;
      known.set(name, { name, visibility, protected: locked });
      if (name === NOTES_SHEET) notes = snapshot;
      else if (visibility !== "visible") read.delete(name);
      else {
        const sheet = await inSlices(readingSheet(snapshot, sets, before.read.get(name)), how);
        if (!sheet) return undefined;
        read.set(name, sheet);
      }
    }
  }
  return { sheets: infos.map(({ name }) => known.get(name)!), read, ...(notes && { notes }) };
}

/** Touched, or not read yet, or showing what stands in other sheets. */
function isWanted({ name, visibility }: SheetInfo, before: Reading, pending: Pending): boolean {
  if (name === NOTES_SHEET) {
    return pending.everything || pending.sheets.has(name) || (pending.list && !before.notes);
  }
  if (OWN_SHEET.test(name)) return false;
  const old = before.read.get(name);
  if (pending.list && visibility !== "visible") return false;
  return pending.everything || pending.sheets.has(name) || (old ? looksElsewhere(old) : pending.list);
}

const looking = new WeakMap<ReadSheet, boolean>();

/** Some value of its forms is a formula over another sheet, which changes without an edit of this one. */
function looksElsewhere(sheet: ReadSheet): boolean {
  const known = looking.get(sheet);
  if (known !== undefined) return known;
  const does =
    sheet.forms.length > 0 &&
    sheet.snapshot.rows.some((row) => row?.some((cell) => cell?.formula?.includes("!")));
  looking.set(sheet, does);
  return does;
}

function* readingSheet(
  read: Snapshot,
  sets: readonly TemplateSet[],
  old: ReadSheet | undefined,
): Steps<ReadSheet> {
  const snapshot = shared(old?.snapshot, read);
  const { forms, leftOut } = yield* surveying([snapshot], [snapshot], sets);
  return { snapshot, forms: old && sameForms(old.forms, forms) ? old.forms : forms, leftOut };
}

export function formsOf({ sheets, read }: Reading): FilledForm[] {
  return sheets.flatMap(({ name }) => read.get(name)?.forms ?? []);
}

/** In workbook order, hidden sheets among them. */
export function leftOutOf({ sheets, read }: Reading): LeftOut[] {
  return sheets.flatMap((info) =>
    OWN_SHEET.test(info.name) ? [] : (read.get(info.name)?.leftOut ?? surveyed([info], [], []).leftOut),
  );
}

/** Forms in workbook order, and the sheets they may stand in. */
export function sheetsOf(reading: Reading): { forms: FilledForm[]; snapshots: Snapshot[] } {
  return {
    forms: formsOf(reading),
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

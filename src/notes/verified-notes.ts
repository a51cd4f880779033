import type { Range } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import { dateAfter, hash, lastNotes, newNote } from "./note";
import { noteEdits } from "./note-edits";
import { readNotes } from "./read-notes";

/**
 * Something a rule complains of that a person looked into and found true. It belongs to a cell: a defined name of the
 * cell's sheet moves with it when rows are inserted; after sorting, row and fingerprint find it again.
 */
export interface Verified {
  /** The defined name. */
  readonly anchor: string;
  readonly rule: string;
  /** As the sheet was called then. */
  readonly sheet: string;
  readonly field: string;
  /** What its row is known by. */
  readonly row: string;
  /** Of the texts of all cells concerned; another text, and it holds no more. */
  readonly fingerprint: string;
  readonly note: string;
  readonly who: string;
  /** ISO 8601 */
  readonly when: string;
}

/** What a note about 已核实 keeps besides its anchor and time. */
export type Kept = Omit<Verified, "anchor" | "when">;

const KEPT: readonly (keyof Kept)[] = ["rule", "sheet", "field", "row", "fingerprint", "note", "who"];

const PREFIX = "_jibiao.note.";

/** What stands verified, the latest word about each; what was taken back does not. */
export function verifiedIn(notes: Snapshot | undefined): Verified[] {
  return [...lastNotes(readNotes(notes), "verified").values()].flatMap(({ anchor, when, text }) => {
    const kept = keptIn(text);
    return kept ? [{ anchor, when, ...kept }] : [];
  });
}

/** Something to be noted as verified about the cells of a finding, of which the first gets a name. */
export interface ToNote {
  readonly cell: Range;
  readonly kept: Kept;
  /** A note about it that holds no more. */
  readonly again?: string;
}

/** Notes that cells are as they should be, and names them. */
export function verifiedEdits(notes: Snapshot | undefined, all: readonly ToNote[], now: string): Edit[] {
  const anchored = all.map(({ cell, kept, again }) => {
    const place = [kept.rule, kept.sheet, cell.top, cell.left, now].join("\n");
    return { cell, kept, anchor: again ?? PREFIX + hash(place) };
  });
  const texts = anchored.map(({ anchor, kept }) => [anchor, JSON.stringify(kept)] as const);
  const names = anchored.map(({ anchor, cell, kept }): Edit => {
    return { kind: "name", sheet: kept.sheet, name: anchor, range: cell };
  });
  return [...noted(notes, texts, now), ...names];
}

/** Notes that they do not stand verified any more; their names go from the sheets that have them. */
export function takenBackEdits(
  notes: Snapshot | undefined,
  sheets: readonly Pick<Snapshot, "name" | "names">[],
  anchors: readonly string[],
  now: string,
): Edit[] {
  const texts = anchors.map((anchor) => [anchor, ""] as const);
  const names = anchors.flatMap((anchor) =>
    sheets
      .filter((sheet) => sheet.names.some((one) => isAnchor(one.name, anchor)))
      .map(({ name }): Edit => ({ kind: "name", sheet: name, name: anchor, range: null })),
  );
  return [...noted(notes, texts, now), ...names];
}

/** Where a sheet has the cell of a note now. */
export function anchoredAt({ names }: Pick<Snapshot, "names">, anchor: string): Range | undefined {
  return names.find((one) => isAnchor(one.name, anchor))?.range;
}

/** Programs do not mind capitals in names. */
export function isAnchor(name: string, anchor: string): boolean {
  return name.toLowerCase() === anchor.toLowerCase();
}

function noted(
  notes: Snapshot | undefined,
  texts: readonly (readonly [anchor: string, text: string])[],
  now: string,
): Edit[] {
  const last = lastNotes(readNotes(notes), "verified");
  const added = texts.map(([anchor, text]) =>
    newNote({ kind: "verified", anchor, when: dateAfter(last.get(anchor), now), text }),
  );
  return noteEdits(notes, added);
}

/** undefined for what was taken back, and for what we did not write. */
function keptIn(text: string): Kept | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const values = parsed as Record<string, unknown>;
  if (!KEPT.every((key) => typeof values[key] === "string")) return undefined;
  return Object.fromEntries(KEPT.map((key) => [key, values[key]])) as unknown as Kept;
}

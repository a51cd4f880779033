import { contains, rangeText, type Range } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { SheetMissing } from "../../workbook/errors";
import { cellAt, type Cell, type SheetName, type Snapshot } from "../../workbook/snapshot";
import { askDraft } from "./ask-draft";
import type { Draft, DraftSheet, HeldCell } from "./draft";
import type { Kept } from "./kept";
import { readSheets } from "./read";

/** Edits by whose traces we can tell that a batch was done. */
const SHOWS: ReadonlySet<Edit["kind"]> = new Set([
  "addSheet",
  "renameSheet",
  "write",
  "merge",
  "name",
  "mark",
]);

/** All that was looked up of a workbook, looks aside, to be compared with the same looked up later. */
export function fingerprint(draft: Draft): string {
  return JSON.stringify(draft, (name, value: unknown) =>
    name === "looks" ? undefined : value instanceof Map ? [...value] : value,
  );
}

/** What became of a batch whose answer was lost; `before` is its draft's fingerprint. Throws what asking throws. */
export async function outcomeOf(
  edits: readonly Edit[],
  planned: Draft,
  before: string,
  kept: Kept,
): Promise<"nothing" | "all" | "unknown"> {
  if (!edits.some(({ kind }) => SHOWS.has(kind))) return "unknown";
  if (await isWritten(edits, planned, kept)) return "all";
  return fingerprint(await askDraft(edits, kept)) === before ? "nothing" : "unknown";
}

async function isWritten(edits: readonly Edit[], planned: Draft, kept: Kept): Promise<boolean> {
  const touched = planned.sheets.filter(({ name }) => edits.some(({ sheet }) => sheet === name));
  const names = touched.map(({ name }) => name);
  try {
    const read = await readSheets(names, kept, {
      layout: edits.some(({ kind }) => kind === "mark"),
      isAfresh: true,
    });
    return touched.every((sheet, i) => isAsPlanned(sheet, read[i]!) && isMarked(edits, read[i]!));
  } catch (error) {
    if (error instanceof SheetMissing) return false;
    throw error;
  }
}

function isAsPlanned(planned: DraftSheet, read: Snapshot): boolean {
  const texts = (ranges: readonly Range[]) => ranges.map(rangeText).sort().join();
  const named = (names: readonly SheetName[]) =>
    names
      .map(({ name, range }) => `${name}=${range ? rangeText(range) : ""}`)
      .sort()
      .join();
  return (
    texts(planned.merges) === texts(read.merges) &&
    named(planned.names) === named(read.names) &&
    [...planned.cells].every(([row, cells]) =>
      [...cells].every(([column, held]) => holds(cellAt(read, row, column), held)),
    )
  );
}

function holds({ value, formula, error }: Cell, { input, isFormula = false }: HeldCell): boolean {
  if (formula !== undefined || isFormula) return isFormula && input === `=${formula}`;
  if (input === "") return value === null;
  if (error || typeof value !== "string") return input === value;
  return input === value || input === `'${value}`;
}

function isMarked(edits: readonly Edit[], { name, layout }: Snapshot): boolean {
  return edits.every(
    (edit) =>
      edit.kind !== "mark" ||
      edit.sheet !== name ||
      edit.ranges.every(({ top, left }) => layout!.marks.some((marked) => contains(marked, top, left))),
  );
}

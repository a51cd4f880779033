import { fixEverything } from "../../src/audit/fix";
import type { TemplateSet } from "../../src/forms/definition";
import { insertForms } from "../../src/forms/draw/draw";
import { openFile, type FileWorkbook } from "../../src/hosts/file/open";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import { address } from "../../src/workbook/cell";
import type { Edit } from "../../src/workbook/edit";
import { FileUnreadable, WorkbookError } from "../../src/workbook/errors";
import { filledRows, type Snapshot } from "../../src/workbook/snapshot";

/** How a mutant went: refused with a sentence, or through all of it. */
export interface Gone {
  readonly end: "unreadable" | "refused" | "through";
  /** The file as it was saved, where it was. */
  readonly saved?: Uint8Array;
}

/** What must never happen; the sentence says what did. */
export class Fault extends Error {}

const NOW = new Date("2026-11-22T00:00:00Z");

/**
 * A mutant on its way through all that may be done to it: read, check, fix, roll-up, insert, save, open again. Throws
 * Fault where something changes that was not asked for, and whatever is no WorkbookError as it is.
 */
export async function trial(bytes: Uint8Array, sets: readonly TemplateSet[]): Promise<Gone> {
  const workbook = opened(bytes);
  if (!workbook) return { end: "unreadable" };
  if (!same(workbook.bytes(), bytes)) throw new Fault("a file that nobody edited is saved with other bytes");
  try {
    await watched(workbook, async (copy) => void (await fixEverything(copy, { sets, rules })));
    await watched(workbook, async (copy) => {
      const { result } = await oneClick(copy, { sets, rules }, { total: true }, NOW);
      if (result.kind === "done") await copy.apply(result.edits);
    });
    await watched(workbook, async (copy) => {
      const taken = (await copy.sheets()).map(({ name }) => name);
      await copy.apply(insertForms(sets[0]!, [sets[0]!.order[0]!], 2026, taken).edits);
    });
  } catch (problem) {
    if (problem instanceof WorkbookError) return { end: "refused" };
    throw problem;
  }
  const saved = workbook.bytes();
  await agree(workbook, saved);
  return { end: "through", saved };
}

function opened(bytes: Uint8Array): FileWorkbook | undefined {
  try {
    return openFile(bytes);
  } catch (problem) {
    if (problem instanceof FileUnreadable) return undefined;
    throw problem;
  }
}

/** Does something, and sees to it that nothing else has changed; a refusal leaves all as it was. */
async function watched(
  workbook: FileWorkbook,
  work: (workbook: FileWorkbook) => Promise<void>,
): Promise<void> {
  const before = await readAll(workbook);
  const asked: Edit[] = [];
  const noting: FileWorkbook = {
    ...workbook,
    async apply(edits) {
      await workbook.apply(edits);
      asked.push(...edits);
    },
  };
  try {
    await work(noting);
  } catch (problem) {
    if (problem instanceof WorkbookError && !asked.length) {
      compare(before, await readAll(workbook), []);
    }
    throw problem;
  }
  compare(before, await readAll(workbook), asked);
}

async function readAll(workbook: FileWorkbook): Promise<Snapshot[]> {
  return workbook.read(
    (await workbook.sheets()).map(({ name }) => name),
    { layout: true },
  );
}

/** What was saved is what is there, for whoever opens it next. */
async function agree(workbook: FileWorkbook, saved: Uint8Array): Promise<void> {
  const again = opened(saved);
  if (!again) throw new Fault("what was saved cannot be opened again");
  compare(await readAll(workbook), await readAll(again), []);
}

function compare(before: readonly Snapshot[], after: readonly Snapshot[], asked: readonly Edit[]): void {
  const added = new Set(asked.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])));
  const kept = after.filter(({ name }) => !added.has(name));
  const names = (all: readonly Snapshot[]) =>
    all.map(({ name, visibility }) => `${name} ${visibility}`).join("|");
  if (names(before) !== names(kept)) throw new Fault(`sheets: ${names(before)} became ${names(kept)}`);
  before.forEach((sheet, i) => {
    const edits = asked.filter((edit) => edit.sheet === sheet.name);
    const moves = edits.some(({ kind }) => kind === "insertRows" || kind === "deleteRows");
    if (moves) return;
    const written = new Set(edits.flatMap(cellsOf));
    const [old, now] = [contents(sheet), contents(kept[i]!)];
    for (const cell of new Set([...old.keys(), ...now.keys()])) {
      if (old.get(cell) !== now.get(cell) && !written.has(cell)) {
        throw new Fault(`${sheet.name}!${cell} was ${old.get(cell)} and is ${now.get(cell)}`);
      }
    }
    const merges = ({ merges }: Snapshot) => JSON.stringify(merges);
    const isMerged = edits.some(({ kind }) => kind === "merge" || kind === "unmerge");
    if (!isMerged && merges(sheet) !== merges(kept[i]!)) {
      throw new Fault(`${sheet.name}: other areas are merged`);
    }
  });
}

function contents(sheet: Snapshot): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of filledRows(sheet)) {
    sheet.rows[row]!.forEach((cell, column) => {
      if (cell) cells.set(address(row, column), JSON.stringify(cell));
    });
  }
  return cells;
}

/** Cells that an edit may change. */
function cellsOf(edit: Edit): string[] {
  if (edit.kind === "write") {
    return edit.values.flatMap((line, down) =>
      line.flatMap((value, across) =>
        value === undefined ? [] : [address(edit.row + down, edit.column + across)],
      ),
    );
  }
  if (edit.kind !== "style") return [];
  const { top, left, bottom, right } = edit.range;
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(address(row, column));
  }
  return cells;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

import { address } from "../../workbook/cell";
import type { CellRef } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { PartlyApplied } from "../../workbook/errors";
import type { Snapshot } from "../../workbook/snapshot";
import type { Applied, Workbook } from "../../workbook/workbook";
import { OWN_SHEET } from "../../forms/read/survey";
import type { HostUndo, Written } from "./pane-actions";
import { restoring } from "./restore";

/** A host without roll-back stopped half-way; `undo` takes back what was done, where that can be restored. */
export class HalfWritten extends Error {
  /** What there is of it: where the user changes anything there, taking it back would take that, too. */
  readonly where: Pick<Written, "cells" | "sheets">;

  constructor(
    readonly partly: PartlyApplied,
    readonly undo?: Written["undo"],
  ) {
    super(partly.message);
    const begun = [...partly.done, ...partly.half];
    const sheets = begun.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
    this.where = { cells: cellsOf(begun), sheets };
  }
}

/** It stopped half-way, and what was done has been taken back: the workbook is as it was. */
export class TakenBack extends Error {
  constructor(readonly reason: unknown) {
    super("stopped half-way, and was taken back");
  }
}

/** A cell no longer says what it said when its correction was found; nothing was written. */
export class Outdated extends Error {
  constructor(readonly cell: CellRef) {
    super(`${cell.sheet} ${cell.address} has changed`);
  }
}

/** Writes for the pane; the sentence says what was written. */
export type Apply = (
  edits: readonly Edit[],
  sentence: string,
  /** The edited sheets as they have just been read, where the edits change cells alone. */
  before?: readonly Snapshot[],
) => Promise<Written>;

/**
 * Applies edits and says how to take them back: by edits that restore what stood there, else as the host says, else
 * by its own undo where there is one, else not at all.
 */
export async function write(
  workbook: Workbook,
  edits: readonly Edit[],
  sentence: string,
  hostUndo: HostUndo | undefined,
  known?: readonly Snapshot[],
): Promise<Written> {
  const before = known ?? (await readBefore(workbook, edits));
  const undoing = (done: readonly Edit[]) => {
    const back = restoring(done, before);
    return back && (async (isCalledOff?: () => boolean) => void (await workbook.apply(back, isCalledOff)));
  };
  let applied: Applied | void;
  try {
    applied = await workbook.apply(edits);
  } catch (problem) {
    if (!(problem instanceof PartlyApplied)) throw problem;
    throw new HalfWritten(problem, problem.takeBack ?? undoing(problem.done));
  }
  const undo = undoing(edits) ?? applied?.takeBack ?? (hostUndo && (async () => void (await hostUndo())));
  return { sentence, cells: cellsOf(edits), ...(undo && { undo }) };
}

/** The sheets that were there already; of one that is not, reading says the same as writing would. */
async function readBefore(workbook: Workbook, edits: readonly Edit[]) {
  const added = edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
  const touched = new Set(edits.map(({ sheet }) => sheet).filter((sheet) => !added.includes(sheet)));
  const hasSizes = edits.some(({ kind }) => kind === "heights");
  return touched.size ? workbook.read([...touched], hasSizes ? { layout: "sizes" } : undefined) : [];
}

/** The user's cells that are written; our own notes are none of theirs. */
function cellsOf(edits: readonly Edit[]): CellRef[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== "write" || OWN_SHEET.test(edit.sheet)) return [];
    return edit.values.flatMap((line, i) =>
      line.flatMap((content, j) =>
        content === undefined ? [] : [{ sheet: edit.sheet, address: address(edit.row + i, edit.column + j) }],
      ),
    );
  });
}

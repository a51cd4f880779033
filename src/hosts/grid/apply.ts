import type { Edit } from "../../workbook/edit";
import { addSheet, removeSheet, renameSheet, showSheet } from "./apply/sheets";
import { deleteRows, insertRows } from "./apply/rows";
import { freeze, page } from "./apply/page";
import { heights, widths } from "./apply/sizes";
import { clearMarks, mark } from "./apply/marks";
import { merge, unmerge } from "./apply/merge";
import { name } from "./apply/name";
import { style } from "./apply/style";
import { validate } from "./apply/validate";
import { write } from "./apply/write";
import { execute } from "./change";
import { growRows } from "./row-heights";
import type { Grid, Step } from "./univer";

type Kind = Edit["kind"];

const APPLY: { readonly [K in Kind]: (grid: Grid, edit: Extract<Edit, { kind: K }>) => void } = {
  addSheet,
  removeSheet,
  renameSheet,
  showSheet,
  write,
  merge,
  unmerge,
  style,
  widths,
  heights,
  validate,
  name,
  insertRows,
  deleteRows,
  freeze,
  page,
  mark,
  clearMarks,
};

/**
 * Does the edits in order, as one step of the grid's undo; when one throws, those before it are taken back. All of it
 * happens between two keystrokes.
 */
export function applyEdits(grid: Grid, edits: readonly Edit[]): void {
  const step: Step = { redo: [], undo: [] };
  grid.step = step;
  try {
    for (const edit of edits) apply(grid, edit);
    growRows(grid, edits);
  } catch (error) {
    for (const mutation of step.undo) execute(grid, mutation);
    throw error;
  } finally {
    grid.step = undefined;
    if (step.redo.length > 0) grid.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }
  if (step.redo.length === 0) return;
  grid.undoRedo.pushUndoRedo({
    unitID: grid.book().getUnitId(),
    undoMutations: step.undo,
    redoMutations: step.redo,
  });
}

function apply<K extends Kind>(grid: Grid, edit: Extract<Edit, { kind: K }>): void {
  const replay: (grid: Grid, edit: Extract<Edit, { kind: K }>) => void = APPLY[edit.kind as K];
  replay(grid, edit);
}

import { sequenceExecute } from "@univerjs/core";
import type { Grid } from "./univer";

/** Takes back the last step; false when there is none. */
export function undo(grid: Grid): boolean {
  const step = grid.undoRedo.pitchTopUndoElement();
  if (!step || !sequenceExecute(step.undoMutations, grid.commands).result) return false;
  grid.undoRedo.popUndoToRedo();
  return true;
}

export function redo(grid: Grid): boolean {
  const step = grid.undoRedo.pitchTopRedoElement();
  if (!step || !sequenceExecute(step.redoMutations, grid.commands).result) return false;
  grid.undoRedo.popRedoToUndo();
  return true;
}

import {
  InsertSheetMutation,
  IRenderManagerService,
  SetWorksheetHideMutation,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import { type ICommandInfo, type IMutationInfo, sequenceExecute } from "@univerjs/core";
import type { Grid, Step } from "./univer";

/**
 * Keeps the grid from bringing a sheet to the front because it came or can be seen again, and from repainting single
 * cells of a sheet that is on its way to the front and not measured yet.
 */
export function execute(grid: Grid, { id, params }: IMutationInfo): void {
  const stays = id === InsertSheetMutation.id || id === SetWorksheetHideMutation.id;
  const options = stays ? { fromCollab: true } : isMeasured(grid) ? {} : { fromChangeset: true };
  grid.commands.syncExecuteCommand(id, params, options);
}

function isMeasured(grid: Grid): boolean {
  const render = grid.injector.get(IRenderManagerService).getRenderById(grid.book().getUnitId());
  return Boolean(render?.with(SheetSkeletonManagerService).getCurrentParam());
}

/** Changes the book by one of the grid's mutations, as part of the step that is being taken. */
export function change(grid: Grid, redo: IMutationInfo, undo: IMutationInfo): void {
  execute(grid, redo);
  grid.step?.redo.push(redo);
  grid.step?.undo.unshift(undo);
}

/**
 * What the grid's other parts, formulas above all, want changed along with one of its commands. `isWanted` leaves out
 * what we see to ourselves.
 */
export function changesAlong(grid: Grid, command: ICommandInfo, isWanted: (id: string) => boolean): Step {
  const {
    preRedos = [],
    redos,
    preUndos = [],
    undos,
  } = grid.injector.get(SheetInterceptorService).onCommandExecute(command);
  const wanted = (mutations: IMutationInfo[]) => mutations.filter(({ id }) => isWanted(id));
  return { redo: wanted([...preRedos, ...redos]), undo: wanted([...preUndos, ...undos]) };
}

export function takeAlong(grid: Grid, { redo, undo }: Step): void {
  for (const mutation of redo) execute(grid, mutation);
  grid.step?.redo.push(...redo);
  grid.step?.undo.unshift(...undo);
}

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

import type { ExcelHost } from "./host";
import { blankBook, type Book } from "./model";
import { workbookOf } from "./objects/workbook";
import type { World } from "./objects/world";
import type { Wired } from "./protocol";

/** An Excel in memory that shows one workbook. Runs in a browser as well. */
export interface SimulatedExcel {
  readonly world: World;
  /** The object model, for hands that are not the add-in's. */
  readonly root: Wired;
  /** Ctrl+Z: takes back what a person did last; false where Excel has nothing to take back. */
  undo(): boolean;
  /** The workbook as it would lie on disk. */
  saved(): Book;
}

/** Shows a workbook to the client that is connected to the host. */
export function simulateExcel(host: ExcelHost, book: Book = blankBook()): SimulatedExcel {
  const world: World = {
    book,
    undoable: [],
    changedByUs: new WeakMap(),
    actor: "addin",
    raise: (type, about) => host.raise(type, about),
  };
  const root = workbookOf(world);
  host.show(root);
  host.onUndoEnded = () => void (world.undoable.length = 0);
  return { world, root, undo: () => undoLast(world), saved: () => structuredClone(book) };
}

function undoLast(world: World): boolean {
  const takeBack = world.undoable.pop();
  if (!takeBack) return false;
  world.actor = "person";
  takeBack();
  world.actor = "addin";
  return true;
}

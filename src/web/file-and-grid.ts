import type { CellRef } from "../workbook/cell";
import type { Edit } from "../workbook/edit";
import { eventsOf } from "../workbook/events-of";
import { serialQueue } from "../workbook/serial-queue";
import type { Slices } from "../workbook/slices";
import type { WorkbookEvent, Workbook } from "../workbook/workbook";
import type { Document } from "./document";
import { showIn, sheetsOf, type ShowsSheets } from "./opening";

/** What the page needs of the grid besides the workbook it is. */
export interface ShowsWorkbook extends Workbook, ShowsSheets {
  /** Waits until formulas show what they come to. */
  workedOut(): Promise<void>;
  /** Takes back what was done last; false when there is nothing. */
  undo(): Promise<boolean>;
  /** Reports everything that changes in the grid, whoever did it. */
  onEdits(listener: (edits: readonly Edit[]) => void): () => void;
}

interface ToPair {
  document(): Document;
  /** There will be a grid; what is to be shown meanwhile is shown then. */
  readonly awaitsGrid: boolean;
  /** The document changed. */
  onTouched(): void;
  /** The grid did what the file cannot hold; it shows the file again. */
  onRefused(problem: unknown): void;
}

export interface FileAndGrid {
  readonly workbook: Workbook;
  grid(): ShowsWorkbook | undefined;
  /** The grid is there: it shows what was opened and takes over, with every step since as one of its own. */
  attach(grid: ShowsWorkbook): Promise<void>;
  /** Shows a document, where there is a grid; then, before anything else happens, goes on. */
  show(
    next: Document,
    going: Slices,
    progress: (done: number, of: number) => void,
    then: () => Promise<void>,
  ): Promise<void>;
  /** Takes back what was done last, whoever did it; false when there is nothing. */
  undo(): Promise<boolean>;
}

/**
 * The workbook that the pane sees: the grid's, with every change also done to the file, which counts only once the file
 * has it; before there is a grid, or where there never will be one, the file alone.
 */
export function fileAndGrid({ document, awaitsGrid, onTouched, onRefused }: ToPair): FileAndGrid {
  const watchers = new Set<(event: WorkbookEvent) => void>();
  const tell = (event: WorkbookEvent) => {
    for (const listener of [...watchers]) listener(event);
  };
  const inTurn = serialQueue();
  let grid: ShowsWorkbook | undefined;
  let latest: Promise<void> = Promise.resolve();
  let wanted: CellRef | undefined;

  const listen = async (shown: ShowsWorkbook) => {
    await shown.watch(tell);
    shown.onEdits((edits) => {
      latest = document()
        .append(edits)
        .then(onTouched, async (problem: unknown) => {
          await shown.load({ sheets: await sheetsOf(document()) });
          tell({ kind: "reloaded" });
          onRefused(problem);
          throw problem;
        });
      latest.catch(() => {});
    });
  };

  /** The grid reports what it did at the end of this turn. */
  const reported = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await latest;
  };

  const toFile = async (edits: readonly Edit[]) => {
    await document().append(edits);
    if (edits.length === 0) return;
    for (const event of edits.flatMap((edit) => eventsOf(edit, true))) tell(event);
    onTouched();
  };

  const workbook: Workbook = {
    host: "grid",
    can: { watch: true, reveal: awaitsGrid, mark: true, undo: true, rollBack: true },
    sheets: () => (grid ?? document().workbook).sheets(),
    read: (sheets, also) => (grid ?? document().workbook).read(sheets, also),
    apply: (edits) =>
      inTurn(async () => {
        if (!grid) return toFile(edits);
        await grid.apply(edits);
        await reported();
      }),
    async watch(listener) {
      const own: typeof listener = (event) => listener(event);
      watchers.add(own);
      return () => void watchers.delete(own);
    },
    async reveal(cell) {
      if (grid) return grid.reveal(cell);
      wanted = cell;
    },
  };

  return {
    workbook,
    grid: () => grid,
    attach: (shown) =>
      inTurn(async () => {
        const { opened, steps } = await document().sinceOpened();
        await shown.load({ sheets: await sheetsOf({ workbook: opened }) });
        for (const step of steps) await shown.apply(step);
        await listen(shown);
        grid = shown;
        if (wanted) await shown.reveal(wanted);
      }),
    show: (next, going, progress, then) =>
      inTurn(async () => {
        wanted = undefined;
        if (grid) await showIn(grid, next, going, progress);
        await then();
        tell({ kind: "workbookChanged" });
      }),
    undo: () =>
      inTurn(async () => {
        if (grid) {
          const isDone = await grid.undo();
          await reported();
          return isDone;
        }
        if (!(await document().takeBack())) return false;
        tell({ kind: "reloaded" });
        onTouched();
        return true;
      }),
  };
}

import type { Edit } from "../workbook/edit";
import type { Snapshot } from "../workbook/snapshot";
import type { WorkbookEvent, Workbook } from "../workbook/workbook";
import type { Document } from "./document";

/** What the page needs of the grid besides the workbook it is. */
export interface ShowsWorkbook extends Workbook {
  /** `between` is called between two sheets; where it rejects, what was shown stays. */
  load(
    book: { readonly sheets: readonly Snapshot[] },
    between?: (done: number) => Promise<void>,
  ): Promise<void>;
  /** Waits until formulas show what they come to. */
  workedOut(): Promise<void>;
  /** Reports everything that changes in the grid, whoever did it. */
  onEdits(listener: (edits: readonly Edit[]) => void): () => void;
}

interface ToPair {
  readonly grid: ShowsWorkbook;
  document(): Document;
  /** The document changed. */
  onTouched(): void;
  /** The grid did what the file cannot hold; it has to show the file again. */
  onRefused(problem: unknown): Promise<void>;
}

/**
 * The workbook that the pane sees: the grid's, with every change also done to the file. A write counts only once the
 * file has it.
 */
export function fileAndGrid({ grid, document, onTouched, onRefused }: ToPair): {
  readonly workbook: Workbook;
  /** Another workbook is shown, or the same one anew. */
  happened(kind: "workbookChanged" | "reloaded"): void;
} {
  const watchers = new Set<(event: WorkbookEvent) => void>();
  let latest: Promise<void> = Promise.resolve();

  grid.onEdits((edits) => {
    latest = document()
      .append(edits)
      .then(onTouched, async (problem: unknown) => {
        await onRefused(problem);
        throw problem;
      });
    latest.catch(() => {});
  });

  const workbook: Workbook = {
    host: grid.host,
    can: grid.can,
    sheets: () => grid.sheets(),
    read: (sheets, also) => grid.read(sheets, also),
    async apply(edits) {
      await grid.apply(edits);
      // The grid reports what it did at the end of this turn.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await latest;
    },
    async watch(listener) {
      const end = await grid.watch(listener);
      watchers.add(listener);
      return () => {
        watchers.delete(listener);
        end();
      };
    },
    reveal: (cell) => grid.reveal(cell),
  };

  return {
    workbook,
    happened(kind) {
      for (const listener of [...watchers]) listener({ kind });
    },
  };
}

import type { ShowsWorkbook } from "../../src/web/file-and-grid";
import type { Edit } from "../../src/workbook/edit";
import { memoryWorkbook } from "../hosts/memory";

export interface FakeGrid extends ShowsWorkbook {
  /** The person at the keyboard. */
  asUser(edits: readonly Edit[]): Promise<void>;
  /** What formulas will have come to once somebody waits for it. */
  worksOut(results: readonly Edit[]): void;
}

/** What the page needs of a grid, over sheets in memory. */
export function fakeGrid(): FakeGrid {
  let shown = memoryWorkbook();
  let results: readonly Edit[] = [];
  const listeners = new Set<(edits: readonly Edit[]) => void>();
  const report = (edits: readonly Edit[]) => {
    for (const listener of listeners) listener(edits);
  };
  return {
    host: "fake",
    can: shown.can,
    sheets: () => shown.sheets(),
    read: (sheets, also) => shown.read(sheets, also),
    watch: (listener) => shown.watch(listener),
    reveal: (cell) => shown.reveal(cell),
    async apply(edits) {
      await shown.apply(edits);
      queueMicrotask(() => report(edits));
    },
    async asUser(edits) {
      await shown.asUser(edits);
      report(edits);
    },
    async load({ sheets }, between) {
      for (const done of sheets.keys()) await between?.(done + 1);
      shown = memoryWorkbook(sheets);
    },
    undo: async () => false,
    async workedOut() {
      await shown.asUser(results);
    },
    worksOut(coming) {
      results = coming;
    },
    onEdits(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

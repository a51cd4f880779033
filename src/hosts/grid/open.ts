import { LifecycleService, LifecycleStages, UniverInstanceType } from "@univerjs/core";
import type { Edit } from "../../workbook/edit";
import { WorkbookError } from "../../workbook/errors";
import type { Snapshot } from "../../workbook/snapshot";
import type { Workbook } from "../../workbook/workbook";
import { makeAccessible } from "./accessible";
import { applyEdits } from "./apply";
import { takeAsTyped, dropLateResults } from "./entered";
import { registerProperties } from "./sheet-properties";
import { bookData, type GridBook, makeBook, type Between } from "./load";
import { leaveRoom } from "./frozen";
import { showMarks } from "./marks-shown";
import { guardProtected } from "./protection";
import { readSheet } from "./read";
import { fitNewSheets, focusCells, reveal } from "./reveal";
import { followKeys } from "./scroll";
import { selectAsPeopleDo } from "./selecting";
import { growShownSheets } from "./row-heights";
import { takeRows, guardSheets } from "./by-person";
import { infoOf } from "./sheet";
import { takePastes, type OnPaste } from "./pasting";
import { switchOff } from "./switch-off";
import { caretFollowsKeys, composing, finishTyping, keepTyped } from "./typing";
import { redo, undo } from "./change";
import { startUniver, type Grid } from "./univer";
import { judgeNothing } from "./validations";
import { watchGrid } from "./watch";

export type { GridBook } from "./load";

/** A workbook in a grid on the page. */
interface GridWorkbook extends Workbook {
  /**
   * Shows another workbook instead; nothing of it can be undone, and nothing is reported. Made sheet by sheet: where
   * `between` rejects, the workbook before stays.
   */
  load(book: GridBook, between?: Between): Promise<void>;
  /** Takes back the last step, ours or the person's, what is being typed too; false when there is none. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Brings the keyboard to the cells. */
  focus(): void;
  /** Dark on the screen alone: colours in the workbook stay what they are. */
  showDark(isOn: boolean): void;
  /** Waits until formulas show what they come to, but for no longer than five seconds. */
  workedOut(): Promise<void>;
  /**
   * Reports everything that changes, whoever did it, as edits which make the same of the file that was loaded; the
   * answer ends it. What formulas work out is not among them.
   */
  onEdits(listener: (edits: readonly Edit[]) => void): () => void;
  dispose(): void;
}

const ONE_BLANK: Snapshot = {
  ...{ name: "Sheet1", visibility: "visible", protected: false },
  ...{ rows: [], merges: [], names: [] },
};

/** Milliseconds; the grid waits for 100 before it calculates. */
const CALCULATING_STARTS = 150;

interface GridOptions {
  /** A person tried what cannot be done, such as writing into a locked cell; the sentence says why. */
  readonly onRefused?: (problem: WorkbookError) => void;
  /** A person pastes onto cells; without it the grid does so in its own way. */
  readonly onPaste?: OnPaste;
}

/**
 * A grid in a container, which must be on the page and have a size, with one blank sheet. `apply` first writes down
 * what is being typed, and throws CellBeingEdited while characters are composed.
 */
export async function openGrid(container: HTMLElement, options: GridOptions = {}): Promise<GridWorkbook> {
  return gridWorkbook(startUniver(container), container, options);
}

/** The port over a grid that was just started. */
export function gridWorkbook(
  grid: Grid,
  container: HTMLElement,
  { onRefused = () => {}, onPaste }: GridOptions = {},
): GridWorkbook {
  registerProperties(grid.commands);
  switchOff(grid.commands);
  takeAsTyped(grid.commands, () => grid.step !== undefined);
  dropLateResults(grid);
  const typing = composing(container);

  grid.univer.createUnit(UniverInstanceType.UNIVER_SHEET, bookData(grid, [ONE_BLANK]));
  judgeNothing(grid);
  keepTyped(grid);
  showMarks(grid);
  followKeys(grid);
  selectAsPeopleDo(grid);
  const watch = watchGrid(grid);
  const growFront = growShownSheets(grid);
  const fitFrozen = leaveRoom(grid);
  const unattend = makeAccessible(grid, container);
  const unfollow = caretFollowsKeys(container);
  guardProtected(grid, onRefused);
  guardSheets(grid, onRefused);
  const asPerson = (edits: readonly Edit[]) => {
    try {
      applyEdits(grid, edits);
      watch.applied(edits, false);
    } catch (problem) {
      if (!(problem instanceof WorkbookError)) throw problem;
      onRefused(problem);
    }
  };
  takeRows(grid, (edit) => asPerson([edit]));
  if (onPaste) takePastes(grid, onPaste, asPerson);

  return {
    host: "grid",
    can: { watch: true, reveal: true, mark: true, undo: true, rollBack: true },
    sheets: async () => grid.book().getSheets().map(infoOf),
    read: async (sheets, also) => sheets.map((sheet) => readSheet(grid, sheet, also)),
    async apply(edits) {
      await finishTyping(grid, typing.isOn());
      applyEdits(grid, edits);
      watch.applied(edits, true);
      // Nobody waits for it; a grid that goes before it stands has nothing to show.
      void fitNewSheets(grid, container, edits).catch(() => {});
    },
    async watch(listener) {
      const own: typeof listener = (event) => listener(event);
      watch.events.add(own);
      return () => void watch.events.delete(own);
    },
    async reveal(cell) {
      await isDrawn(grid);
      await finishTyping(grid, typing.isOn());
      reveal(grid, cell);
    },
    async load(book, between = async () => {}) {
      await isDrawn(grid);
      watch.silently(await makeBook(grid, book, between));
      // The grid measures what it shows a moment later.
      await new Promise((resolve) => setTimeout(resolve));
      growFront();
      fitFrozen();
    },
    async undo() {
      await finishTyping(grid, typing.isOn());
      return watch.asOurs(() => undo(grid));
    },
    redo: async () => watch.asOurs(() => redo(grid)),
    focus: () => focusCells(grid),
    showDark: (isOn) => grid.api.toggleDarkMode(isOn),
    async workedOut() {
      await new Promise((resolve) => setTimeout(resolve, CALCULATING_STARTS));
      await grid.api.getFormula().whenComputingCompleteAsync(5000);
    },
    onEdits(listener) {
      const own: typeof listener = (edits) => listener(edits);
      watch.edits.add(own);
      return () => void watch.edits.delete(own);
    },
    dispose() {
      typing.stop();
      unattend();
      unfollow();
      grid.univer.dispose();
    },
  };
}

/** Much of the grid comes to life a moment after its start. */
function isDrawn(grid: Grid): Promise<void> {
  return grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
}

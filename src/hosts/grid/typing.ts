import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { CellBeingEdited } from "../../workbook/errors";
import type { Grid } from "./univer";

/** Whether a cell is open for typing. */
export function isTyping(grid: Grid): boolean {
  return grid.injector.get(IEditorBridgeService).isVisible().visible;
}

/**
 * What is being typed stays: a result or a change that arrives for its cell meanwhile is shown once the cell is left.
 * The grid by itself loads it into the open editor, among the letters.
 */
export function keepTyped({ injector }: Grid): void {
  const bridge = injector.get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  let waits = false;
  bridge.refreshEditCellState = () => {
    waits = bridge.isVisible().visible;
    if (!waits) refresh();
  };
  // After those who take what was typed out of the editor.
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible && waits) setTimeout(bridge.refreshEditCellState);
  });
}

/**
 * Where a question is answered with the mouse the browser gives the keyboard back to the cells, but leaves the caret
 * behind: what is typed then goes nowhere.
 */
export function caretFollowsKeys(container: HTMLElement): () => void {
  const follow = ({ target }: FocusEvent) => {
    const editor = target as HTMLElement;
    const caret = editor.ownerDocument.getSelection();
    if (editor.dataset["uComp"] === "editor" && !editor.contains(caret?.anchorNode ?? null)) {
      caret?.collapse(editor, 0);
    }
  };
  container.addEventListener("focusin", follow);
  return () => container.removeEventListener("focusin", follow);
}

/** Whether characters are being composed, as pinyin is, until told to stop. */
export function composing(container: HTMLElement): {
  readonly isOn: () => boolean;
  readonly stop: () => void;
} {
  let isOn = false;
  const start = () => (isOn = true);
  const end = () => (isOn = false);
  const page = container.ownerDocument;
  page.addEventListener("compositionstart", start, true);
  page.addEventListener("compositionend", end, true);
  const stop = () => {
    page.removeEventListener("compositionstart", start, true);
    page.removeEventListener("compositionend", end, true);
  };
  return { isOn: () => isOn, stop };
}

/** Writes down what is typed so far. Throws CellBeingEdited while characters are composed, or when it is not taken. */
export async function finishTyping(grid: Grid, isComposing: boolean): Promise<void> {
  if (!isTyping(grid)) return;
  if (isComposing) throw new CellBeingEdited();
  await grid.api.getActiveWorkbook()?.endEditingAsync(true);
  if (isTyping(grid)) throw new CellBeingEdited();
}

import { IEditorBridgeService } from "@univerjs/preset-sheets-core";
import { CellBeingEdited } from "../../workbook/errors";
import type { Grid } from "./univer";

/** Whether a cell is open for typing. */
function isTyping(grid: Grid): boolean {
  return grid.injector.get(IEditorBridgeService).isVisible().visible;
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

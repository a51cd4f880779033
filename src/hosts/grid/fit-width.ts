import { SetZoomRatioOperation } from "@univerjs/preset-sheets-core";
import type { Edit } from "../../workbook/edit";
import { pixelsOfCharacters } from "./measure";
import { placeOf } from "./sheet";
import type { Grid } from "./univer";

/** Pixels at the grid's sides: the rows' numbers, and the bar for scrolling. */
const SIDES = 64;
/** Smaller letters nobody reads. */
const LEAST = 0.6;

/** A sheet that was added and laid out is shown as small as it takes to see all of its columns; the file knows nothing of it. */
export function fitNewSheets(grid: Grid, container: HTMLElement, edits: readonly Edit[]): void {
  const added = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])));
  for (const edit of edits) {
    if (edit.kind !== "widths" || !added.has(edit.sheet)) continue;
    const sheet = grid.book().getSheetBySheetName(edit.sheet);
    const wide = edit.widths.reduce((sum, width) => sum + pixelsOfCharacters(width), 0);
    const ratio = Math.floor(((container.clientWidth - SIDES) / wide) * 100) / 100;
    if (!sheet || !(ratio < 1)) continue;
    const zoomRatio = Math.max(LEAST, ratio);
    grid.commands.syncExecuteCommand(SetZoomRatioOperation.id, { ...placeOf(sheet), zoomRatio });
  }
}

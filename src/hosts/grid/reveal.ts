import { parseAddress, type CellRef } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { PlaceInvalid } from "../../workbook/errors";
import { pixelsOfCharacters } from "./measure";
import { scrollTo } from "./scroll";
import { placeOf, sheetNamed, visibilityOf } from "./sheet";
import type { Grid } from "./univer";
import { IUniverInstanceService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { ILayoutService, SetZoomRatioOperation } from "@univerjs/preset-sheets-core";

/**
 * Hands over the keyboard, too: what is typed next goes into the cell. Throws SheetMissing, PlaceInvalid. A hidden sheet
 * stays hidden: nothing is selected there.
 */
export function reveal(grid: Grid, { sheet: name, address }: CellRef): void {
  const sheet = sheetNamed(grid, name);
  const place = parseAddress(address);
  if (!place) throw new PlaceInvalid(name, address);
  if (visibilityOf(sheet) !== "visible") return;
  const shown = grid.api.getActiveWorkbook()!;
  const target = shown.getSheetByName(name)!;
  if (shown.getActiveSheet().getSheetId() !== target.getSheetId()) shown.setActiveSheet(target);
  target.setActiveRange(target.getRange(place.row, place.column));
  scrollTo(grid, sheet, place);
  focusCells(grid);
}

/** Lets the keyboard go to the cells, as a click into them does. */
export function focusCells(grid: Grid): void {
  grid.injector.get(IUniverInstanceService).focusUnit(grid.book().getUnitId());
  grid.injector.get(ILayoutService).focus();
}

/** Pixels at the grid's sides: the rows' numbers, and the bar for scrolling. */
const SIDES = 64;
/** Smaller letters nobody reads. */
const LEAST = 0.6;

/**
 * A sheet that was added and laid out is shown as small as it takes to see all of its columns, once the grid shows
 * anything; the file knows nothing of it.
 */
export async function fitNewSheets(
  grid: Grid,
  container: HTMLElement,
  edits: readonly Edit[],
): Promise<void> {
  await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
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

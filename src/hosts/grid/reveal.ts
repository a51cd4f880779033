import { parseAddress, type CellRef } from "../../workbook/cell";
import type { Edit } from "../../workbook/edit";
import { PlaceInvalid } from "../../workbook/errors";
import { pixelsOfCharacters } from "./measure";
import { placeOf, sheetNamed, visibilityOf } from "./sheet";
import type { Grid } from "./univer";
import { IUniverInstanceService, LifecycleService, LifecycleStages, type Worksheet } from "@univerjs/core";
import {
  ILayoutService,
  IRenderManagerService,
  ScrollCommand,
  SetZoomRatioOperation,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";

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

/** Rows that are seen above the one in question. */
const ROWS_ABOVE = 3;

/**
 * As few columns as can be go out of sight, and no row that stands still covers the cell: the grid's own way of
 * scrolling takes the height of the rows that stand still for that of those below them.
 */
function scrollTo(grid: Grid, sheet: Worksheet, { row, column }: { row: number; column: number }): void {
  const render = grid.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const { ySplit, xSplit } = sheet.getConfig().freeze;
  if (!render || !skeleton || skeleton.worksheet.getSheetId() !== sheet.getSheetId()) {
    grid.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .scrollToCell(Math.max(0, row - ROWS_ABOVE), Math.max(0, column - 1));
    return;
  }
  const { rowHeightAccumulation: bottoms, columnWidthAccumulation: rights } = skeleton;
  const still = { width: edge(rights, xSplit), height: edge(bottoms, ySplit) };
  const zoom = sheet.getZoomRatio() || 1;
  const width = render.engine.width / zoom - skeleton.rowHeaderWidth - SCROLL_BAR;
  const height = render.engine.height / zoom - skeleton.columnHeaderHeight - SCROLL_BAR;
  // The whole of the cell where there is room for it, its beginning in any case.
  const left = Math.max(0, Math.min(edge(rights, column + 1) - width, edge(rights, column) - still.width));
  const above = edge(bottoms, Math.max(ySplit, row - ROWS_ABOVE)) - still.height;
  const whole = Math.min(edge(bottoms, row + 1) - height, edge(bottoms, row) - still.height);
  const top = Math.max(0, above, whole);
  const [startRow, offsetY] = placeAt(bottoms, top);
  const [startColumn, offsetX] = placeAt(rights, left);
  grid.commands.syncExecuteCommand(ScrollCommand.id, {
    ...{ sheetViewStartRow: startRow, sheetViewStartColumn: startColumn, offsetX, offsetY },
  });
}

/** Pixels that a bar for scrolling takes. */
const SCROLL_BAR = 24;

/** Where the nth row or column begins; the last ones are those of cells nobody has used. */
const edge = (ends: readonly number[], nth: number) => (nth > 0 ? (ends[nth - 1] ?? ends.at(-1) ?? 0) : 0);

/** How many rows or columns, and how much more of the next, a distance is. */
function placeAt(ends: readonly number[], distance: number): [count: number, offset: number] {
  const found = ends.findIndex((end) => end > distance);
  const count = found < 0 ? ends.length : found;
  return [count, distance - edge(ends, count)];
}

/** Lets the keyboard go to the cells, as a click into them does. */
function focusCells(grid: Grid): void {
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

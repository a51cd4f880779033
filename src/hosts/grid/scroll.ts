import type { Worksheet } from "@univerjs/core";
import {
  IRenderManagerService,
  ScrollCommand,
  SetSelectionsOperation,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
  type ISetSelectionsOperationParams,
} from "@univerjs/preset-sheets-core";
import type { Grid } from "./univer";

/**
 * The grid's own way of scrolling takes the height of the rows that stand still for that of those below them, so that
 * cells are gone to and not seen. This is ours.
 */

/** Rows and columns from first to last. */
interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Rows that are seen above the one in question. */
const ROWS_ABOVE = 3;

/** Pixels that a bar for scrolling takes. */
const SCROLL_BAR = 24;

/** As few columns as can be go out of sight, and no row that stands still covers the cell. */
export function scrollTo(
  grid: Grid,
  sheet: Worksheet,
  { row, column }: { row: number; column: number },
): void {
  const view = viewOf(grid, sheet);
  if (!view) {
    grid.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .scrollToCell(Math.max(0, row - ROWS_ABOVE), Math.max(0, column - 1));
    return;
  }
  const { bottoms, rights, still, width, height, ySplit } = view;
  // The whole of the cell where there is room for it, its beginning in any case.
  const left = Math.max(0, Math.min(edge(rights, column + 1) - width, edge(rights, column) - still.width));
  const above = edge(bottoms, Math.max(ySplit, row - ROWS_ABOVE)) - still.height;
  const whole = Math.min(edge(bottoms, row + 1) - height, edge(bottoms, row) - still.height);
  scroll(grid, view, { left, top: Math.max(0, above, whole) });
}

/** Where the keys lead, the cells are brought into sight, by as little as it takes. */
export function followKeys(grid: Grid): void {
  const led = new WeakSet<object>();
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    const selecting = params as ISetSelectionsOperationParams;
    if (id !== SetSelectionsOperation.id || !selecting.reveal) return;
    selecting.reveal = false;
    led.add(selecting);
  });
  grid.commands.onCommandExecuted(({ params }) => {
    if (!params || !led.has(params)) return;
    const { selections, subUnitId } = params as ISetSelectionsOperationParams;
    const last = selections.at(-1);
    const sheet = grid.book().getSheetBySheetId(subUnitId);
    if (last && sheet) bringIntoSight(grid, sheet, last.primary ?? last.range);
  });
}

/** The cell people work in, after something moved that they did not. */
export function bringSelectedIntoSight(grid: Grid, sheet: Worksheet): void {
  const selected = grid.injector.get(SheetsSelectionsService).getCurrentLastSelection();
  if (selected) bringIntoSight(grid, sheet, selected.primary ?? selected.range);
}

function bringIntoSight(grid: Grid, sheet: Worksheet, cell: Area): void {
  const view = viewOf(grid, sheet);
  if (!view) return;
  const { bottoms, rights, still, width, height, xSplit, ySplit } = view;
  const state = grid.injector
    .get(IRenderManagerService)
    .getRenderById(sheet.getUnitId())!
    .with(SheetScrollManagerService)
    .getCurrentScrollState();
  const now = {
    left: edge(rights, state?.sheetViewStartColumn ?? 0) + (state?.offsetX ?? 0),
    top: edge(bottoms, state?.sheetViewStartRow ?? 0) + (state?.offsetY ?? 0),
  };
  const along = (
    from: number,
    ends: readonly number[],
    [first, last]: readonly [number, number],
    [covered, room]: readonly [number, number],
  ) => Math.max(0, Math.min(Math.max(from, edge(ends, last + 1) - room), edge(ends, first) - covered));
  const { startRow, endRow, startColumn, endColumn } = cell;
  const left =
    startColumn < xSplit ? now.left : along(now.left, rights, [startColumn, endColumn], [still.width, width]);
  const top =
    startRow < ySplit ? now.top : along(now.top, bottoms, [startRow, endRow], [still.height, height]);
  if (left !== now.left || top !== now.top) scroll(grid, view, { left, top });
}

/** Where rows end below one another, what stands still, and how much is seen of the rest; undefined where nothing is drawn. */
function viewOf(grid: Grid, sheet: Worksheet) {
  const render = grid.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !skeleton || skeleton.worksheet.getSheetId() !== sheet.getSheetId()) return undefined;
  const { ySplit, xSplit } = sheet.getConfig().freeze;
  const { rowHeightAccumulation: bottoms, columnWidthAccumulation: rights } = skeleton;
  const zoom = sheet.getZoomRatio() || 1;
  return {
    ...{ bottoms, rights, xSplit, ySplit },
    still: { width: edge(rights, xSplit), height: edge(bottoms, ySplit) },
    width: render.engine.width / zoom - skeleton.rowHeaderWidth - SCROLL_BAR,
    height: render.engine.height / zoom - skeleton.columnHeaderHeight - SCROLL_BAR,
  };
}

/** By so much, in the pixels of a sheet that is not enlarged. */
function scroll(
  grid: Grid,
  { bottoms, rights }: { bottoms: readonly number[]; rights: readonly number[] },
  { left, top }: { left: number; top: number },
): void {
  const [startRow, offsetY] = placeAt(bottoms, top);
  const [startColumn, offsetX] = placeAt(rights, left);
  grid.commands.syncExecuteCommand(ScrollCommand.id, {
    ...{ sheetViewStartRow: startRow, sheetViewStartColumn: startColumn, offsetX, offsetY },
  });
}

/** Where the nth row or column begins; the last ones are those of cells nobody has used. */
const edge = (ends: readonly number[], nth: number) => (nth > 0 ? (ends[nth - 1] ?? ends.at(-1) ?? 0) : 0);

/** How many rows or columns, and how much more of the next, a distance is. */
function placeAt(ends: readonly number[], distance: number): [count: number, offset: number] {
  const found = ends.findIndex((end) => end > distance);
  const count = found < 0 ? ends.length : found;
  return [count, distance - edge(ends, count)];
}

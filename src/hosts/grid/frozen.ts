import type { IFreeze, Workbook, Worksheet } from "@univerjs/core";
import {
  IEditorBridgeService,
  IRenderManagerService,
  SetFrozenMutation,
  SetWorksheetActiveOperation,
  SetZoomRatioOperation,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { Layout } from "../../workbook/snapshot";
import { bringSelectedIntoSight } from "./scroll";
import { placeOf } from "./sheet";
import { isTyping } from "./typing";
import type { Grid } from "./univer";

/*
 * What stands still while the rest moves. In a window so small that headings would leave no room for what they head,
 * they move along; the workbook keeps them frozen, and they stand still again where there is room.
 */

/** Pixels of the screen that have to be left to what moves: a filled row, or a column of words. */
const ROOM = 120;

/** The commands that freeze, and set free. */
const FREEZING = /^sheet\.command\..*frozen/;

/** Where what the workbook says is kept while the screen shows otherwise. */
const PLACE = "jibiao-frozen";

type Frozen = Layout["frozen"];

/** What is frozen as the workbook has it. */
export function frozenOf(sheet: Worksheet): Frozen {
  const kept = sheet.getConfig().custom?.[PLACE] as Frozen | undefined;
  return kept ?? shownFrozen(sheet);
}

function shownFrozen(sheet: Worksheet): Frozen {
  const { ySplit, xSplit } = sheet.getConfig().freeze;
  return { rows: ySplit, columns: xSplit };
}

/** The grid says where the moving part starts; -1 where nothing is frozen. */
export function frozenAt({ rows, columns }: Frozen): IFreeze {
  return { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 };
}

/** Says of a change whether it is one of what is shown alone. */
export const isShownOnly = (params: object): boolean => "shownOnly" in params;

/** From now on, of the sheet in front; the answer looks at it now. To be called once all others listen. */
export function leaveRoom(grid: Grid): () => void {
  const watched = new WeakSet<object>();
  const fit = () => {
    const sheet = (grid.book() as Workbook | null)?.getActiveSheet();
    const render = sheet && grid.injector.get(IRenderManagerService).getRenderById(sheet.getUnitId());
    // Nothing moves under what is being typed.
    if (!render || isTyping(grid)) return;
    if (!watched.has(render)) {
      watched.add(render);
      render.engine.onTransformChange$.subscribeEvent(() => void setTimeout(fit));
    }
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (skeleton?.worksheet.getSheetId() !== sheet.getSheetId()) return;
    const zoom = sheet.getZoomRatio() || 1;
    const { rowHeightAccumulation: bottoms, columnWidthAccumulation: rights } = skeleton;
    const has = frozenOf(sheet);
    const whereRoom = (count: number, size: number, heading: number, ends: readonly number[]) =>
      size - (heading + (ends[count - 1] ?? 0)) * zoom >= ROOM ? count : 0;
    show(grid, sheet, {
      rows: whereRoom(has.rows, render.engine.height, skeleton.columnHeaderHeight, bottoms),
      columns: whereRoom(has.columns, render.engine.width, skeleton.rowHeaderWidth, rights),
    });
  };
  // A person's own freezing begins with what there is, also for its undo.
  grid.commands.beforeCommandExecuted(({ id }) => {
    const sheet = FREEZING.test(id) && grid.book().getActiveSheet();
    if (!sheet) return;
    sheet.getConfig().freeze = frozenAt(frozenOf(sheet));
    keep(sheet, undefined);
  });
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetFrozenMutation.id && !isShownOnly(params!)) {
      const { unitId, subUnitId } = params as ReturnType<typeof placeOf>;
      if (unitId !== (grid.book() as Workbook | null)?.getUnitId()) return;
      const sheet = grid.book().getSheetBySheetId(subUnitId);
      if (sheet) keep(sheet, undefined);
      fit();
    }
    if (id === SetWorksheetActiveOperation.id || id === SetZoomRatioOperation.id) setTimeout(fit);
  });
  grid.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (!visible) setTimeout(fit);
  });
  return fit;
}

function show(grid: Grid, sheet: Worksheet, frozen: Frozen): void {
  const now = shownFrozen(sheet);
  if (now.rows === frozen.rows && now.columns === frozen.columns) return;
  const has = frozenOf(sheet);
  const isAll = has.rows === frozen.rows && has.columns === frozen.columns;
  grid.commands.syncExecuteCommand(SetFrozenMutation.id, {
    ...placeOf(sheet),
    ...frozenAt(frozen),
    shownOnly: true,
  });
  keep(sheet, isAll ? undefined : has);
  // The grid went back to the sheet's beginning.
  bringSelectedIntoSight(grid, sheet);
}

function keep(sheet: Worksheet, frozen: Frozen | undefined): void {
  const config = sheet.getConfig();
  config.custom = { ...config.custom, [PLACE]: frozen };
}

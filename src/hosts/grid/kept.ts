import {
  CommandType,
  type ICommandService,
  type IMutation,
  type Worksheet,
  IUniverInstanceService,
} from "@univerjs/core";
import type { Range } from "../../workbook/cell";
import type { Page } from "../../workbook/edit";
import type { SheetName } from "../../workbook/snapshot";
import { change } from "./change";
import type { Grid } from "./univer";
import { shiftedRange, shiftedRows, type Shift } from "../../workbook/row-shift";

/** What belongs to a sheet and the grid itself knows nothing of. */
export interface Kept {
  readonly names: readonly SheetName[];
  readonly page: Page;
  readonly marks: readonly { readonly range: Range; readonly level: "error" | "warning" }[];
  /** Cells that stay open when the sheet is protected. */
  readonly unlocked: readonly Range[];
  readonly veryHidden: boolean;
  readonly protected: boolean;
}

export const NOTHING_KEPT: Kept = {
  names: [],
  page: {},
  marks: [],
  unlocked: [],
  veryHidden: false,
  protected: false,
};

/** Lies in the sheet's own data, so that removing, copying and undoing a sheet take it along. */
const PLACE = "jibiao";

interface Keep {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly kept: Kept;
}

/** Replaces what is kept of a sheet; a mutation like the grid's own, so that undo and redo reach it. */
export const KeepMutation: IMutation<Keep> = {
  id: "jibiao.mutation.keep",
  type: CommandType.MUTATION,
  handler(accessor, { unitId, subUnitId, kept }) {
    const book = accessor.get(IUniverInstanceService).getUniverSheetInstance(unitId);
    const sheet = book?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    sheet.getConfig().custom = { ...sheet.getConfig().custom, [PLACE]: kept };
    return true;
  },
};

export function keptOf(sheet: Worksheet): Kept {
  return (sheet.getConfig().custom?.[PLACE] as Kept | undefined) ?? NOTHING_KEPT;
}

/** For the data of a sheet that is about to be opened. */
export function keeping(kept: Kept): Record<string, unknown> {
  return { [PLACE]: kept };
}

export function registerKeeping(commands: ICommandService): void {
  commands.registerCommand(KeepMutation);
}

/** Changes some of what is kept of a sheet, to be undone with the rest. */
export function keep(grid: Grid, sheet: Worksheet, some: Partial<Kept>): void {
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const before = keptOf(sheet);
  const redo = { ...place, kept: { ...before, ...some } };
  const undo = { ...place, kept: before };
  change(grid, { id: KeepMutation.id, params: redo }, { id: KeepMutation.id, params: undo });
}

/** What is kept of a sheet, once rows came or went. */
export function keptAfter(kept: Kept, shift: Shift): Kept {
  return {
    ...kept,
    names: kept.names.map(({ name, range }) => ({ name, range: range && shiftedRange(shift, range) })),
    marks: kept.marks.flatMap(({ range, level }) => {
      const now = shiftedRange(shift, range);
      return now ? [{ range: now, level }] : [];
    }),
    unlocked: kept.unlocked.flatMap((range) => shiftedRange(shift, range) ?? []),
    page: pageAfter(kept.page, shift),
  };
}

function pageAfter(page: Page, shift: Shift): Page {
  const { area, repeatRows } = page;
  const rows = repeatRows && shiftedRows(shift, repeatRows.from, repeatRows.to);
  return {
    ...page,
    ...(area && { area: shiftedRange(shift, area) ?? null }),
    ...(repeatRows && { repeatRows: rows ? { from: rows[0], to: rows[1] } : null }),
  };
}

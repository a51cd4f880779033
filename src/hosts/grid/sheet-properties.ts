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
export interface SheetProperties {
  readonly names: readonly SheetName[];
  readonly page: Page;
  readonly marks: readonly { readonly range: Range; readonly level: "error" | "warning" }[];
  /** Cells that stay open when the sheet is protected. */
  readonly unlocked: readonly Range[];
  readonly veryHidden: boolean;
  readonly protected: boolean;
}

export const NO_PROPERTIES: SheetProperties = {
  names: [],
  page: {},
  marks: [],
  unlocked: [],
  veryHidden: false,
  protected: false,
};

/** Lies in the sheet's own data, so that removing, copying and undoing a sheet take it along. */
const PLACE = "jibiao";

interface PropertiesChange {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly properties: SheetProperties;
}

/** Replaces what is kept of a sheet; a mutation like the grid's own, so that undo and redo reach it. */
export const SetPropertiesMutation: IMutation<PropertiesChange> = {
  id: "jibiao.mutation.set-properties",
  type: CommandType.MUTATION,
  handler(accessor, { unitId, subUnitId, properties }) {
    const book = accessor.get(IUniverInstanceService).getUniverSheetInstance(unitId);
    const sheet = book?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    sheet.getConfig().custom = { ...sheet.getConfig().custom, [PLACE]: properties };
    return true;
  },
};

export function propertiesOf(sheet: Worksheet): SheetProperties {
  return (sheet.getConfig().custom?.[PLACE] as SheetProperties | undefined) ?? NO_PROPERTIES;
}

/** For the data of a sheet that is about to be opened. */
export function asCustomData(properties: SheetProperties): Record<string, unknown> {
  return { [PLACE]: properties };
}

export function registerProperties(commands: ICommandService): void {
  commands.registerCommand(SetPropertiesMutation);
}

/** Changes some of what is kept of a sheet, to be undone with the rest. */
export function setProperties(grid: Grid, sheet: Worksheet, some: Partial<SheetProperties>): void {
  const place = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const before = propertiesOf(sheet);
  const redo = { ...place, properties: { ...before, ...some } };
  const undo = { ...place, properties: before };
  change(
    grid,
    { id: SetPropertiesMutation.id, params: redo },
    { id: SetPropertiesMutation.id, params: undo },
  );
}

/** What is kept of a sheet, once rows came or went. */
export function propertiesAfter(properties: SheetProperties, shift: Shift): SheetProperties {
  return {
    ...properties,
    names: properties.names.map(({ name, range }) => ({ name, range: range && shiftedRange(shift, range) })),
    marks: properties.marks.flatMap(({ range, level }) => {
      const now = shiftedRange(shift, range);
      return now ? [{ range: now, level }] : [];
    }),
    unlocked: properties.unlocked.flatMap((range) => shiftedRange(shift, range) ?? []),
    page: pageAfter(properties.page, shift),
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

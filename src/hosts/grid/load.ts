import {
  BooleanNumber,
  generateRandomId,
  LocaleType,
  type ICellData,
  type IWorkbookData,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import type { Layout, Snapshot } from "../../workbook/snapshot";
import { toGrid } from "./area";
import { blankSheet } from "./blank-sheet";
import { foreignCell } from "./content";
import { frozenAt } from "./frozen";
import { canWorkOut } from "./formulas";
import { toGridLook } from "./look";
import { pixelsOfCharacters } from "./measure";
import { columnsFor, rowsFor } from "./extent";
import { heightOf } from "./row-heights";
import type { Grid } from "./univer";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";
import { addChecks } from "./validations";

/** A workbook to be shown: its sheets in order, read with their layout where they have one. */
export interface GridBook {
  readonly sheets: readonly Snapshot[];
}

/** A book of these sheets in the grid's own form. */
export function bookData(grid: Grid, sheets: readonly Snapshot[]): IWorkbookData {
  const data = sheets.map((sheet) => sheetData(grid, sheet));
  return {
    id: generateRandomId(),
    name: "",
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    defaultStyle: { ff: "宋体", fs: 11, vt: 2 },
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((one) => [one.id, one])),
  };
}

/** A sheet in the grid's own form; what nobody filled or formatted takes no room. */
function sheetData(grid: Grid, snapshot: Snapshot): IWorksheetData {
  const { name, visibility, merges, names, layout } = snapshot;
  const looks = layout?.looks ?? [];
  const blank = blankSheet(generateRandomId(), name, visibility, {
    names,
    page: layout?.page ?? {},
    marks: (layout?.marks ?? []).map((range) => ({ range, level: "error" })),
    unlocked: looks.filter(({ style }) => style.locked === false).map(({ range }) => range),
    protected: snapshot.protected,
  });
  const cells = cellData(snapshot, (formula) => canWorkOut(grid, formula));
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((line) => Object.keys(line).map(Number));
  return {
    ...blank,
    rowCount: rowsFor(rows.reduce((most, row) => Math.max(most, row), 0)),
    columnCount: columnsFor(columns.reduce((most, column) => Math.max(most, column), 0)),
    cellData: cells,
    mergeData: merges.map(toGrid),
    rowData: layout ? rowData(layout) : {},
    columnData: layout ? columnData(layout) : {},
    freeze: frozenAt(layout?.frozen ?? { rows: 0, columns: 0 }),
  };
}

function cellData({ rows, layout }: Snapshot, canWorkOut: (formula: string) => boolean) {
  const data: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell) return;
      const look = cell.format === "General" ? {} : { s: toGridLook({ numberFormat: cell.format }) };
      (data[r] ??= {})[c] = { ...foreignCell(cell, canWorkOut), ...look };
    }),
  );
  for (const { range, style } of layout?.looks ?? []) {
    const look = toGridLook(style);
    for (let r = range.top; r <= range.bottom; r++) {
      const line = (data[r] ??= {});
      for (let c = range.left; c <= range.right; c++) line[c] = { ...line[c], s: look };
    }
  }
  return data;
}

function rowData({ heights, hiddenRows }: Layout): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of heights) data[row] = heightOf(height);
  for (const row of hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

function columnData({ widths, hiddenColumns }: Layout): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of widths) data[column] = { w: pixelsOfCharacters(width) };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

/** Called between two sheets, with how many are done; what it rejects with ends the loading. */
export type Between = (done: number) => Promise<void>;

/**
 * Makes a book sheet by sheet, out of sight, while the one before stays as it is; the answer brings it to the front.
 * When it is ended by `between`, nothing has happened.
 */
export async function makeBook(grid: Grid, { sheets }: GridBook, between: Between): Promise<() => void> {
  const first = sheets.findIndex(({ visibility }) => visibility === "visible") + 1;
  const instances = grid.injector.get(IUniverInstanceService);
  const data = bookData(grid, sheets.slice(0, first));
  const book = instances.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data, {
    makeCurrent: false,
  });
  const unitId = book.getUnitId();
  try {
    for (const [index, sheet] of sheets.entries()) {
      if (index >= first) {
        const params = { unitId, index, sheet: sheetData(grid, sheet) };
        grid.commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
      }
      addChecks(grid, book.getSheetBySheetName(sheet.name)!, sheet);
      await between(index + 1);
    }
  } catch (ended) {
    grid.api.disposeUnit(unitId);
    throw ended;
  }
  return () => {
    const before = grid.book().getUnitId();
    instances.setCurrentUnitForType(unitId);
    grid.api.disposeUnit(before);
  };
}

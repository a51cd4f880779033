import type { IMutationInfo, IRange, Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import type { Edit } from "../../workbook/edit";
import type { WorkbookEvent } from "../../workbook/workbook";
import { fromGrid } from "./area";
import type { CellChanges } from "./cells";
import { isShownOnly } from "./frozen";
import { SetPropertiesMutation, propertiesOf, type SheetProperties } from "./sheet-properties";
import { visibilityOf } from "./sheet";
import { cellEdits, changedRange, formatEdits, lookOfRows } from "./translate-cells";
import { heightEdits, widthEdits, propertyEdits } from "./translate-layout";
import { wholeSheet } from "./whole-sheet";
import type { Grid } from "./univer";

interface Translated {
  /** What the mutation did, in our edits. */
  readonly done: Edit[];
  /** What the grid worked out by itself. */
  readonly worked: WorkbookEvent[];
}

type Params = Record<string, unknown>;
type Translate = (sheet: Worksheet, params: Params) => Edit[];

/**
 * Says what a mutation that has just happened was in our edits. It remembers what each sheet was called and what was
 * kept of it, so it has to hear of every mutation, also of those that are not told on.
 */
export function translator(grid: Grid): (mutation: IMutationInfo, isWorkedOut: boolean) => Translated {
  const names = new Map<string, string>();
  const properties = new Map<string, SheetProperties>();

  const byId: Readonly<Record<string, Translate>> = {
    [SetRangeValuesMutation.id]: (sheet, { cellValue, trigger }) =>
      cellEdits(grid, sheet, cellValue as CellChanges, /clear-selection/.test(String(trigger))),
    [SetNumfmtMutation.id]: (sheet, { values }) =>
      formatEdits(
        grid,
        sheet,
        Object.values(values as Record<string, { ranges: IRange[] }>).flatMap(({ ranges }) => ranges),
      ),
    [RemoveNumfmtMutation.id]: (sheet, { ranges }) => formatEdits(grid, sheet, ranges as IRange[]),
    [InsertRowMutation.id]: (sheet, { range }) => {
      const rows = rowsIn([range as IRange]);
      const inserted: Edit = { kind: "insertRows", ...rowsOf(sheet, range as IRange) };
      return [inserted, ...lookOfRows(grid, sheet, rows), ...heightEdits(sheet, rows)];
    },
    [RemoveRowMutation.id]: (sheet, { range }) => [{ kind: "deleteRows", ...rowsOf(sheet, range as IRange) }],
    [AddWorksheetMergeMutation.id]: (sheet, { ranges }) =>
      (ranges as IRange[]).map((range) => ({
        kind: "merge",
        sheet: sheet.getName(),
        range: fromGrid(range),
      })),
    [RemoveWorksheetMergeMutation.id]: (sheet, { ranges }) =>
      (ranges as IRange[]).map((range) => ({
        kind: "unmerge",
        sheet: sheet.getName(),
        range: fromGrid(range),
      })),
    [SetWorksheetHideMutation.id]: (sheet) => [
      { kind: "showSheet", sheet: sheet.getName(), visibility: visibilityOf(sheet) },
    ],
    [SetWorksheetNameMutation.id]: (sheet) => [
      { kind: "renameSheet", sheet: names.get(sheet.getSheetId()) ?? "", to: sheet.getName() },
    ],
    [SetFrozenMutation.id]: (sheet, params) => {
      if (isShownOnly(params)) return [];
      const { xSplit, ySplit } = sheet.getConfig().freeze;
      return [{ kind: "freeze", sheet: sheet.getName(), rows: ySplit, columns: xSplit }];
    },
    [SetWorksheetColWidthMutation.id]: (sheet, { ranges }) => widthEdits(sheet, ranges as IRange[]),
    [SetWorksheetRowHeightMutation.id]: (sheet, { ranges }) => heightEdits(sheet, rowsIn(ranges as IRange[])),
    [SetWorksheetRowIsAutoHeightMutation.id]: (sheet, { ranges }) =>
      heightEdits(sheet, rowsIn(ranges as IRange[])),
    [SetRowDataMutation.id]: (sheet, { rowData }) =>
      heightEdits(sheet, Object.keys(rowData as object).map(Number)),
    [SetPropertiesMutation.id]: (sheet) =>
      propertyEdits(sheet.getName(), properties.get(sheet.getSheetId()), propertiesOf(sheet)),
  };

  const remember = () => {
    for (const sheet of grid.book().getSheets()) {
      names.set(sheet.getSheetId(), sheet.getName());
      properties.set(sheet.getSheetId(), propertiesOf(sheet));
    }
  };
  remember();

  return ({ id, params }, isWorkedOut) => {
    const given = (params ?? {}) as Params;
    if (id === InsertSheetMutation.id) {
      const sheet = grid.book().getSheetBySheetId((given.sheet as { id: string }).id);
      remember();
      return { done: sheet && !grid.step ? wholeSheet(grid, sheet) : [], worked: [] };
    }
    if (id === RemoveSheetMutation.id) {
      const sheet = names.get(given.subUnitId as string);
      return { done: sheet === undefined ? [] : [{ kind: "removeSheet", sheet }], worked: [] };
    }
    const sheet = grid.book()?.getSheetBySheetId(given.subUnitId as string);
    const translate = byId[id];
    if (!sheet || !translate) return { done: [], worked: [] };
    if (isWorkedOut) {
      const range = changedRange(given.cellValue as CellChanges);
      const worked = { kind: "edited", sheet: sheet.getName(), range: range!, byUs: false } as const;
      return { done: [], worked: range ? [worked] : [] };
    }
    const done = grid.step ? [] : translate(sheet, given);
    names.set(sheet.getSheetId(), sheet.getName());
    properties.set(sheet.getSheetId(), propertiesOf(sheet));
    return { done, worked: [] };
  };
}

function rowsOf(sheet: Worksheet, { startRow, endRow }: IRange) {
  return { sheet: sheet.getName(), row: startRow, count: endRow - startRow + 1 };
}

function rowsIn(ranges: readonly IRange[]): number[] {
  return ranges.flatMap(({ startRow, endRow }) =>
    Array.from({ length: endRow - startRow + 1 }, (_, i) => startRow + i),
  );
}

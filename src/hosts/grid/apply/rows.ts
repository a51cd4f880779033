import { Direction, RANGE_TYPE, type ICellData, type IMutationInfo, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
} from "@univerjs/preset-sheets-core";
import { LAST_COLUMN, LAST_ROW, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkDeleted, checkInserted, checkNotFull, checkRowsUnused } from "../../../workbook/promises";
import { shiftedRange, type Shift } from "../../../workbook/row-shift";
import { fromGrid } from "../area";
import { setCells, type CellChanges } from "../cells";
import { changesAlong, takeAlong } from "../change";
import { isFilled } from "../content";
import { checkOwnFormulas, usesOf } from "../formulas";
import { setProperties, propertiesOf, propertiesAfter } from "../sheet-properties";
import { setMerges } from "../merges";
import { checkEditable } from "../protection";
import { extendTo } from "../extent";
import { pointsOf, setHeights } from "../row-heights";
import { placeOf, sheetNamed } from "../sheet";
import { relayChecks } from "../validations";
import type { Grid, Step } from "../univer";

/** New rows look like the row above them. Throws PlaceInvalid, SheetProtected, RowsCannotMove, RowsInUse. */
export function insertRows(
  grid: Grid,
  { sheet: name, row, count }: Extract<Edit, { kind: "insertRows" }>,
): void {
  const sheet = sheetNamed(grid, name);
  if (!checkInserted(name, row, count)) return;
  checkEditable(sheet, "insertRows");
  const shift = { at: row, by: count };
  checkNotFull(name, shift, lastFilledRow(sheet));
  const height = pointsOf(sheet.getConfig().rowData[row - 1]);
  const range = rowsOf(row, count);
  const params = { ...placeOf(sheet), range };
  const undo = { id: RemoveRowMutation.id, params };
  moveRows(grid, sheet, shift, [{ id: InsertRowMutation.id, params }], [undo]);
  if (height !== null) {
    setHeights(grid, sheet, new Map(Array.from({ length: count }, (_, i) => [row + i, height])));
  }
  if (row > 0) setCells(grid, sheet, looksLike(sheet, row - 1, count));
}

/** Throws PlaceInvalid, SheetProtected, RowsCannotMove, RowsInUse. */
export function deleteRows(
  grid: Grid,
  { sheet: name, row, count }: Extract<Edit, { kind: "deleteRows" }>,
): void {
  const sheet = sheetNamed(grid, name);
  if (!checkDeleted(name, row, count)) return;
  checkEditable(sheet, "deleteRows");
  const params = { ...placeOf(sheet), range: rowsOf(row, count) };
  const cells = sheet
    .getCellMatrix()
    .getSlice(row, row + count - 1, 0, LAST_COLUMN)
    .getMatrix();
  const { rowData } = sheet.getConfig();
  const rowInfo = Array.from({ length: count }, (_, i) => rowData[row + i] && { ...rowData[row + i] });
  const undo: IMutationInfo[] = [
    { id: InsertRowMutation.id, params: { ...params, rowInfo } },
    { id: SetRangeValuesMutation.id, params: { ...placeOf(sheet), cellValue: structuredClone(cells) } },
  ];
  moveRows(grid, sheet, { at: row, by: -count }, [{ id: RemoveRowMutation.id, params }], undo);
}

function moveRows(
  grid: Grid,
  sheet: Worksheet,
  shift: Shift,
  redo: IMutationInfo[],
  undo: IMutationInfo[],
): void {
  checkRowsUnused(sheet.getName(), shift, usesOf(grid, sheet));
  checkOwnFormulas(grid, sheet, shift);
  const along = formulasAlong(grid, sheet, shift);
  const shifted = (area: Range) => shiftedRange(shift, area) ?? [];
  const merges = sheet.getMergeData().map(fromGrid).flatMap(shifted);
  // The grid cannot move rows it does not have.
  extendTo(grid, sheet, shift.at + Math.abs(shift.by), 0);
  const mergesBack = mergesAsNow(sheet);
  const undos = grid.step?.undo ?? [];
  const known = undos.length;
  takeAlong(grid, { redo, undo });
  setMerges(
    grid,
    sheet,
    merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
  );
  relayChecks(grid, sheet, (range) => [range].flatMap(shifted));
  setProperties(grid, sheet, propertiesAfter(propertiesOf(sheet), shift));
  takeAlong(grid, { redo: along.redo, undo: [] });
  // Undo, too, moves the rows first: all the rest says where things are once they are back.
  const rest = undos.splice(0, undos.length - known).slice(0, -undo.length);
  undos.unshift(...undo, ...rest.filter(({ id }) => !MERGING.has(id)), ...mergesBack, ...along.undo);
}

const MERGING: ReadonlySet<string> = new Set([AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id]);

/** The grid moves merged areas along with rows in its own way, so undo sets all of them. */
function mergesAsNow(sheet: Worksheet): IMutationInfo[] {
  const ranges = sheet.getMergeData().map((range) => ({ ...range }));
  if (ranges.length === 0) return [];
  const all = { startRow: 0, startColumn: 0, endRow: LAST_ROW, endColumn: LAST_COLUMN };
  return [
    { id: RemoveWorksheetMergeMutation.id, params: { ...placeOf(sheet), ranges: [all] } },
    { id: AddWorksheetMergeMutation.id, params: { ...placeOf(sheet), ranges } },
  ];
}

/** The grid works this out for the sheet in front, whichever it is asked about. */
function formulasAlong(grid: Grid, sheet: Worksheet, { at, by }: Shift): Step {
  const front = grid.book().getActiveSheet();
  const show = (one: Worksheet) => {
    if (one !== grid.book().getActiveSheet()) {
      grid.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, placeOf(one));
    }
  };
  show(sheet);
  const range = rowsOf(at, Math.abs(by));
  const params = { ...placeOf(sheet), range, ...(by > 0 && { direction: Direction.DOWN }) };
  const id = by > 0 ? InsertRowCommand.id : RemoveRowCommand.id;
  const along = changesAlong(grid, { id, params }, (one) => one === SetRangeValuesMutation.id);
  show(front);
  return along;
}

function rowsOf(row: number, count: number) {
  return {
    startRow: row,
    endRow: row + count - 1,
    startColumn: 0,
    endColumn: LAST_COLUMN,
    rangeType: RANGE_TYPE.ROW,
  };
}

function lastFilledRow(sheet: Worksheet): number {
  let last = -1;
  sheet.getCellMatrix().forValue((row, _, cell) => {
    if (isFilled(cell)) last = Math.max(last, row);
  });
  return last;
}

function looksLike(sheet: Worksheet, above: number, count: number): CellChanges {
  const changes: CellChanges = {};
  const looks: Record<number, ICellData> = {};
  for (const [column, cell] of Object.entries(sheet.getCellMatrix().getRow(above) ?? {})) {
    if (cell?.s) looks[Number(column)] = { s: cell.s };
  }
  if (Object.keys(looks).length > 0) for (let i = 1; i <= count; i++) changes[above + i] = looks;
  return changes;
}

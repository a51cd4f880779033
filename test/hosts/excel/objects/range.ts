import { sizeOf, contains, LAST_COLUMN, LAST_ROW, overlaps, type Range } from "../../../../src/workbook/cell";
import { entered, shown } from "../entered";
import { valueOf } from "../formulas";
import { heldAt, key, PLAIN, quoted, usedRange, written, type Held, type Sheet } from "../model";
import { HostError, type Wired } from "../protocol";
import { deleteRows, insertRows } from "../rows";
import { checksOf } from "./checks";
import { conditionalFormatsOf } from "./conditional-formats";
import { formatOf, looksAt } from "./format";
import { areasOf } from "./range-areas";
import { cellProperties, columnProperties, rowProperties, setCellProperties } from "./properties";
import { checkOpen, EVENT, tellChanged, type World } from "./world";

const MOST_CELLS = 5_000_000;
const MOST_MERGED = 512;
const LONGEST_TEXT = 32_767;

export function rangeOf(world: World, sheet: Sheet, range: Range): Wired {
  const { top, left, bottom, right } = range;
  const rows = bottom - top + 1;
  const columns = right - left + 1;

  const block = <T>(of: (row: number, column: number, held: Held) => T): T[][] => {
    if (rows * columns > MOST_CELLS) throw new HostError("ResponsePayloadSizeLimitExceeded");
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const [row, column] = [top + i, left + j];
        return of(
          row,
          column,
          isCovered(sheet, row, column) ? withoutValue(sheet, row, column) : heldAt(sheet, row, column),
        );
      }),
    );
  };
  const worked = (held: Held) => valueOf(world.book, sheet, held);

  /** Puts one thing into each cell; a single one for all of them is as good as a block. */
  const fill = (input: unknown, change: (held: Held, one: unknown) => Held, freedom?: string) => {
    const isBlock = Array.isArray(input);
    const fits =
      isBlock && input.length === rows && input.every((line: unknown[]) => line.length === columns);
    if (isBlock && !fits) throw new HostError("InvalidArgument");
    if (!isBlock && sizeOf(range) > MOST_CELLS) throw new HostError("InvalidArgument");
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const one: unknown = isBlock ? (input as unknown[][])[row - top]![column - left] : input;
        if (one === null) continue;
        if (sheet.protection && freedom === undefined && (looksAt(sheet, row, column).locked ?? true)) {
          throw new HostError("AccessDenied");
        }
        if (freedom !== undefined) checkOpen(sheet, freedom);
        if (typeof one === "string" && one.replace(/^'/, "").length > LONGEST_TEXT) {
          throw new HostError("InvalidArgument");
        }
        if (!isCovered(sheet, row, column) || freedom !== undefined) {
          sheet.cells.set(key(row, column), change(heldAt(sheet, row, column), one));
        }
      }
    }
  };
  const enter = (input: unknown) => {
    fill(input, (held, one) => entered(one, held));
    tellChanged(world, sheet, range);
  };

  return {
    _type: "Range",
    get Address() {
      return `${quoted(sheet.name)}!${written(range)}`;
    },
    RowIndex: top,
    ColumnIndex: left,
    RowCount: rows,
    ColumnCount: columns,
    get Values() {
      return block((_, __, held) => worked(held).value ?? "");
    },
    set Values(values: unknown) {
      enter(values);
    },
    get Formulas() {
      return block((_, __, held) => held.formula ?? held.value ?? "");
    },
    set Formulas(formulas: unknown) {
      enter(formulas);
    },
    get Text() {
      return block((_, __, held) => {
        const { value, isError } = worked(held);
        return shown(value, { ...held, ...(isError && { isError }) });
      });
    },
    get ValueTypes() {
      return block((_, __, held) => {
        const { value, isError } = worked(held);
        if (isError) return "Error";
        if (value === null) return "Empty";
        return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
      });
    },
    get NumberFormat() {
      return block((_, __, held) => held.style.numberFormat ?? "General");
    },
    set NumberFormat(codes: unknown) {
      const change = (held: Held, code: unknown) => ({
        ...held,
        style: { ...held.style, numberFormat: String(code) },
      });
      fill(codes, change, "allowFormatCells");
    },
    get Format() {
      return formatOf(sheet, range);
    },
    get DataValidation() {
      return checksOf(sheet, range);
    },
    get ConditionalFormats() {
      return conditionalFormatsOf(world, sheet, [range]);
    },
    get RowHidden() {
      return sheet.hiddenRows.has(top);
    },
    Merge(across?: boolean) {
      if (across) throw new HostError("NotImplemented");
      checkOpen(sheet);
      if (rows * columns === 1) return;
      // Excel takes in what is merged already, and keeps the first cell alone.
      sheet.merges = [...sheet.merges.filter((area) => !overlaps(area, range)), range];
      for (const [at, held] of sheet.cells) {
        const place = { row: Math.floor(at / (LAST_COLUMN + 1)), column: at % (LAST_COLUMN + 1) };
        if (isCovered(sheet, place.row, place.column) && contains(range, place.row, place.column)) {
          sheet.cells.set(at, { value: null, style: held.style });
        }
      }
      tellChanged(world, sheet, range);
    },
    Unmerge() {
      checkOpen(sheet);
      sheet.merges = sheet.merges.filter((area) => !overlaps(area, range));
    },
    Insert(shift: string) {
      checkOpen(sheet, "allowInsertRows");
      if (shift !== "Down" || left !== 0 || right !== LAST_COLUMN) throw new HostError("NotImplemented");
      const used = usedRange(sheet, true);
      if (used && used.bottom >= top && used.bottom + rows > LAST_ROW) {
        throw new HostError("InsertDeleteConflict");
      }
      insertRows(sheet, top, rows);
      tellChanged(world, sheet, range, "RowInserted");
      return rangeOf(world, sheet, range);
    },
    Delete(shift: string) {
      checkOpen(sheet);
      if (shift !== "Up" || left !== 0 || right !== LAST_COLUMN) throw new HostError("NotImplemented");
      deleteRows(sheet, top, rows);
      tellChanged(world, sheet, range, "RowDeleted");
      return null;
    },
    GetRow: (i: number) => rangeOf(world, sheet, { top: top + i, bottom: top + i, left, right }),
    GetBoundingRect(other: Wired) {
      const [row, column] = [other.RowIndex as number, other.ColumnIndex as number];
      return rangeOf(world, sheet, {
        top: Math.min(top, row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row + (other.RowCount as number) - 1),
        right: Math.max(right, column + (other.ColumnCount as number) - 1),
      });
    },
    _ValidateArraySize(height: number, width: number) {
      if (height !== rows || width !== columns) throw new HostError("InvalidArgument");
      return null;
    },
    Select() {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
      world.book.active = { sheet: sheet.id, range };
      world.raise(EVENT.selected, { address: written(range), worksheetId: sheet.id });
    },
    GetMergedAreasOrNullObject() {
      const areas = sheet.merges.filter((area) => contains(range, area.top, area.left));
      if (areas.length > MOST_MERGED) throw new HostError("InvalidOperation");
      return areas.length > 0 ? areasOf(world, sheet, areas) : null;
    },
    GetSpecialCellsOrNullObject(kind: string) {
      if (kind !== "DataValidations") throw new HostError("NotImplemented");
      // As in the macros people know: special cells are not told of on a protected sheet.
      checkOpen(sheet);
      const areas = sheet.checks.map((check) => check.range).filter((area) => overlaps(area, range));
      return areas.length > 0 ? areasOf(world, sheet, areas) : null;
    },
    GetCellProperties: (wanted: object) => cellProperties(sheet, range, wanted),
    SetCellProperties: (given: object[][]) => setCellProperties(sheet, range, given),
    GetRowProperties: (wanted: object) => rowProperties(sheet, range, wanted),
    GetColumnProperties: (wanted: object) => columnProperties(sheet, range, wanted),
  };
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (area) => contains(area, row, column) && (area.top !== row || area.left !== column),
  );
}

function withoutValue(sheet: Sheet, row: number, column: number): Held {
  return { ...PLAIN, style: heldAt(sheet, row, column).style };
}

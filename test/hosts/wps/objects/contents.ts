import { contains, sizeOf, type Range } from "../../../../src/workbook/cell";
import { entered, shown } from "../../excel/entered";
import { valueOf } from "../../excel/formulas";
import { heldAt, key } from "../../excel/model";
import { guarded, refused, type Wired } from "../guarded";
import { common } from "./looks";
import { rangeOn } from "./range";
import type { Place } from "./world";

const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};
/** Texts longer than this are not taken in an array. */
const LONGEST_IN_ARRAY = 8203;

/** The members of a range that are about what stands in it. */
export function contentsOf(place: Place, range: Range) {
  const { world, open, sheet } = place;
  const { mood } = world.wire;
  const at = (row: number, column: number) => {
    const held = heldAt(sheet, row, column);
    return { held, ...valueOf(open.book, sheet, held) };
  };
  const value2 = (row: number, column: number): unknown => {
    const { value, isError } = at(row, column);
    return isError ? ERRORS[String(value)] : (value ?? mood.nothing);
  };
  const formula = (row: number, column: number): unknown => {
    const { held, value } = at(row, column);
    if (held.formula !== undefined) return held.formula;
    return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  };
  return {
    get Value2() {
      return inShape(place, range, value2);
    },
    set Value2(given: unknown) {
      put(place, range, given);
    },
    get Formula() {
      return inShape(place, range, formula);
    },
    get Text() {
      return common(place, range, (row, column) => {
        const { held, value, isError } = at(row, column);
        return shown(value, { ...held, ...(isError && { isError: true as const }) });
      });
    },
    ClearContents() {
      put(place, range, null);
    },
  };
}

function inShape(place: Place, range: Range, at: (row: number, column: number) => unknown): unknown {
  const { top, left, bottom, right } = range;
  place.world.cellsRead += sizeOf(range);
  if (sizeOf(range) === 1) return at(top, left);
  const [height, width] = [bottom - top + 1, right - left + 1];
  const table = () =>
    Array.from({ length: height }, (_, i) => Array.from({ length: width }, (__, j) => at(top + i, left + j)));
  switch (place.world.wire.mood.bulk) {
    case "2-D":
      return table();
    case "list":
      return height === 1 || width === 1 ? table().flat() : table();
    case "flat":
      return table().flat();
    case "flat down":
      return Array.from({ length: width }, (_, j) =>
        Array.from({ length: height }, (__, i) => at(top + i, left + j)),
      ).flat();
    case "first":
      return at(top, left);
    case "object":
      return { _type: "SafeArray", Item: (i: number, j: number) => at(top + i - 1, left + j - 1) };
  }
}

function put(place: Place, range: Range, given: unknown): void {
  const { world, sheet } = place;
  const isTable = Array.isArray(given);
  const isTaken = world.isPerson || world.wire.mood.writesBulk;
  if (isTable && sizeOf(range) > 1 && !isTaken) return;
  if (sizeOf(range) > 1_000_000) world.wire.gaps.push(`${sizeOf(range)} cells written at once`);
  const rows = isTable
    ? Array.isArray(given[0])
      ? (given as unknown[][])
      : [given as unknown[]]
    : undefined;
  if (rows?.flat().some((one) => typeof one === "string" && one.length > LONGEST_IN_ARRAY)) {
    throw refused("一次写入的文字太长");
  }
  const width = range.right - range.left + 1;
  if (rows && (rows.length !== range.bottom - range.top + 1 || rows.some((line) => line.length !== width))) {
    world.wire.gaps.push("an array of another size than its range");
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const one = rows ? rows[row - range.top]?.[column - range.left] : given;
      const held = heldAt(sheet, row, column);
      const isLocked = (held.style as { locked?: boolean }).locked !== false;
      if (sheet.protection && isLocked) throw refused("单元格有保护");
      const isEmptied = one === null || one === undefined || one === "";
      const area = sheet.merges.find((merged) => contains(merged, row, column));
      const isCovered = area && (area.top !== row || area.left !== column);
      if (isCovered && !isEmptied) world.wire.gaps.push("a covered cell written");
      if (isCovered) continue;
      const next = entered(isEmptied ? "" : one, held);
      if (next.formula !== undefined && (held.style.numberFormat ?? "General") === "General") {
        // A formula that comes to a date makes its cell show one.
        const style = /DATE|TODAY/.test(next.formula)
          ? { ...held.style, numberFormat: "yyyy/m/d" }
          : held.style;
        sheet.cells.set(key(row, column), { ...next, style });
      } else sheet.cells.set(key(row, column), next);
    }
  }
  world.raise("SheetChange", ...about(place, range));
}

function about(place: Place, range: Range): Wired[] {
  return [{ _type: "sheet", place } as Wired, guarded(place.world.wire, rangeOn(place, [range]))];
}

import {
  contains,
  LAST_COLUMN,
  LAST_ROW,
  overlaps,
  rangeText,
  sizeOf,
  type Range,
} from "../../../../src/workbook/cell";
import { written } from "../../excel/model";
import { deleteRows, insertRows } from "../../excel/rows";
import { areaOf } from "../../../../src/hosts/wps/area";
import { guarded, refused, type Wired } from "../guarded";
import { validationOf } from "./checks";
import { contentsOf } from "./contents";
import { formatConditionsOf } from "./formats";
import { looksOf } from "./looks";
import { sizesOf } from "./sizes";
import { findLast, mergeAround, specialCells } from "./special";
import { cellsOf, checkFree, WHOLE, type Place } from "./world";

const LONGEST_ADDRESS = 255;

/** `A1`, `3:5`, `A:C`, or a list of them. */
export function rangeNamed(place: Place, address: string): Wired {
  if (address.length > LONGEST_ADDRESS) throw refused("Range");
  const areas = address.split(",").map((one) => areaOf(one));
  if (areas.some((area) => area === undefined)) throw refused("Range");
  return rangeOn(place, areas as Range[]);
}

export function allCells(place: Place): Wired {
  return rangeOn(place, [WHOLE]);
}

/** Cells, in one area or several. */
export function rangeOn(place: Place, areas: readonly Range[]): Wired {
  const { world, sheet } = place;
  const range = areas[0]!;
  const own = {
    _type: "Range",
    /** Not for add-ins: what stands behind an argument. */
    areas,
    place,
    get Row() {
      return range.top + 1;
    },
    get Column() {
      return range.left + 1;
    },
    get Count() {
      return areas.reduce((sum, area) => sum + sizeOf(area), 0);
    },
    get Areas() {
      return {
        _type: "Areas",
        get Count() {
          return areas.length;
        },
        Item: (index: number) => rangeOn(place, [areas[index - 1]!]),
      };
    },
    Address(isRowFixed = true) {
      const address = areas.map((area) => written(area, isRowFixed ? "$" : "")).join(",");
      return address.slice(0, LONGEST_ADDRESS);
    },
    Item(row: number, column: number) {
      const [top, left] = [range.top + row - 1, range.left + column - 1];
      return rangeOn(place, [{ top, left, bottom: top, right: left }]);
    },
    get Cells() {
      return rangeOn(place, areas);
    },
    get MergeCells() {
      const met = sheet.merges.filter((area) => overlaps(area, range));
      if (met.length === 0) return false;
      const covered = [...places(range, 5000)].every(([row, column]) =>
        met.some((area) => contains(area, row, column)),
      );
      return covered && sizeOf(range) <= 5000 ? true : world.wire.mood.nothing;
    },
    get MergeArea() {
      if (sizeOf(range) > 1 && !contains(mergeAround(place, range), range.bottom, range.right)) {
        throw refused("MergeArea");
      }
      return rangeOn(place, [mergeAround(place, range)]);
    },
    Merge() {
      checkFree(sheet, "none");
      const filled = [...cellsOf(sheet, range)].filter(({ at }) => {
        const held = sheet.cells.get(at)!;
        return held.value !== null || held.formula !== undefined;
      });
      const isLosing = filled.some(({ row, column }) => row !== range.top || column !== range.left);
      if (isLosing) world.wire.gaps.push("a merge that loses something");
      if (sheet.merges.some((area) => rangeText(area) === rangeText(range))) return;
      if (sheet.merges.some((area) => overlaps(area, range))) world.wire.gaps.push("a merge across another");
      sheet.merges.push(range);
    },
    UnMerge() {
      checkFree(sheet, "none");
      sheet.merges = sheet.merges.filter((area) => !overlaps(area, range));
    },
    Insert(shift: number) {
      checkFree(sheet, "allowInsertRows");
      if (shift !== -4121 || !isRows(range)) throw refused("Insert");
      const last = [...sheet.cells].filter(([, held]) => held.value !== null || held.formula !== undefined);
      if (last.some(([at]) => Math.floor(at / (LAST_COLUMN + 1)) + rowsOf(range) > LAST_ROW)) {
        throw refused("Insert");
      }
      insertRows(sheet, range.top, rowsOf(range));
      world.raise(
        "SheetChange",
        { _type: "sheet", place } as Wired,
        guarded(world.wire, rangeOn(place, areas)),
      );
    },
    Delete(shift: number) {
      checkFree(sheet, "none");
      if (shift !== -4162 || !isRows(range)) throw refused("Delete");
      deleteRows(sheet, range.top, rowsOf(range));
      world.raise(
        "SheetChange",
        { _type: "sheet", place } as Wired,
        guarded(world.wire, rangeOn(place, areas)),
      );
    },
    SpecialCells: (kind: number, value?: number) => rangeOn(place, specialCells(place, range, kind, value)),
    Find(_what: string, _after: unknown, _in: number, _at: number, order: number) {
      const { finds, nothing } = world.wire.mood;
      const last = finds === "nothing" ? undefined : findLast(place, order);
      if (!last) return nothing;
      const row = finds === "wrong" ? Math.max(0, last.row - 1) : last.row;
      return rangeOn(place, [{ top: row, bottom: row, left: last.column, right: last.column }]);
    },
    get Validation() {
      return validationOf(place, range);
    },
    get FormatConditions() {
      return formatConditionsOf(place, areas);
    },
    Select() {
      const { open } = place;
      if (open.book.active.sheet !== sheet.id) throw refused("Select");
      open.book.active.range = range;
      world.raise(
        "SheetSelectionChange",
        { _type: "sheet", place } as Wired,
        guarded(world.wire, rangeOn(place, areas)),
      );
    },
  };
  for (const members of [contentsOf(place, range), looksOf(place, range), sizesOf(place, range)]) {
    Object.defineProperties(own, Object.getOwnPropertyDescriptors(members));
  }
  return own;
}

function* places(
  { top, left, bottom, right }: Range,
  most: number,
): Generator<[row: number, column: number]> {
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (count++ > most) return;
      yield [row, column];
    }
  }
}

function isRows({ left, right }: Range): boolean {
  return left === 0 && right === LAST_COLUMN;
}

function rowsOf({ top, bottom }: Range): number {
  return bottom - top + 1;
}

import { sizeOf, type Range } from "../../workbook/cell";
import { HostRefused } from "../../workbook/errors";
import { areaOfCells, cellsIn } from "./area";
import { ifAnswered, numberOf, part, XL, type App, type Sheet } from "./jsapi";

/** So many cells are read without asking first how many of them hold something. */
const FEW = 20_000;
/** Cells read for each one that holds something, at most. */
const SPARSE = 8;
/** Cells of one answer. */
const MOST = 500_000;

/** The range a sheet takes up, looks included. Throws HostRefused. */
export function usedRange(sheet: Sheet): Range {
  return areaOfCells(part(sheet, "UsedRange"));
}

/**
 * The areas of a sheet that hold something. A sheet may be used down to its last row by nothing but looks, and reading
 * all of that would stop WPS for minutes: what is large is counted first.
 */
export function filledAreas(app: App, sheet: Sheet, used: Range): Range[] {
  if (sizeOf(used) <= FEW) return [used];
  const worker = part(app, "WorksheetFunction");
  const count = (range: Range): number => {
    const counted: unknown = worker.CountA(cellsIn(sheet, range) as never);
    if (typeof counted !== "number" || !Number.isFinite(counted)) throw new HostRefused("CountA");
    return counted;
  };
  const all = count(used);
  if (all === 0) return [];
  const near = lastFilled(sheet, used);
  const isFound = near !== undefined && count(near) === all;
  return closeAround(isFound ? near : used, all, count).flatMap(inPortions);
}

/** Up to the last row and the last column that hold something; undefined where this build does not find them. */
function lastFilled(sheet: Sheet, used: Range): Range | undefined {
  return ifAnswered(() => {
    const cells = part(sheet, "Cells");
    const last = (order: number) =>
      cells.Find("*", undefined, XL.formulas, XL.part, order, XL.previous as never, false as never);
    const bottom = numberOf(last(XL.byRows), "Row") - 1;
    const right = numberOf(last(XL.byColumns), "Column") - 1;
    const isWithin = bottom >= used.top && bottom <= used.bottom && right >= used.left && right <= used.right;
    return isWithin ? { ...used, bottom, right } : undefined;
  });
}

/** Cuts an area in two, again and again, until nearly every cell of what is left holds something. */
function closeAround(range: Range, filled: number, count: (range: Range) => number): Range[] {
  if (filled === 0) return [];
  const size = sizeOf(range);
  if (size <= FEW || size <= SPARSE * filled) return [range];
  const [first, second] = inTwo(range);
  const inFirst = count(first);
  return [...closeAround(first, inFirst, count), ...closeAround(second, filled - inFirst, count)];
}

function inTwo(range: Range): [Range, Range] {
  const { top, left, bottom, right } = range;
  if (bottom - top >= right - left) {
    const middle = Math.floor((top + bottom) / 2);
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  const middle = Math.floor((left + right) / 2);
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}

function inPortions(range: Range): Range[] {
  const rows = Math.max(1, Math.floor(MOST / (range.right - range.left + 1)));
  const portions: Range[] = [];
  for (let { top } = range; top <= range.bottom; top += rows) {
    portions.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return portions;
}

import type { Range } from "../../../src/workbook/cell";
import type { Page } from "../../../src/workbook/edit";
import { heldAt, key, placeOf, type Held, type Sheet } from "./model";

/** Where a range goes when rows come or leave; undefined where it is gone. */
type Move = (range: Range) => Range | undefined;

/** New rows above `row`, looking like the row above them. */
export function insertRows(sheet: Sheet, row: number, count: number): void {
  const pushed = (place: number) => (place >= row ? place + count : place);
  const above = [...sheet.cells].filter(([at]) => placeOf(at).row === row - 1);
  moveAll(sheet, (range) => ({ ...range, top: pushed(range.top), bottom: pushed(range.bottom) }));
  for (const [at] of above) {
    const { column } = placeOf(at);
    const { style } = heldAt(sheet, row - 1, column);
    for (let i = 0; i < count; i++) sheet.cells.set(key(row + i, column), { value: null, style });
  }
}

export function deleteRows(sheet: Sheet, row: number, count: number): void {
  const after = row + count;
  moveAll(sheet, (range) => {
    const top = range.top < row ? range.top : Math.max(range.top, after) - count;
    const bottom = range.bottom < row ? range.bottom : Math.max(range.bottom, after - 1) - count;
    return top > bottom ? undefined : { ...range, top, bottom };
  });
}

function moveAll(sheet: Sheet, move: Move): void {
  const line = (row: number) => move({ top: row, bottom: row, left: 0, right: 0 })?.top;
  const all = (ranges: readonly Range[]) => ranges.flatMap((range) => move(range) ?? []);
  sheet.cells = new Map(
    [...sheet.cells].flatMap(([at, held]): [number, Held][] => {
      const { row, column } = placeOf(at);
      const to = line(row);
      return to === undefined ? [] : [[key(to, column), held]];
    }),
  );
  sheet.merges = all(sheet.merges).filter(({ top, left, bottom, right }) => top < bottom || left < right);
  for (const name of sheet.names) name.range = name.range && move(name.range);
  sheet.heights = new Map(
    [...sheet.heights].flatMap(([row, height]): [number, number][] => {
      const to = line(row);
      return to === undefined ? [] : [[to, height]];
    }),
  );
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => line(row) ?? []));
  for (const format of sheet.formats) format.ranges = all(format.ranges);
  sheet.formats = sheet.formats.filter(({ ranges }) => ranges.length > 0);
  sheet.checks = sheet.checks.flatMap((check) => {
    const range = move(check.range);
    return range ? [{ ...check, range }] : [];
  });
  sheet.page = pageMoved(sheet.page, move);
}

function pageMoved(page: Page, move: Move): Page {
  const { repeatRows, area } = page;
  const rows = repeatRows && move({ top: repeatRows.from, bottom: repeatRows.to, left: 0, right: 0 });
  return {
    ...page,
    area: (area && move(area)) ?? null,
    repeatRows: rows ? { from: rows.top, to: rows.bottom } : null,
  };
}

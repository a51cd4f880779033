import type { Range } from "../../../src/workbook/cell";
import type { Page } from "../../../src/workbook/edit";
import { checkDeleted, checkInserted, checkNotFull } from "../../../src/workbook/promises";
import { shiftedRange, shiftedRow, shiftedRows, type Shift } from "../../../src/workbook/row-shift";
import type { Sheet } from "./book";
import { shown } from "./cells";

/** New rows look like the row above them: its number formats and its height. */
export function rowsInserted(sheet: Sheet, row: number, count: number): Sheet {
  if (!checkInserted(sheet.name, row, count)) return sheet;
  const shift = { at: row, by: count };
  checkNotFull(sheet.name, shift, sheet.rows.length - 1);
  const moved = everythingMoved(sheet, shift);
  const heights = new Map(moved.layout.heights);
  const height = row > 0 ? heights.get(row - 1) : undefined;
  for (let i = row; height !== undefined && i < row + count; i++) heights.set(i, height);
  const like = row > 0 ? sheet.rows[row - 1]?.map((cell) => cell && shown(null, cell.format)) : undefined;
  const rows = sheet.rows.slice();
  if (rows.length < row) rows.length = row;
  rows.splice(row, 0, ...Array.from({ length: count }, () => like));
  return { ...moved, rows, layout: { ...moved.layout, heights } };
}

/** What stood only in the rows that go is gone; what reached into them gets shorter. */
export function rowsDeleted(sheet: Sheet, row: number, count: number): Sheet {
  if (!checkDeleted(sheet.name, row, count)) return sheet;
  const moved = everythingMoved(sheet, { at: row, by: -count });
  return { ...moved, rows: sheet.rows.toSpliced(row, count) };
}

/** Everything but the cells themselves. */
function everythingMoved(sheet: Sheet, shift: Shift): Sheet {
  const move = (range: Range) => shiftedRange(shift, range);
  const all = (areas: readonly Range[]) => areas.flatMap((area) => move(area) ?? []);
  const { heights, hiddenRows, marks, validations, page } = sheet.layout;
  const line = (row: number) => shiftedRow(shift, row);
  return {
    ...sheet,
    merges: all(sheet.merges).filter((area) => area.top < area.bottom || area.left < area.right),
    names: sheet.names.map(({ name, range }) => ({ name, range: range && move(range) })),
    layout: {
      ...sheet.layout,
      heights: new Map([...heights].flatMap(([row, height]) => pair(line(row), height))),
      hiddenRows: new Set([...hiddenRows].flatMap((row) => line(row) ?? [])),
      marks: all(marks),
      validations: validations.flatMap((check) => {
        const range = move(check.range);
        return range ? [{ ...check, range }] : [];
      }),
      page: pageMoved(page, shift),
    },
  };
}

function pair(row: number | undefined, height: number): [number, number][] {
  return row === undefined ? [] : [[row, height]];
}

function pageMoved(page: Page, shift: Shift): Page {
  const { repeatRows, area } = page;
  const rows = repeatRows && shiftedRows(shift, repeatRows.from, repeatRows.to);
  return {
    ...page,
    area: area && shiftedRange(shift, area),
    repeatRows: rows && { from: rows[0], to: rows[1] },
  };
}

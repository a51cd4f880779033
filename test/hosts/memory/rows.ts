import { LAST_ROW, oneCell, type Range } from "../../../src/workbook/cell";
import { RowsCannotMove } from "../../../src/workbook/errors";
import type { Page } from "../../../src/workbook/edit";
import { checkPlace, type Sheet } from "./book";
import { shown } from "./cells";

/** Where rows go when others come or leave: the new row of an old one, undefined where it is gone. */
type Move = (range: Range) => Range | undefined;

/** New rows look like the row above them: its number formats and its height. */
export function rowsInserted(sheet: Sheet, row: number, count: number): Sheet {
  checkPlace(sheet.name, oneCell(row, 0));
  if (sheet.rows.length > row && sheet.rows.length + count > LAST_ROW + 1) {
    throw new RowsCannotMove(sheet.name, row, "没有空行可让");
  }
  const pushed = (place: number) => (place >= row ? place + count : place);
  const moved = everythingMoved(sheet, (range) => ({
    ...range,
    top: pushed(range.top),
    bottom: pushed(range.bottom),
  }));
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
  checkPlace(sheet.name, oneCell(row, 0));
  const after = row + count;
  const moved = everythingMoved(sheet, (range) => {
    const top = range.top < row ? range.top : Math.max(range.top, after) - count;
    const bottom = range.bottom < row ? range.bottom : Math.max(range.bottom, after - 1) - count;
    return top > bottom ? undefined : { ...range, top, bottom };
  });
  return { ...moved, rows: sheet.rows.toSpliced(row, count) };
}

/** Everything but the cells themselves. */
function everythingMoved(sheet: Sheet, move: Move): Sheet {
  const all = (areas: readonly Range[]) => areas.flatMap((area) => move(area) ?? []);
  const { heights, hiddenRows, marks, validations, page } = sheet.layout;
  const line = (row: number) => move(oneCell(row, 0))?.top;
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
      page: pageMoved(page, move),
    },
  };
}

function pair(row: number | undefined, height: number): [number, number][] {
  return row === undefined ? [] : [[row, height]];
}

function pageMoved(page: Page, move: Move): Page {
  const repeated = page.repeatRows && {
    top: page.repeatRows.from,
    bottom: page.repeatRows.to,
    left: 0,
    right: 0,
  };
  const rows = repeated && move(repeated);
  const area = page.area && move(page.area);
  return { ...page, area, repeatRows: rows && { from: rows.top, to: rows.bottom } };
}

import type { Range } from "../../../workbook/cell";
import { LAST_COLUMN, LAST_ROW } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkFree, checkHeights, checkWidths } from "../../../workbook/promises";
import { cellsIn } from "../area";
import { draftNamed, isNewHere, type Draft } from "../draft";
import { ifAnswered, numberOf, valueOf, type Cells } from "../jsapi";
import { GOES_ALONG, makeSure, type Operation } from "../operation";
import { heightsIn, POINTS_PER_CHARACTER } from "../read-layout";
import { sheetNamed } from "../sheets";
import { piecesOf } from "../uniform";

/** Points by which a size may be off: programs round to the pixel. */
const OFF = 1;

/** Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for a width no column can have. */
export function widths(draft: Draft, edit: Extract<Edit, { kind: "widths" }>): Operation[] {
  const { column, widths } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkWidths(sheet.name, column, widths);
  const { name, isNew } = sheet;
  const { book } = draft.desk;
  return runsOf(widths).map(({ from, count, value }): Operation => {
    const range = { top: 0, bottom: LAST_ROW, left: column + from, right: column + from + count - 1 };
    let before: { range: Range; value: number }[] | undefined;
    return {
      run() {
        const there = sheetNamed(book, name);
        if (!isNew) before ??= piecesOf(range, (piece) => sizeIn(cellsIn(there, piece), "ColumnWidth"));
        putWidth(cellsIn(there, range), value * POINTS_PER_CHARACTER, count);
      },
      undo: isNew
        ? GOES_ALONG
        : () => {
            for (const piece of before ?? []) {
              const cells = cellsIn(sheetNamed(book, name), piece.range);
              cells.ColumnWidth = piece.value;
              makeSure(Math.abs(numberOf(cells, "ColumnWidth") - piece.value) < 0.2, "ColumnWidth");
            }
          },
    };
  });
}

function sizeIn(cells: Cells, name: "ColumnWidth" | "RowHeight"): number | undefined {
  const size = valueOf(cells, name);
  return typeof size === "number" ? size : undefined;
}

/** Points that characters are thought to take; what they take is read back. */
const THOUGHT = { each: 5.625, padding: 3.35 };
const MOST_CHARACTERS = 255;

/**
 * Makes columns so many points wide. A build counts in characters of its own, in a straight line: where the first guess
 * is off, a second one tells the line.
 */
function putWidth(cells: Cells, points: number, count: number): void {
  const widthFor = (characters: number): number => {
    cells.ColumnWidth = Math.min(MOST_CHARACTERS, Math.max(0, characters));
    return numberOf(cells, "Width") / count;
  };
  let [last, lastWidth] = [NaN, NaN];
  let next = Math.max(0, (points - THOUGHT.padding) / THOUGHT.each);
  for (let tried = 0; tried < 4; tried++) {
    const width = widthFor(next);
    if (Math.abs(width - points) <= OFF) return;
    const slope = tried === 0 || width === lastWidth ? THOUGHT.each : (width - lastWidth) / (next - last);
    [last, lastWidth] = [next, width];
    next += (points - width) / slope;
  }
  makeSure(Math.abs(numberOf(cells, "Width") / count - points) <= 2 * OFF, "ColumnWidth");
}

/** Throws SheetMissing, PlaceInvalid, SheetProtected, and CannotDo for a height no row can have. */
export function heights(draft: Draft, edit: Extract<Edit, { kind: "heights" }>): Operation[] {
  const { row, heights } = edit;
  const sheet = draftNamed(draft, edit.sheet);
  checkFree(edit, sheet.freedoms);
  checkHeights(sheet.name, row, heights);
  const { name } = sheet;
  const { book } = draft.desk;
  return runsOf(heights).map(({ from, count, value }): Operation => {
    const range = { top: row + from, bottom: row + from + count - 1, left: 0, right: LAST_COLUMN };
    const goesAlong = isNewHere(sheet, range);
    let before: Map<number, number> | undefined;
    return {
      run() {
        const there = sheetNamed(book, name);
        if (!goesAlong) before ??= heightsIn(there, range);
        if (value === null) putFitting(cellsIn(there, range));
        else putHeight(cellsIn(there, range), value);
      },
      undo: goesAlong
        ? GOES_ALONG
        : () => {
            for (const run of runsOf([...(before ?? []).values()])) {
              const piece = {
                ...range,
                top: range.top + run.from,
                bottom: range.top + run.from + run.count - 1,
              };
              putHeight(cellsIn(sheetNamed(book, name), piece), run.value);
            }
          },
    };
  });
}

function putHeight(cells: Cells, points: number): void {
  cells.RowHeight = points;
  makeSure(Math.abs(numberOf(cells, "RowHeight") - points) <= OFF, "RowHeight");
}

/** Whether rows fit what is in them nobody tells, so it is said twice. */
function putFitting(cells: Cells): void {
  for (const rows of [cells, cells]) ifAnswered(() => rows.AutoFit());
}

/** Equal neighbours together. */
function runsOf<T>(sizes: readonly T[]): { from: number; count: number; value: T }[] {
  const runs: { from: number; count: number; value: T }[] = [];
  sizes.forEach((value, i) => {
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.count++;
    else runs.push({ from: i, count: 1, value });
  });
  return runs;
}

import { sizeOf, union, oneCell, type Range } from "../../workbook/cell";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import type { Reads } from "../../workbook/workbook";
import { addressOf, cellsIn } from "./area";
import { readBlock, readFilledCells, type Block } from "./blocks";
import { cellOf, errorFor, isErrorText, isFilled } from "./cells";
import { filledAreas, usedRange } from "./filled";
import { answered, ifAnswered, numberOf, valueOf, XL, type Sheet } from "./jsapi";
import type { Desk } from "./desk";
import type { KeptCell, KeptSheet } from "./kept";
import { readLayout } from "./read-layout";
import { infoOf, mergesIn, namesOf, sheetNamed } from "./sheets";
import { piecesOf } from "./uniform";

export function readSheets(desk: Desk, names: readonly string[], how: Reads = {}): Snapshot[] {
  return names.map((name) => {
    const sheet = sheetNamed(desk.book, name);
    const read = readSheet(desk, sheet, name, Boolean(how.isAfresh || how.layout));
    if (!how.layout) return read.snapshot;
    return { ...read.snapshot, layout: readLayout(desk, read, how.layout === true) };
  });
}

/** A sheet as read, and what it was read from. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly snapshot: Snapshot;
  readonly used: Range;
  readonly blocks: readonly Block[];
  /** Errors by their place, `row,column`. */
  readonly errors: ReadonlyMap<string, string>;
}

/** The sheet of this name. Throws HostRefused. */
export function readSheet(desk: Desk, sheet: Sheet, name: string, isAfresh = false): ReadSheet {
  const { app, shapes, kept, is1904 } = desk;
  const info = infoOf(sheet, name);
  const used = usedRange(sheet);
  const areas = filledAreas(app, sheet, used);
  const blocks = areas.map((area) =>
    shapes.isBulk ? readBlock(sheet, area, shapes) : readFilledCells(sheet, area),
  );
  const errors = errorsIn(sheet, blocks);
  const before = isAfresh ? undefined : kept.of(name);
  const { cells, changed } = compared(blocks, before);
  const isKnown = before !== undefined && (desk.isTold || !isMuch(used, before, changed));
  const { merges, names } = isKnown ? before : { merges: mergesIn(sheet, used), names: namesOf(sheet, name) };
  lookUpFormats(sheet, changed, cells);
  kept.keep(name, { used, merges, names, cells });
  const rows: (Cell | undefined)[][] = [];
  for (const block of blocks) addCells(rows, block, errors, cells, is1904);
  return { sheet, snapshot: { ...info, rows, merges, names }, used, blocks, errors };
}

/** Rows or columns have come or gone, or so it looks; a build that tells of nothing leaves us to guess. */
function isMuch(used: Range, before: KeptSheet, changed: readonly Changed[]): boolean {
  const rows = new Set(changed.map(({ row }) => row));
  return rows.size > 1 || addressOf(used) !== addressOf(before.used);
}

interface Changed {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly formula: unknown;
}

/** What is still known of the filled cells, and those that do not hold what they held when their format was looked up. */
function compared(blocks: readonly Block[], before: KeptSheet | undefined) {
  const cells: (KeptCell | undefined)[][] = [];
  const changed: Changed[] = [];
  for (const { range, values, formulas } of blocks) {
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        const formula = formulas[i]?.[j];
        const [row, column] = [range.top + i, range.left + j];
        const kept = before?.cells[row]?.[column];
        if (!isFilled(value, formula)) return;
        if (kept && kept.value === value && kept.formula === formula) (cells[row] ??= [])[column] = kept;
        else changed.push({ row, column, value, formula });
      }),
    );
  }
  return { cells, changed };
}

/** Cells that are looked up together though only some of them have changed. */
const TOGETHER = 200;

function lookUpFormats(sheet: Sheet, changed: readonly Changed[], cells: (KeptCell | undefined)[][]): void {
  if (changed.length === 0) return;
  const formats: string[][] = [];
  for (const range of around(changed)) {
    const found = piecesOf(range, (part) => {
      const format = valueOf(cellsIn(sheet, part), "NumberFormat");
      return typeof format === "string" ? format : undefined;
    });
    for (const { range: piece, value } of found ?? []) {
      for (let row = piece.top; row <= piece.bottom; row++) {
        const line = (formats[row] ??= []);
        for (let column = piece.left; column <= piece.right; column++) line[column] = value;
      }
    }
  }
  for (const { row, column, value, formula } of changed) {
    const format = answered(formats[row]?.[column], "NumberFormat");
    (cells[row] ??= [])[column] = { value, formula, format };
  }
}

/** Few rectangles around cells: one, unless that would hold far more than those; then one for each row. */
function around(changed: readonly Changed[]): Range[] {
  const all = changed.map(({ row, column }) => oneCell(row, column)).reduce(union);
  if (sizeOf(all) <= TOGETHER + 8 * changed.length) return [all];
  const byRow = new Map<number, Range>();
  for (const { row, column } of changed) {
    const line = byRow.get(row);
    byRow.set(row, line ? union(line, oneCell(row, column)) : oneCell(row, column));
  }
  return [...byRow.values()];
}

/** So many cells are asked one by one whether they are errors. */
const ASKED_SINGLY = 4;

/** Errors come as numbers, which somebody may have typed as well: the cell itself tells. */
function errorsIn(sheet: Sheet, blocks: readonly Block[]): Map<string, string> {
  const maybe = blocks.flatMap(({ range, values }) =>
    values.flatMap((line, i) =>
      line.flatMap((value, j) => {
        const error = errorFor(value);
        return error === undefined ? [] : [{ row: range.top + i, column: range.left + j, error }];
      }),
    ),
  );
  const isEach = maybe.length > ASKED_SINGLY && countErrors(sheet, blocks) === maybe.length;
  const sure = isEach
    ? maybe
    : maybe.filter(({ row, column }) => isErrorText(valueOf(cellsIn(sheet, oneCell(row, column)), "Text")));
  return new Map(sure.map(({ row, column, error }) => [`${row},${column}`, error]));
}

/** How many formulas of more than one cell come to an error; undefined where the build does not say. */
function countErrors(sheet: Sheet, blocks: readonly Block[]): number | undefined {
  return ifAnswered(() =>
    blocks
      .map(({ range }) => {
        const cells = cellsIn(sheet, range);
        return numberOf(
          answered(cells.SpecialCells(XL.formulas as never, XL.errors), "SpecialCells"),
          "Count",
        );
      })
      .reduce((sum, count) => sum + count, 0),
  );
}

function addCells(
  rows: (Cell | undefined)[][],
  { range, values, formulas }: Block,
  errors: ReadonlyMap<string, string>,
  kept: readonly (readonly (KeptCell | undefined)[])[],
  is1904: boolean,
): void {
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [range.top + i, range.left + j];
      const format = kept[row]?.[column]?.format ?? "General";
      const error = errors.size > 0 ? errors.get(`${row},${column}`) : undefined;
      const raw = { value, formula: formulas[i]?.[j], ...(error !== undefined && { error }) };
      const cell = cellOf(raw, format, is1904);
      if (cell) (rows[row] ??= [])[column] = cell;
    }),
  );
}

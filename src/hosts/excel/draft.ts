import { contains, type Range } from "../../workbook/cell";
import { SheetMissing } from "../../workbook/errors";
import type { Freedom } from "../../workbook/promises";
import { shiftedRange, shiftedRow, type Shift } from "../../workbook/row-shift";
import type { SheetName, Visibility } from "../../workbook/snapshot";
import type { Mark } from "./marks";

/** A workbook as it will be once the edits so far are done; nothing of it is in Excel yet. */
export interface Draft {
  /** In their order. */
  readonly sheets: DraftSheet[];
  /** Where Excel could not read some conditional format. */
  readonly unreadOn: readonly string[];
  readonly is1904: boolean;
  readonly isStructureProtected: boolean;
  readonly pointsPerCharacter: number;
}

/** Of a sheet, only what edits ask about was looked up. */
export interface DraftSheet {
  /** By which Excel knows it; undefined for one the batch adds. */
  readonly id: string | undefined;
  name: string;
  visibility: Visibility;
  /** What its protection leaves open; undefined where there is none. */
  readonly freedoms: ReadonlySet<Freedom> | undefined;
  /** Cells a protection leaves open, as they stood before. */
  readonly isUnlocked: (row: number, column: number) => boolean;
  merges: Range[];
  names: SheetName[];
  /** Cells that were looked up, by row and column. */
  cells: Map<number, Map<number, HeldCell>>;
  /** Number formats the batch sets; the last one counts. */
  formats: { readonly range: Range; readonly code: string }[];
  /** The last row that holds something; -1 where none does. */
  lastRow: number;
  moves: Shift[];
  /** Points, by row; those of the standard height are absent. */
  heights: Map<number, number>;
  readonly before: Before;
  fit: { readonly fitToWidth?: number; readonly fitToHeight?: number };
  marks: Mark[];
}

/** A sheet of which nothing is known to be there. */
export function bareSheet(
  of: Pick<DraftSheet, "id" | "name" | "visibility" | "freedoms" | "isUnlocked">,
): DraftSheet {
  return {
    ...of,
    merges: [],
    names: [],
    cells: new Map(),
    formats: [],
    lastRow: -1,
    moves: [],
    heights: new Map(),
    before: { widths: new Map(), frozen: { rows: 0, columns: 0 } },
    fit: {},
    marks: [],
  };
}

/** What Excel is given for a cell. */
export interface CellInput {
  readonly input: string | number | boolean;
  /** A text that starts with `=` is a formula only where this is so. */
  readonly isFormula?: boolean;
}

/** A cell's content, as Excel would have to be given it again. */
export interface HeldCell extends CellInput {
  readonly format: string;
}

/** How a sheet looked before anything was done. */
interface Before {
  /** Points, by column; those of the standard width are absent. */
  readonly widths: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly looks?: { readonly range: Range; readonly cells: Excel.CellProperties[][] };
}

/** Throws SheetMissing. */
export function sheetNamed({ sheets }: Draft, name: string): DraftSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new SheetMissing(name);
  return sheet;
}

export function heldAt(sheet: DraftSheet, row: number, column: number): HeldCell {
  const held = sheet.cells.get(row)?.get(column) ?? { input: "", format: "General" };
  const set = sheet.formats.findLast(({ range }) => contains(range, row, column));
  return set ? { ...held, format: set.code } : held;
}

export function setInput(sheet: DraftSheet, row: number, column: number, cell: CellInput): void {
  const { format } = heldAt(sheet, row, column);
  const line = sheet.cells.get(row) ?? new Map<number, HeldCell>();
  sheet.cells.set(row, line.set(column, { ...cell, format }));
  if (cell.input !== "") sheet.lastRow = Math.max(sheet.lastRow, row);
}

/** Moves all that is known of a sheet; new rows have the looks of the one above them. */
export function moveRows(sheet: DraftSheet, move: Shift): void {
  const { at, by } = move;
  const line = (row: number) => shiftedRow(move, row);
  const above = sheet.cells.get(at - 1);
  const like = sheet.formats.filter(({ range }) => contains(range, at - 1, range.left));
  sheet.merges = sheet.merges
    .flatMap((range) => shiftedRange(move, range) ?? [])
    .filter(({ top, left, bottom, right }) => top < bottom || left < right);
  sheet.names = sheet.names.map(({ name, range }) => ({ name, range: range && shiftedRange(move, range) }));
  sheet.cells = rekeyed(sheet.cells, line);
  sheet.heights = rekeyed(sheet.heights, line);
  sheet.formats = sheet.formats.flatMap(({ range, code }) => {
    const to = shiftedRange(move, range);
    return to ? [{ range: to, code }] : [];
  });
  if (by > 0) {
    sheet.formats.push(
      ...like.map(({ range, code }) => ({ range: { ...range, top: at, bottom: at + by - 1 }, code })),
    );
    const empty = [...(above ?? [])].map(([column, { format }]) => [column, { input: "", format }] as const);
    for (let row = at; above && row < at + by; row++) sheet.cells.set(row, new Map(empty));
  }
  if (sheet.lastRow >= at) sheet.lastRow = Math.max(at - 1, sheet.lastRow + by);
  sheet.moves.push(move);
}

function rekeyed<T>(
  byRow: ReadonlyMap<number, T>,
  line: (row: number) => number | undefined,
): Map<number, T> {
  return new Map(
    [...byRow].flatMap(([row, one]): [number, T][] => {
      const to = line(row);
      return to === undefined ? [] : [[to, one]];
    }),
  );
}

/** Where a row stood before the batch; undefined for one that came with it. */
export function originOf({ id, moves }: DraftSheet, row: number): number | undefined {
  return id === undefined ? undefined : originalRow(moves, row);
}

/** Where a row stood before rows moved so, one after the other; undefined for one that came with them. */
export function originalRow(moves: readonly Shift[], row: number): number | undefined {
  let before = row;
  for (const { at, by } of [...moves].reverse()) {
    if (by > 0 && before >= at && before < at + by) return undefined;
    if (before >= at) before -= by;
  }
  return before;
}

import { setAttribute, whole, attribute } from "./attribute";
import { isElement, open, toText, type Element, qualified, make } from "./element";
import type { Order } from "./places";
import { address } from "../../../workbook/cell";
import { placeAfter } from "../place";

export interface Row {
  /** Counted from 0, as it is now … */
  number: number;
  /** … and as its source says. */
  readonly written: number;
  readonly element: Element;
  /** What stands between it and the next row. */
  after: string;
  cells?: Cells;
}

/** The rows of a sheet while it is edited: those nobody asks for stay source text. */
export interface SheetData {
  readonly sheetData: Element;
  lead: string;
  rows: Row[];
  byNumber: Map<number, Row>;
  /** Rows were added since opening, or were out of order then: their order must be made anew. */
  grown: boolean;
}

/** A row that does not say its number follows the one before it; what stands out of order is put in order. */
export function openSheetData(sheetData: Element, order: Order): SheetData {
  const data: SheetData = { sheetData, lead: "", rows: [], byNumber: new Map(), grown: false };
  let number = -1;
  for (const node of open(sheetData)) {
    const last = data.rows.at(-1);
    if (isElement(node) && node.name === "row") {
      const written = whole(node, "r");
      number = written ? written - 1 : number + 1;
      addRow(data, { number, written: number, element: node, after: "" });
    } else if (last) last.after += toText(node);
    else data.lead += toText(node);
  }
  sheetData.inside = [];
  data.grown = order.areRowsMixed;
  for (const number of order.mixed) cellsOf(data.byNumber.get(number)!).grown = true;
  return data;
}

export function ensureRow(data: SheetData, number: number): Row {
  const known = data.byNumber.get(number);
  if (known) return known;
  const element = make(data.sheetData, "row", { r: number + 1 });
  const row: Row = { number, written: number, element, after: "" };
  addRow(data, row);
  data.grown = true;
  return row;
}

function addRow(data: SheetData, row: Row): void {
  data.rows.push(row);
  if (!data.byNumber.has(row.number)) data.byNumber.set(row.number, row);
}

/** Gives rows other numbers, or (undefined) takes them out. */
export function renumber(data: SheetData, numberOf: (row: Row) => number | undefined): void {
  const rows = data.rows;
  data.rows = [];
  data.byNumber = new Map();
  for (const row of rows) {
    const number = numberOf(row);
    if (number === undefined) continue;
    row.number = number;
    addRow(data, row);
  }
}

/** The cells of a row, to be read and changed. */
export function cellsOf(row: Row): Cells {
  row.cells ??= openCells(row.element);
  return row.cells;
}

/**
 * Puts the cells of a row that stays where it is back as text, for a sheet may have more rows than there is room for in
 * pieces; they are opened again where somebody asks for them.
 */
export function closeRow(row: Row): void {
  if (!row.cells || row.number !== row.written) return;
  settleCells(row.cells, row.element, row.number, false);
  row.cells = undefined;
}

/** Puts the rows back into the sheet as text. */
export function settleSheetData(data: SheetData): void {
  if (data.grown) data.rows.sort((a, b) => a.number - b.number);
  let before = -1;
  let inside = data.lead;
  for (const row of data.rows) {
    inside += settleRow(row, before) + row.after;
    before = row.number;
  }
  data.sheetData.inside = inside;
}

/** `before`: the number of the row it follows. */
function settleRow(row: Row, before: number): string {
  const { element, number } = row;
  const isMoved = number !== row.written;
  // One that does not say its number may have come back to it, with other rows before it than it had.
  const isElsewhere = whole(element, "r") === undefined && number !== before + 1;
  if (isMoved || isElsewhere) setAttribute(element, "r", number + 1);
  if (isMoved || row.cells) settleCells(cellsOf(row), element, number, isMoved);
  return toText(element);
}

/** A cell of an opened row. */
interface Cell {
  readonly column: number;
  readonly element: Element;
  /** Added since opening: it does not say its place yet. */
  readonly isNew: boolean;
  /** What stands between it and the next. */
  after: string;
}

/** The cells of an opened row, in any order while it is edited. */
interface Cells {
  lead: string;
  readonly list: Cell[];
  readonly byColumn: Map<number, Cell>;
  /** Extensions of the row, which stand after all cells. */
  tail: string;
  /** As with rows. */
  grown: boolean;
}

/** A cell that does not say its place follows the one before it. */
function openCells(row: Element): Cells {
  const cells: Cells = { lead: "", list: [], byColumn: new Map(), tail: "", grown: false };
  let column = -1;
  for (const node of open(row)) {
    const last = cells.list.at(-1);
    if (isElement(node) && node.name === "c") {
      column = placeAfter(attribute(node, "r"), 0, column)!.column;
      addCell(cells, { column, element: node, isNew: false, after: "" });
    } else if (isElement(node) || cells.tail) cells.tail += toText(node);
    else if (last) last.after += node;
    else cells.lead += node;
  }
  row.inside = [];
  return cells;
}

function addCell(cells: Cells, cell: Cell): void {
  cells.list.push(cell);
  if (!cells.byColumn.has(cell.column)) cells.byColumn.set(cell.column, cell);
}

/** A cell that did not exist, looking like the given index into the cell formats. */
export function newCell(cells: Cells, row: Element, column: number, format: number): Element {
  const element = make(row, "c", { s: format || undefined });
  addCell(cells, { column, element, isNew: true, after: "" });
  cells.grown = true;
  return element;
}

/** Puts the cells back into their row, which is `number` now; what stood in another row says so. */
function settleCells(cells: Cells, row: Element, number: number, isMoved: boolean): void {
  if (cells.grown) {
    cells.list.sort((a, b) => a.column - b.column);
    settleSpans(row, cells.list);
  }
  for (const { element, column, isNew } of cells.list) {
    if (isNew) nameFirst(element, address(number, column));
    else if (isMoved) setAttribute(element, "r", address(number, column));
  }
  row.inside = cells.lead + cells.list.map((cell) => toText(cell.element) + cell.after).join("") + cells.tail;
}

/** The place is what everybody writes first. */
function nameFirst(cell: Element, place: string): void {
  const start = qualified(cell, "c").length + 1;
  cell.tag = `${cell.tag.slice(0, start)} r="${place}"${cell.tag.slice(start)}`;
}

/** A row may say which columns it fills; that is only a hint for readers, but should not lie. */
function settleSpans(row: Element, cells: readonly Cell[]): void {
  const spans = /^(\d+):(\d+)$/.exec(attribute(row, "spans")?.trim() ?? "");
  const first = Math.min(Number(spans?.[1]), cells[0]!.column + 1);
  const last = Math.max(Number(spans?.[2]), cells.at(-1)!.column + 1);
  setAttribute(row, "spans", spans ? `${first}:${last}` : undefined);
}

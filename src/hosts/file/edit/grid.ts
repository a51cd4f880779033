import { setAttribute, whole } from "./attribute";
import { openCells, settleCells, type Cells } from "./cells";
import { isElement, open, toText, type Element } from "./element";
import { make } from "./insert";

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
export interface Grid {
  readonly sheetData: Element;
  lead: string;
  rows: Row[];
  byNumber: Map<number, Row>;
  /** Rows were added since opening, so their order must be made anew. */
  grown: boolean;
}

/** A row that does not say its number follows the one before it. */
export function openGrid(sheetData: Element): Grid {
  const grid: Grid = { sheetData, lead: "", rows: [], byNumber: new Map(), grown: false };
  let number = -1;
  for (const node of open(sheetData)) {
    const last = grid.rows.at(-1);
    if (isElement(node) && node.name === "row") {
      const written = whole(node, "r");
      number = written ? written - 1 : number + 1;
      addRow(grid, { number, written: number, element: node, after: "" });
    } else if (last) last.after += toText(node);
    else grid.lead += toText(node);
  }
  sheetData.inside = [];
  return grid;
}

export function ensureRow(grid: Grid, number: number): Row {
  const known = grid.byNumber.get(number);
  if (known) return known;
  const element = make(grid.sheetData, "row", { r: number + 1 });
  const row: Row = { number, written: number, element, after: "" };
  addRow(grid, row);
  grid.grown = true;
  return row;
}

function addRow(grid: Grid, row: Row): void {
  grid.rows.push(row);
  if (!grid.byNumber.has(row.number)) grid.byNumber.set(row.number, row);
}

/** Gives rows other numbers, or (undefined) takes them out. */
export function renumber(grid: Grid, numberOf: (row: Row) => number | undefined): void {
  const rows = grid.rows;
  grid.rows = [];
  grid.byNumber = new Map();
  for (const row of rows) {
    const number = numberOf(row);
    if (number === undefined) continue;
    row.number = number;
    addRow(grid, row);
  }
}

/** The cells of a row, to be read and changed. */
export function cellsOf(row: Row): Cells {
  row.cells ??= openCells(row.element);
  return row.cells;
}

/** Puts the rows back into the sheet as text. */
export function settleGrid(grid: Grid): void {
  if (grid.grown) grid.rows.sort((a, b) => a.number - b.number);
  let before = -1;
  let inside = grid.lead;
  for (const row of grid.rows) {
    inside += settleRow(row, before) + row.after;
    before = row.number;
  }
  grid.sheetData.inside = inside;
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

import { address, parseAddress } from "../../../workbook/cell";
import { attribute, setAttribute } from "./attribute";
import { isElement, open, qualified, toText, type Element } from "./element";
import { make } from "./insert";

/** A cell of an opened row. */
export interface Cell {
  readonly column: number;
  readonly element: Element;
  /** Added since opening: it does not say its place yet. */
  readonly isNew: boolean;
  /** What stands between it and the next. */
  after: string;
}

/** The cells of an opened row, in any order while it is edited. */
export interface Cells {
  lead: string;
  readonly list: Cell[];
  readonly byColumn: Map<number, Cell>;
  /** Extensions of the row, which stand after all cells. */
  tail: string;
  grown: boolean;
}

/** A cell that does not say its place follows the one before it. */
export function openCells(row: Element): Cells {
  const cells: Cells = { lead: "", list: [], byColumn: new Map(), tail: "", grown: false };
  let column = -1;
  for (const node of open(row)) {
    const last = cells.list.at(-1);
    if (isElement(node) && node.name === "c") {
      column = parseAddress(attribute(node, "r") ?? "")?.column ?? column + 1;
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
export function settleCells(cells: Cells, row: Element, number: number, isMoved: boolean): void {
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

import { contains, oneCell, union } from "../../../workbook/cell";
import { attribute, flag, setAttribute, whole } from "./attribute";
import { newCell, cellsOf, ensureRow, type Row } from "./sheet-data";
import { rootOf, type Draft } from "./draft";
import { childOf, childrenOf, type Element } from "./element";
import { sheetDataOf, type Sheet } from "./sheet";

/** The cell at a place, as far as the file has one. */
export function cellAt(draft: Draft, sheet: Sheet, row: number, column: number): Element | undefined {
  const found = sheetDataOf(sheet, rootOf(draft, sheet.part)).byNumber.get(row);
  return found && cellsOf(found).byColumn.get(column)?.element;
}

/** The cell at a place, made in order where there is none, looking like its row or column then. */
export function ensureCell(draft: Draft, sheet: Sheet, number: number, column: number): Element {
  const root = rootOf(draft, sheet.part);
  const row = ensureRow(sheetDataOf(sheet, root), number);
  const cells = cellsOf(row);
  const known = cells.byColumn.get(column);
  if (known) return known.element;
  if (!sheet.grown || !contains(sheet.grown, number, column)) {
    const cell = oneCell(number, column);
    sheet.grown = sheet.grown ? union(sheet.grown, cell) : cell;
  }
  return newCell(cells, row.element, column, formatOfRow(row) ?? formatOfColumn(sheet, root, column));
}

/** The format of a place, whether there is a cell or not: an index into the cell formats. */
export function formatAt(draft: Draft, sheet: Sheet, number: number, column: number): number {
  const root = rootOf(draft, sheet.part);
  const row = sheetDataOf(sheet, root).byNumber.get(number);
  const cell = row && cellsOf(row).byColumn.get(column);
  if (cell) return formatOf(cell.element);
  return (row && formatOfRow(row)) ?? formatOfColumn(sheet, root, column);
}

export function formatOf(cell: Element): number {
  return whole(cell, "s") ?? 0;
}

export function setFormat(cell: Element, format: number): void {
  if (format !== formatOf(cell)) setAttribute(cell, "s", format);
}

function formatOfRow({ element }: Row): number | undefined {
  return flag(element, "customFormat") ? whole(element, "s") : undefined;
}

function formatOfColumn(sheet: Sheet, root: Element, column: number): number {
  sheet.columnFormats ??= readColumnFormats(root);
  return sheet.columnFormats.find(({ from, to }) => column >= from && column <= to)?.format ?? 0;
}

function readColumnFormats(root: Element): NonNullable<Sheet["columnFormats"]> {
  const cols = childOf(root, "cols");
  const formatted = cols
    ? childrenOf(cols, "col").filter((col) => attribute(col, "style") !== undefined)
    : [];
  return formatted.map((col) => ({
    from: (whole(col, "min") ?? 1) - 1,
    to: (whole(col, "max") ?? 1) - 1,
    format: whole(col, "style") ?? 0,
  }));
}

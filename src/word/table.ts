import type { Element } from "@xmldom/xmldom";
import type { Range } from "../workbook/cell";
import { attributeOf, childOf, childrenOf, contentsOf, inside, nameOf, numberOf } from "./elements";

/** A table of a document, laid out as a sheet: every column begins where some cell does. */
export interface WordTable {
  readonly rows: number;
  /** Widths of the columns in points; 0 where the document does not say. */
  readonly widths: readonly number[];
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly area: Range;
  readonly text: string;
}

/** Word has 63; programs that write more are read all the same, up to what a form could have. */
const MOST_COLUMNS = 1000;

/** `textIn` gives the text of a cell; it is asked in the order of the document. */
export function tableOf(table: Element, textIn: (cell: Element) => string): WordTable {
  const cells: { area: Range; text: string }[] = [];
  /** By the column that they begin in: cells that the next row may go on with. */
  let above = new Map<number, (typeof cells)[number]>();
  let row = 0;
  for (const line of contentsOf(table)) {
    const properties = childOf(line, "trPr");
    if (nameOf(line) !== "tr" || childOf(properties, "del")) continue;
    let column = limited(numberOf(childOf(properties, "gridBefore")) ?? 0);
    const here: typeof above = new Map();
    let last: (typeof cells)[number] | undefined;
    for (const cell of contentsOf(line)) {
      if (nameOf(cell) !== "tc" || inside(cell, "tcPr", "cellDel")) continue;
      const span = Math.max(1, limited(numberOf(inside(cell, "tcPr", "gridSpan")) ?? 1));
      const right = Math.min(column + span, MOST_COLUMNS) - 1;
      const merge = mergeOf(cell);
      const over = above.get(column);
      if (merge.beside && last) last.area = { ...last.area, right };
      else if (merge.below && over) {
        over.area = { ...over.area, bottom: row };
        here.set(column, (last = over));
      } else {
        last = { area: { top: row, left: column, bottom: row, right }, text: textIn(cell) };
        cells.push(last);
        here.set(column, last);
      }
      column = right + 1;
    }
    above = here;
    row++;
  }
  return { rows: row, ...withoutEmptyColumns(cells, widthsOf(table)) };
}

const limited = (count: number) => Math.min(Math.max(0, count), MOST_COLUMNS);

/** Whether a cell goes on with the one beside or above it; without a value, it does. */
function mergeOf(cell: Element): { readonly beside: boolean; readonly below: boolean } {
  const properties = childOf(cell, "tcPr");
  const goesOn = (element: Element | undefined) =>
    element !== undefined && attributeOf(element) !== "restart";
  const tracked = childOf(properties, "cellMerge");
  return {
    beside: goesOn(childOf(properties, "hMerge")),
    below: tracked ? attributeOf(tracked, "vMerge") === "cont" : goesOn(childOf(properties, "vMerge")),
  };
}

function widthsOf(table: Element): number[] {
  const grid = childOf(table, "tblGrid");
  const columns = grid ? childrenOf(grid).filter((column) => nameOf(column) === "gridCol") : [];
  return columns.map((column) => (numberOf(column, "w") ?? 0) / 20);
}

/** Borders that miss each other by a hair make columns in which nothing begins: a sheet does without. */
function withoutEmptyColumns(cells: readonly WordCell[], grid: readonly number[]) {
  const begins = [...new Set(cells.map(({ area }) => area.left))].sort((a, b) => a - b);
  const end = Math.max(0, ...cells.map(({ area }) => area.right + 1));
  const widths = begins.map((left, i) => {
    const own = grid.slice(left, begins[i + 1] ?? Math.max(end, grid.length));
    return own.reduce((sum, width) => sum + width, 0);
  });
  const places = new Map(begins.map((left, i) => [left, i]));
  let place = -1;
  const placeAt = Array.from({ length: end }, (_, column) => (place = places.get(column) ?? place));
  return {
    widths,
    cells: cells.map(({ area, text }) => ({
      text,
      area: { ...area, left: placeAt[area.left]!, right: placeAt[area.right]! },
    })),
  };
}

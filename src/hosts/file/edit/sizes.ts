import type { Edit } from "../../../workbook/edit";
import { checkWidths, checkHeights } from "../../../workbook/promises";
import { setAttribute, whole } from "./attribute";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childrenOf, copyOf, isElement, open, type Element, ensure, make } from "./element";
import { WORKSHEET } from "./order";
import { checkEditable } from "./protection";
import { ensureRow } from "./sheet-data";
import { sheetDataOf } from "./sheet";

/** Sets column widths in characters, as the file counts them (with the margin inside the cell). */
export function widths(
  draft: Draft,
  { sheet: name, column, widths }: Extract<Edit, { kind: "widths" }>,
): void {
  const sheet = sheetOf(draft, name);
  checkEditable(draft, sheet, "widths");
  if (widths.length === 0) return;
  checkWidths(sheet.name, column, widths);
  const cols = ensure(rootOf(draft, sheet.part), WORKSHEET, "cols");
  widths.forEach((width, i) => {
    const col = columnOf(cols, column + i + 1);
    setAttribute(col, "width", width);
    setAttribute(col, "customWidth", 1);
  });
}

/** The element of one column alone (counted from 1), split off the run it stands in, or new. */
function columnOf(cols: Element, number: number): Element {
  const runs = childrenOf(cols, "col");
  const run = runs.find((col) => (whole(col, "min") ?? 0) <= number && number <= (whole(col, "max") ?? 0));
  if (!run) return placed(cols, make(cols, "col", { min: number, max: number }), number);
  const [min, max] = [whole(run, "min") ?? number, whole(run, "max") ?? number];
  const alone = withSpan(copyOf(run), number, number);
  const pieces = [
    ...(min < number ? [withSpan(copyOf(run), min, number - 1)] : []),
    alone,
    ...(number < max ? [withSpan(copyOf(run), number + 1, max)] : []),
  ];
  const nodes = open(cols);
  nodes.splice(nodes.indexOf(run), 1, ...pieces);
  return alone;
}

function withSpan(col: Element, min: number, max: number): Element {
  setAttribute(col, "min", min);
  setAttribute(col, "max", max);
  return col;
}

/** Columns stand in order. */
function placed(cols: Element, col: Element, number: number): Element {
  const nodes = open(cols);
  const after = nodes.findIndex((node) => isElement(node) && (whole(node, "min") ?? 0) > number);
  nodes.splice(after < 0 ? nodes.length : after, 0, col);
  return col;
}

/** Sets row heights in points; null lets the spreadsheet find them when it opens the file. */
export function heights(
  draft: Draft,
  { sheet: name, row, heights }: Extract<Edit, { kind: "heights" }>,
): void {
  const sheet = sheetOf(draft, name);
  checkEditable(draft, sheet, "heights");
  checkHeights(sheet.name, row, heights);
  const data = sheetDataOf(sheet, rootOf(draft, sheet.part));
  heights.forEach((height, i) => {
    const found = height === null ? data.byNumber.get(row + i) : ensureRow(data, row + i);
    if (!found) return;
    setAttribute(found.element, "ht", height ?? undefined);
    setAttribute(found.element, "customHeight", height === null ? undefined : 1);
  });
}

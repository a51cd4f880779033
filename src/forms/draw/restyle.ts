import { contains, overlaps } from "../../workbook/cell";
import type { Range } from "../../workbook/cell";
import type { Edit, Style } from "../../workbook/edit";
import { cellAt } from "../../workbook/snapshot";
import type { Cell, Layout, Look, Snapshot } from "../../workbook/snapshot";
import type { FilledForm } from "../filled";
import { areasOf, type AreaAt } from "../find/headings";
import { span, widthOf } from "../print";
import { HIGHEST, LINE, MARGIN, wrappedLines } from "../wrapped-lines";
import { blocksOf } from "./blocks";
import { drawnRows, type DrawnRows } from "./drawn-rows";
import { looksOf } from "./looks";
import { moved } from "./moved-edits";

/** Every look of a plain cell, for those that a snapshot does not name. */
const PLAIN: Style = {
  bold: false,
  color: "000000",
  align: "general",
  valign: "bottom",
  wrap: false,
  border: "none",
  numberFormat: "General",
};

/** Points of a character of the body. */
const CHARACTER = 5.25;
/** How many letters go into a line differs from font to font. */
const ROUGHLY = 1.25;

/**
 * Edits that give a form the looks it was drawn with: fonts, borders, wrapping, alignment, number formats, and heights
 * of rows that are too low. Texts, numbers, colours behind cells and columns' widths stay. None where it looks so
 * already; where the host cannot tell how cells look, all of them. undefined where the form was not drawn by us.
 * `down`: the row down to which a list is to reach.
 */
export function restyling(
  form: FilledForm,
  snapshot: Snapshot,
  down = form.area.bottom,
): readonly Edit[] | undefined {
  const { layout } = snapshot;
  const drawn = layout && form.marked ? drawnRows(form, snapshot, down) : undefined;
  if (!layout || !drawn) return undefined;
  const wanted = looksWanted(form, drawn);
  const { top, left, right } = form.area;
  const reach = { top, left, right, bottom: top + wanted.length - 1 };
  const shown = layout.looks && looksShown(layout.looks, reach);
  const missing = wanted.map((line, i) =>
    line.map((style, j): Style | undefined => {
      const cell = cellAt(snapshot, top + i, left + j);
      if (!isInTable(drawn, top + i) && cell.value === null) return undefined;
      const safe = keepsMeaning(cell, style) ? style : without(style, "numberFormat");
      const differing = shown ? differences(safe, shown(top + i, left + j)) : safe;
      return Object.keys(differing).length ? differing : undefined;
    }),
  );
  const sheet = snapshot.name;
  return [
    ...blocksOf(missing).map(({ range, value }): Edit => ({
      kind: "style",
      sheet,
      range: moved(range, top, left),
      style: value,
    })),
    ...heightsWanted(form, drawn, snapshot, layout),
  ];
}

/** Beside the lines above and below the table there is nothing to be seen. */
function isInTable({ drawing, rowOf }: DrawnRows, row: number): boolean {
  return drawing.lines[rowOf.get(row)!] === "table";
}

/** By row and column of the form. */
function looksWanted({ definition }: FilledForm, { drawing, rowOf }: DrawnRows): Style[][] {
  const drawn = drawing.texts.map((line) => line.map((): Style => PLAIN_FONT));
  for (const edit of looksOf("", drawing, definition)) {
    if (edit.kind !== "style") continue;
    const { range, style } = edit;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        drawn[row]![column] = { ...drawn[row]![column], ...style };
      }
    }
  }
  return [...rowOf.values()].map((row) => drawn[row]!);
}

/** What no form says of its letters, for all that it draws are upright and black. */
const PLAIN_FONT: Style = { bold: false, color: "000000" };

function looksShown(looks: readonly Look[], area: Range): (row: number, column: number) => Style {
  const byRow = new Map<number, Look[]>();
  for (const look of looks.filter(({ range }) => overlaps(range, area))) {
    const last = Math.min(look.range.bottom, area.bottom);
    for (let row = Math.max(look.range.top, area.top); row <= last; row++) {
      byRow.set(row, [...(byRow.get(row) ?? []), look]);
    }
  }
  return (row, column) => byRow.get(row)?.find(({ range }) => contains(range, row, column))?.style ?? {};
}

function differences(wanted: Style, shown: Style): Style {
  const entries = Object.entries(wanted).filter(([name, value]) => {
    const now = shown[name as keyof Style] ?? PLAIN[name as keyof Style];
    return now !== value;
  });
  return Object.fromEntries(entries);
}

/**
 * Whether a number format may be set without another meaning for whoever reads the cell: 0.95 shown as 95 % and serial
 * numbers shown as dates keep theirs, and so do formulas, which would be texts once they are typed anew.
 */
function keepsMeaning(cell: Cell, { numberFormat }: Style): boolean {
  if (numberFormat === undefined || cell.format === numberFormat) return true;
  if (cell.formula !== undefined) return false;
  const { value, text } = cell;
  return typeof value !== "number" || Number(text.replace(/,/g, "")) === value;
}

function without(style: Style, name: keyof Style): Style {
  return Object.fromEntries(Object.entries(style).filter(([one]) => one !== name));
}

/** Rows that nobody gave a height grow by themselves. */
function heightsWanted(
  { area }: FilledForm,
  { drawing, rowOf }: DrawnRows,
  snapshot: Snapshot,
  layout: Layout,
): Edit[] {
  const areaAt = areasOf(snapshot);
  return [...rowOf].flatMap(([row, drawn]): Edit[] => {
    const now = layout.heights.get(row);
    const least = drawing.heights[drawn]!;
    const isTable = drawing.lines[drawn] === "table";
    const texts = isTable ? textHeight(snapshot, areaAt, layout, row, area, drawing.texts[drawn]!) : 0;
    const needed = Math.min(HIGHEST, Math.max(least, texts));
    if (now === undefined || (now >= least * 0.99 && now * ROUGHLY >= needed)) return [];
    return [{ kind: "heights", sheet: snapshot.name, row, heights: [needed] }];
  });
}

/**
 * Points that the texts of a row take, but for those that are printed there; those of cells that go on in the rows
 * below have room there.
 */
function textHeight(
  { rows }: Snapshot,
  areaAt: AreaAt,
  layout: Layout,
  row: number,
  { left, right }: Range,
  printed: readonly (string | null)[],
): number {
  let lines = 1;
  for (const column of span(left, right)) {
    const text = rows[row]?.[column]?.text ?? "";
    const area = areaAt(row, column);
    if (text === "" || area.bottom > area.top || text === printed[column - left]) continue;
    const width = span(area.left, area.right).reduce((sum, one) => sum + widthOf(layout, one), 0);
    lines = Math.max(lines, wrappedLines(text, width / CHARACTER));
  }
  return lines * LINE + MARGIN;
}

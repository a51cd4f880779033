import { sizeOf, type Range } from "../../../workbook/cell";
import type { Edit, Style } from "../../../workbook/edit";
import { checkFree, checkRange } from "../../../workbook/promises";
import { heldAt, originOf, sheetNamed, type Draft, type DraftSheet } from "../draft";
import { undoOn, type Operation, type Sending } from "../operation";

const ALIGN = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const VALIGN = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Cells whose looks are put back, at most. */
const MOST_CELLS = 20_000;

/** Throws SheetMissing, PlaceInvalid, SheetProtected. */
export function style(draft: Draft, edit: Extract<Edit, { kind: "style" }>): Operation[] {
  const { range, style } = edit;
  const sheet = sheetNamed(draft, edit.sheet);
  checkRange(sheet.name, range);
  checkFree(edit, sheet.freedoms);
  const undo = looksBefore(sheet, range, style);
  if (style.numberFormat !== undefined) sheet.formats.push({ range, code: style.numberFormat });
  return [{ send: (sending) => put(sending.range(sheet, range), range, style), ...undoOn(sheet, undo) }];
}

function put(cells: Excel.Range, range: Range, style: Style): void {
  const { format } = cells;
  const { bold, size, font, color, fill, align, valign, wrap, border, numberFormat, locked } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill === null) format.fill.clear();
  else if (fill !== undefined) format.fill.color = `#${fill}`;
  if (align !== undefined) format.horizontalAlignment = ALIGN[align];
  if (valign !== undefined) format.verticalAlignment = VALIGN[valign];
  if (wrap !== undefined) format.wrapText = wrap;
  if (border !== undefined) putBorder(format, range, border);
  // One code stands for all cells of the range.
  if (numberFormat !== undefined) cells.numberFormat = numberFormat as unknown as string[][];
  if (locked !== undefined) format.protection.locked = locked;
}

/** Each cell has its four sides: the edges of the range, and what lies inside it where it has more cells than one. */
function putBorder({ borders }: Excel.RangeFormat, range: Range, border: "thin" | "none"): void {
  const inside = [
    ...(range.top < range.bottom ? (["InsideHorizontal"] as const) : []),
    ...(range.left < range.right ? (["InsideVertical"] as const) : []),
  ];
  for (const which of [...EDGES, ...inside]) {
    const line = borders.getItem(which);
    if (border === "none") line.style = "None";
    else {
      line.style = "Continuous";
      line.weight = "Thin";
      line.color = "#000000";
    }
  }
}

/** Puts back how the cells looked that were there before; undefined where that was not looked up. */
function looksBefore(
  sheet: DraftSheet,
  range: Range,
  style: Style,
): ((sending: Sending) => void) | undefined {
  const height = range.bottom - range.top + 1;
  if (sheet.id === undefined || sizeOf(range) > MOST_CELLS) return undefined;
  const rows = Array.from({ length: height }, (_, i) => range.top + i);
  const formats = rows.map((row) =>
    Array.from({ length: range.right - range.left + 1 }, (_, j) => heldAt(sheet, row, range.left + j).format),
  );
  const lines = rows.map((row) => ({ row, looks: lookedUp(sheet, range, row) }));
  if (lines.some(({ looks }) => looks === undefined)) return undefined;
  const isFormatAlone = Object.keys(style).every((name) => name === "numberFormat");
  return (sending) =>
    lines.forEach(({ row, looks }, i) => {
      if (looks === "came") return;
      const line = sending.range(sheet, { ...range, top: row, bottom: row });
      if (!isFormatAlone) line.setCellProperties([looks as Excel.SettableCellProperties[]]);
      if (style.numberFormat !== undefined) line.numberFormat = [formats[i]!];
    });
}

/** "came" for a row that came with the batch and goes with it. */
function lookedUp(sheet: DraftSheet, range: Range, row: number): Excel.CellProperties[] | "came" | undefined {
  const origin = originOf(sheet, row);
  if (origin === undefined) return "came";
  const { looks } = sheet.before;
  if (!looks || origin < looks.range.top || origin > looks.range.bottom) return undefined;
  if (range.left < looks.range.left || range.right > looks.range.right) return undefined;
  const from = range.left - looks.range.left;
  return looks.cells[origin - looks.range.top]!.slice(from, from + range.right - range.left + 1);
}

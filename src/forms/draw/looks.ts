import type { Range } from "../../workbook/cell";
import type { Edit, Style } from "../../workbook/edit";
import type { FormDefinition } from "../definition";
import { blocksOf } from "./blocks";
import type { DrawnSlot, Drawing } from "./lines";

/** Points of the body; the sixteen columns of a landscape form need smaller letters. */
const SIZES = { portrait: 10.5, landscape: 10 };

/** A text narrower than this many characters is centred, a wider one starts at the left. */
const NARROW = 18;

type Look = Pick<Style, "align" | "valign" | "numberFormat">;

/**
 * Fonts, borders and alignment in few and large blocks. Text cells have the format `@`, so that `2019.10`, `1-2` and
 * `100%` stay what was typed; amounts and numbers have General, which shows 8.5 as 8.5 and 18 as 18.
 */
export function looksOf(sheet: string, drawing: Drawing, { page, widths }: FormDefinition): Edit[] {
  const { table, columns, lines } = drawing;
  const whole = { top: 0, left: 0, bottom: drawing.texts.length - 1, right: columns - 1 };
  const grid = { ...whole, ...table };
  const looks: { range: Range; style: Style }[] = [
    { range: whole, style: { font: "宋体", size: SIZES[page.orientation], valign: "center" } },
    { range: grid, style: { border: "thin", wrap: true, align: "center", numberFormat: "@" } },
  ];
  lines.forEach((role, row) => {
    const range = { ...whole, top: row, bottom: row };
    if (role === "title") looks.push({ range, style: { bold: true, size: 18, align: "center" } });
    if (role === "year") looks.push({ range, style: { size: 12, align: "center" } });
    if (role === "unit") looks.push({ range, style: { align: "right" } });
  });
  if (drawing.growing) {
    const headings = { ...grid, bottom: drawing.growing.first - 1 };
    looks.push({ range: headings, style: { bold: true } });
  }
  for (const { range, value } of blocksOf(valueLooks(drawing, widths))) looks.push({ range, style: value });
  return looks.map(({ range, style }) => ({ kind: "style", sheet, range, style }));
}

/** How the cells look that are filled in, where they differ from the cells around them. */
function valueLooks({ slots, texts, table }: Drawing, widths: readonly number[]): (Look | undefined)[][] {
  const looks: (Look | undefined)[][] = texts.map((row) => row.map(() => undefined));
  for (const slot of slots) {
    const { area, inside } = slot;
    if (inside || area.top < table.top || area.top > table.bottom) continue;
    const look = lookOf(slot, widths);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) looks[row]![column] = look;
    }
  }
  return looks;
}

function lookOf({ field, area }: DrawnSlot, widths: readonly number[]): Look | undefined {
  const width = widths.slice(area.left, area.right + 1).reduce((sum, one) => sum + one, 0);
  switch (field.kind) {
    case "amount":
    case "number":
      return { numberFormat: "General" };
    case "date":
    case "period":
    case "choice":
    case "indicatorValue":
    case "heading":
      return undefined;
    case "text":
      // A seal stands at the lower right of its cell.
      if (field.by === "finance" && field.prefill) return { align: "right", valign: "bottom" };
      return width < NARROW ? undefined : { align: "left" };
    default:
      return { align: "left" };
  }
}

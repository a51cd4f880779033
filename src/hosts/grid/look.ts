import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { Style } from "../../workbook/edit";

const ALIGN = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VALIGN = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const LINE: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };
const LINES = { t: LINE, r: LINE, b: LINE, l: LINE };
const NO_LINES = { t: null, r: null, b: null, l: null };

/** Our looks as the grid writes them; `null` takes away what was there. Locks are kept elsewhere. */
export function toGridLook(style: Style): IStyleData {
  const { bold, size, font, color, fill, align, valign, wrap, border, numberFormat } = style;
  return {
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(size !== undefined && { fs: size }),
    ...(font !== undefined && { ff: font }),
    ...(color !== undefined && { cl: { rgb: `#${color}` } }),
    ...(fill !== undefined && { bg: fill === null ? null : { rgb: `#${fill}` } }),
    ...(align !== undefined && { ht: ALIGN[align] }),
    ...(valign !== undefined && { vt: VALIGN[valign] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(border !== undefined && { bd: border === "thin" ? LINES : NO_LINES }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}

/** What the grid shows of a cell, in our words; only what differs from a plain cell. */
export function fromGridLook(look: Nullable<IStyleData>): Style {
  if (!look) return {};
  const { bl, fs, ff, cl, bg, ht, vt, tb, bd, n } = look;
  const align = nameIn(ALIGN, ht);
  const valign = nameIn(VALIGN, vt);
  return {
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(fs && { size: fs }),
    ...(ff && { font: ff }),
    ...(cl?.rgb && { color: hexOf(cl.rgb) }),
    ...(bg?.rgb && { fill: hexOf(bg.rgb) }),
    ...(align && align !== "general" && { align }),
    ...(valign && { valign }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(bd && [bd.t, bd.r, bd.b, bd.l].every((line) => line?.s) && { border: "thin" as const }),
    ...(n?.pattern && n.pattern !== "General" && { numberFormat: n.pattern }),
  };
}

/** Every look of a plain cell: laid over another cell it leaves nothing of what that looked like. */
export const PLAIN_LOOK: Style = {
  bold: false,
  fill: null,
  align: "general",
  valign: "bottom",
  wrap: false,
  border: "none",
  numberFormat: "General",
};

/** Of a cell nobody formatted, as the grid shows it; a file may have a default of its own. */
export const PLAIN_FONT: Style = { font: "宋体", size: 11, color: "000000" };

function nameIn<Name extends string>(names: Record<Name, number>, value: Nullable<number>): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}

/** `#FFF2CC` or `rgb(255, 242, 204)` → FFF2CC */
function hexOf(rgb: string): string {
  const [, red, green, blue] = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb) ?? [];
  if (red === undefined) return rgb.replace("#", "").slice(0, 6).toUpperCase();
  return [red, green!, blue!]
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

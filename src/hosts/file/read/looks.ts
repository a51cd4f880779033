import type { Style } from "../../../workbook/edit";
import { attribute, flag, nextOwn, number, opens, scan, type Cursor } from "../xml";
import { readFormats } from "./styles";
import { standardColour } from "./standard-colours";

/**
 * How cells look, by the index cells refer to (`s`), as far as our own edits could say it: colours of the theme are
 * those of Office's, four thin or thicker sides are a border, gradients and patterns are none.
 */
export function readLooks(styles: string): Style[] {
  const fonts: Style[] = [];
  const fills: Style[] = [];
  const borders: Style[] = [];
  const looks: Style[] = [];
  const formats = readFormats(styles);
  const cursor = scan(styles);
  while (nextOwn(cursor)) {
    if (!opens(cursor)) continue;
    const within = cursor.path.at(cursor.kind === "empty" ? -1 : -2)?.replace(/^.*:/, "");
    if (cursor.name === "font" && within === "fonts") fonts.push(readFont(cursor));
    else if (cursor.name === "fill" && within === "fills") fills.push(readFill(cursor));
    else if (cursor.name === "border" && within === "borders") borders.push(readBorder(cursor));
    else if (cursor.name === "xf" && within === "cellXfs") {
      const [font, fill, border] = ["fontId", "fillId", "borderId"].map((name) => number(cursor, name) ?? 0);
      const code = formats[looks.length]?.code ?? "General";
      looks.push({
        ...fonts[font!],
        ...fills[fill!],
        ...borders[border!],
        ...(code !== "General" && { numberFormat: code }),
        ...readAlignment(cursor),
      });
    }
  }
  return looks;
}

/** From the start of an element to its end: every element inside. */
function* inside(cursor: Cursor): Generator<string> {
  if (cursor.kind === "empty") return;
  const depth = cursor.path.length;
  while (cursor.path.length >= depth && nextOwn(cursor)) if (opens(cursor)) yield cursor.name;
}

function readFont(cursor: Cursor): Style {
  let font: Style = {};
  for (const name of inside(cursor)) {
    if (name === "b" && flag(cursor, "val", true)) font = { ...font, bold: true };
    else if (name === "sz") font = { ...font, size: number(cursor, "val") ?? 11 };
    else if (name === "name") font = { ...font, font: attribute(cursor, "val") ?? "宋体" };
    else if (name === "color") {
      const color = colour(cursor);
      if (color !== undefined && color !== "000000") font = { ...font, color };
    }
  }
  return font;
}

function readFill(cursor: Cursor): Style {
  let isSolid = false;
  let fill: string | undefined;
  for (const name of inside(cursor)) {
    if (name === "patternFill") isSolid = attribute(cursor, "patternType") === "solid";
    else if (name === "fgColor") fill = colour(cursor);
  }
  return isSolid && fill !== undefined ? { fill } : {};
}

function readBorder(cursor: Cursor): Style {
  const drawn = new Set<string>();
  for (const name of inside(cursor)) {
    const line = attribute(cursor, "style");
    if (line !== undefined && line !== "none") drawn.add(SIDES[name] ?? name);
  }
  return ["left", "right", "top", "bottom"].every((side) => drawn.has(side)) ? { border: "thin" } : {};
}

const SIDES: Readonly<Record<string, string>> = { start: "left", end: "right" };

function readAlignment(cursor: Cursor): Style {
  let style: Style = {};
  for (const name of inside(cursor)) {
    if (name === "protection" && !flag(cursor, "locked", true)) style = { ...style, locked: false };
    if (name !== "alignment") continue;
    const align = ALIGN[attribute(cursor, "horizontal") ?? ""];
    const valign = VALIGN[attribute(cursor, "vertical") ?? ""];
    style = {
      ...style,
      ...(align && { align }),
      ...(valign && { valign }),
      ...(flag(cursor, "wrapText") && { wrap: true }),
    };
  }
  return style;
}

const ALIGN: Readonly<Record<string, Style["align"]>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
};
const VALIGN: Readonly<Record<string, Style["valign"]>> = { top: "top", center: "center", bottom: "bottom" };

/** RRGGBB; undefined for the automatic colour and what cannot be told. */
function colour(cursor: Cursor): string | undefined {
  const rgb = attribute(cursor, "rgb");
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  return standardColour(number(cursor, "theme"), number(cursor, "indexed"), number(cursor, "tint") ?? 0);
}

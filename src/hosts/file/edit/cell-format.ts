import type { Style } from "../../../workbook/edit";
import { flag, setAttribute, whole } from "./attribute";
import { numberOf, PLAIN, type Styles, type Collection } from "./style-lists";
import { copyOf, type Element, childOf, remove, open, ensure, make, insert } from "./element";
import { numberFormatId } from "./number-format";
import { CELL_FORMAT, FONT, BORDER } from "./order";

/** A change of looks; `quoted` keeps what is typed as text, as after a leading apostrophe. */
interface Change extends Style {
  readonly quoted?: boolean;
}

/**
 * The number of the format that looks like `base` but for the change: a known one where there is one written alike
 * (base itself, when nothing changes), else appended.
 */
export function formatWith(styles: Styles, base: number, change: Change): number {
  const key = `${base} ${JSON.stringify(change)}`;
  const known = styles.made.get(key);
  if (known !== undefined) return known;
  const before = styles.formats.items[base];
  const format = before ? copyOf(before) : make(styles.formats.list, "xf", PLAIN);
  for (const apply of [applyFont, applyFill, applyBorder, applyNumberFormat, applyAlignment, applyLocked]) {
    apply(styles, format, change);
  }
  const { quoted = flag(format, "quotePrefix") } = change;
  if (quoted !== flag(format, "quotePrefix")) setAttribute(format, "quotePrefix", quoted ? 1 : undefined);
  const number = numberOf(styles.formats, format, base);
  styles.made.set(key, number);
  return number;
}

function applyFont(styles: Styles, format: Element, change: Change): void {
  point(format, "fontId", "applyFont", fontWith(styles.fonts, whole(format, "fontId") ?? 0, change));
}

function applyFill(styles: Styles, format: Element, { fill }: Change): void {
  if (fill !== undefined) point(format, "fillId", "applyFill", fillWith(styles.fills, fill));
}

function applyBorder(styles: Styles, format: Element, { border }: Change): void {
  if (border === undefined) return;
  point(
    format,
    "borderId",
    "applyBorder",
    borderWith(styles.borders, whole(format, "borderId") ?? 0, border),
  );
}

function applyNumberFormat(styles: Styles, format: Element, { numberFormat }: Change): void {
  if (numberFormat === undefined) return;
  point(format, "numFmtId", "applyNumberFormat", numberFormatId(styles.root, numberFormat));
}

function point(format: Element, name: string, applied: string, number: number): void {
  if ((whole(format, name) ?? 0) === number) return;
  setAttribute(format, name, number);
  setAttribute(format, applied, 1);
}

function applyAlignment(_: Styles, format: Element, { align, valign, wrap }: Change): void {
  if (align === undefined && valign === undefined && wrap === undefined) return;
  const alignment = ensure(format, CELL_FORMAT, "alignment");
  if (align !== undefined) setAttribute(alignment, "horizontal", align);
  if (valign !== undefined) setAttribute(alignment, "vertical", valign);
  if (wrap !== undefined) setAttribute(alignment, "wrapText", wrap ? 1 : 0);
  setAttribute(format, "applyAlignment", 1);
}

function applyLocked(_: Styles, format: Element, { locked }: Change): void {
  if (locked === undefined) return;
  setAttribute(ensure(format, CELL_FORMAT, "protection"), "locked", locked ? 1 : 0);
  setAttribute(format, "applyProtection", 1);
}

/** The number of the font that is like `base` but for what is named. */
function fontWith(fonts: Collection, base: number, { bold, size, font: name, color }: Style): number {
  if (bold === undefined && size === undefined && name === undefined && color === undefined) return base;
  const before = fonts.items[base];
  const font = before ? copyOf(before) : make(fonts.list, "font");
  if (bold !== undefined) setBold(font, bold);
  if (size !== undefined) setAttribute(ensure(font, FONT, "sz"), "val", size);
  if (color !== undefined) replace(font, make(font, "color", { rgb: `FF${color}` }));
  if (name !== undefined) {
    setAttribute(ensure(font, FONT, "name"), "val", name);
    // A font taken from the theme would win over the name.
    drop(font, "scheme");
  }
  return numberOf(fonts, font, base);
}

function setBold(font: Element, bold: boolean): void {
  const known = childOf(font, "b");
  if (known && bold) setAttribute(known, "val", undefined);
  else if (known) remove(font, known);
  else if (bold) insert(font, FONT, make(font, "b"));
}

function replace(font: Element, child: Element): void {
  drop(font, child.name);
  insert(font, FONT, child);
}

function drop(parent: Element, name: string): void {
  const known = childOf(parent, name);
  if (known) remove(parent, known);
}

/** The number of a plain fill of a colour (RRGGBB), or of none. */
function fillWith(fills: Collection, color: string | null): number {
  if (color === null) return 0;
  const { list } = fills;
  const pattern = make(list, "patternFill", { patternType: "solid" }, [
    make(list, "fgColor", { rgb: `FF${color}` }),
    make(list, "bgColor", { indexed: 64 }),
  ]);
  return numberOf(fills, make(list, "fill", {}, [pattern]));
}

const SIDES = ["left", "right", "top", "bottom"];

/** The number of the border with these four sides; diagonal lines stay as in `base`. */
function borderWith(borders: Collection, base: number, line: NonNullable<Style["border"]>): number {
  const before = borders.items[base];
  const border = before ? copyOf(before) : make(borders.list, "border");
  for (const name of [...SIDES, "start", "end"]) drop(border, name);
  for (const name of SIDES) {
    const side = insert(border, BORDER, make(border, name, { style: line === "thin" ? line : undefined }));
    if (line === "thin") open(side).push(make(border, "color", { auto: 1 }));
  }
  return numberOf(borders, border, base);
}

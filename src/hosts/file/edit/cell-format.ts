import type { Style } from "../../../workbook/edit";
import { flag, setAttribute, whole } from "./attribute";
import { borderWith } from "./border";
import { numberOf } from "./style-lists";
import { copyOf, type Element } from "./element";
import { fillWith } from "./fill";
import { fontWith } from "./font";
import { ensure, make } from "./insert";
import { numberFormatId } from "./number-format";
import { CELL_FORMAT } from "./order";
import { PLAIN, type Styles } from "./style-lists";

/** A change of looks; `quoted` keeps what is typed as text, as after a leading apostrophe. */
export interface Change extends Style {
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

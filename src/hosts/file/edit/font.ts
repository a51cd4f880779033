import type { Style } from "../../../workbook/edit";
import { setAttribute } from "./attribute";
import { numberOf, type Collection } from "./style-lists";
import { childOf, copyOf, remove, type Element } from "./element";
import { ensure, insert, make } from "./insert";
import { FONT } from "./order";

/** The number of the font that is like `base` but for what is named. */
export function fontWith(fonts: Collection, base: number, { bold, size, font: name, color }: Style): number {
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

function drop(font: Element, name: string): void {
  const known = childOf(font, name);
  if (known) remove(font, known);
}

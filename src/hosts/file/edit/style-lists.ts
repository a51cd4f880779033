import { flag, setAttribute } from "./attribute";
import { childOf, childrenOf, open, toText, type Element, ensure, make } from "./element";
import { damaged } from "../unreadable";
import { STYLESHEET } from "./order";

/** A numbered list of the styles part (`fonts`, `cellXfs` …). Only appended to, so that no number changes its meaning. */
export interface Collection {
  readonly list: Element;
  readonly items: Element[];
  /** The first item written so. */
  readonly byText: Map<string, number>;
}

/** `item`: what its items are called; anything else in the list is not counted by readers either. */
export function openCollection(styleSheet: Element, name: string, item: string): Collection {
  const list = ensure(styleSheet, STYLESHEET, name);
  const items = childrenOf(list, item);
  const byText = new Map<string, number>();
  items.forEach((item, i) => {
    const text = toText(item);
    if (!byText.has(text)) byText.set(text, i);
  });
  return { list, items, byText };
}

/** The number of an item, appended where none is written alike; `base` is preferred among those that are. */
export function numberOf(collection: Collection, item: Element, base?: number): number {
  const text = toText(item);
  const before = base === undefined ? undefined : collection.items[base];
  const known = before && toText(before) === text ? base : collection.byText.get(text);
  if (known !== undefined) return known;
  open(collection.list).push(item);
  const number = collection.items.push(item) - 1;
  collection.byText.set(text, number);
  setAttribute(collection.list, "count", collection.items.length);
  return number;
}

/** The styles part while formats are appended to it. */
export interface Styles {
  readonly root: Element;
  /** What the `s` of a cell counts. */
  readonly formats: Collection;
  readonly fonts: Collection;
  readonly fills: Collection;
  readonly borders: Collection;
  /** Formats already made, by base format and change. */
  readonly made: Map<string, number>;
}

/** Opens the styles part; what every reader takes for given is put in where it is not there. */
export function openStyles(root: Element): Styles {
  // A part of some other kind in its place would be read by nobody, whatever is put into it.
  if (root.name !== "styleSheet") throw damaged("单元格格式的部分写坏了");
  const styles: Styles = {
    root,
    formats: openCollection(root, "cellXfs", "xf"),
    fonts: openCollection(root, "fonts", "font"),
    fills: openCollection(root, "fills", "fill"),
    borders: openCollection(root, "borders", "border"),
    made: new Map(),
  };
  // Number 0 is what everything without a format has; ours must not become that.
  if (styles.formats.items.length === 0) numberOf(styles.formats, make(root, "xf", PLAIN));
  if (styles.fonts.items.length === 0) numberOf(styles.fonts, make(root, "font"));
  if (styles.borders.items.length === 0) numberOf(styles.borders, make(root, "border"));
  for (const patternType of ["none", "gray125"].slice(styles.fills.items.length)) {
    numberOf(styles.fills, make(root, "fill", {}, [make(root, "patternFill", { patternType })]));
  }
  return styles;
}

/** The format of a cell that has none. */
export const PLAIN = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };

/** Does a format keep whatever is typed as text, as after a leading apostrophe? */
export function isQuoted({ formats }: Styles, format: number): boolean {
  const found = formats.items[format];
  return found !== undefined && flag(found, "quotePrefix");
}

/** May cells of this format not be written while their sheet is protected? */
export function isLocked({ formats }: Styles, format: number): boolean {
  const protection = formats.items[format] && childOf(formats.items[format], "protection");
  return protection === undefined || flag(protection, "locked", true);
}

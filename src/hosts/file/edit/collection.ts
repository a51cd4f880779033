import { setAttribute } from "./attribute";
import { isElement, open, toText, type Element } from "./element";
import { ensure } from "./insert";
import { STYLESHEET } from "./order";

/** A numbered list of the styles part (`fonts`, `cellXfs` …). Only appended to, so that no number changes its meaning. */
export interface Collection {
  readonly list: Element;
  readonly items: Element[];
  /** The first item written so. */
  readonly byText: Map<string, number>;
}

export function openCollection(styleSheet: Element, name: string): Collection {
  const list = ensure(styleSheet, STYLESHEET, name);
  const items = open(list).filter(isElement);
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

import { parseRange, rangeText, type Range } from "../../../workbook/cell";
import { attribute, setAttribute } from "./attribute";
import type { Element } from "./element";

/** The smallest range that holds both. */
export function union(a: Range | undefined, b: Range): Range {
  if (!a) return b;
  if (a.top <= b.top && a.left <= b.left && a.bottom >= b.bottom && a.right >= b.right) return a;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A sheet need not say how far it goes, but where it does, it must hold the new cells too. */
export function settleDimension(dimension: Element | undefined, grown: Range): void {
  if (!dimension) return;
  const before = parseRange(attribute(dimension, "ref") ?? "");
  setAttribute(dimension, "ref", rangeText(union(before, grown)));
}

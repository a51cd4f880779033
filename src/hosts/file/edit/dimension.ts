import { parseRange, rangeText, union, type Range } from "../../../workbook/cell";
import { attribute, setAttribute } from "./attribute";
import type { Element } from "./element";

/** A sheet need not say how far it goes, but where it does, it must hold the new cells too. */
export function settleDimension(dimension: Element | undefined, grown: Range): void {
  if (!dimension) return;
  const before = parseRange(attribute(dimension, "ref") ?? "");
  setAttribute(dimension, "ref", rangeText(before ? union(before, grown) : grown));
}

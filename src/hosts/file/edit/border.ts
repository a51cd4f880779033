import type { Style } from "../../../workbook/edit";
import { numberOf, type Collection } from "./style-lists";
import { copyOf, childOf, open, remove } from "./element";
import { insert, make } from "./insert";
import { BORDER } from "./order";

const SIDES = ["left", "right", "top", "bottom"];

/** The number of the border with these four sides; diagonal lines stay as in `base`. */
export function borderWith(borders: Collection, base: number, line: NonNullable<Style["border"]>): number {
  const before = borders.items[base];
  const border = before ? copyOf(before) : make(borders.list, "border");
  for (const name of [...SIDES, "start", "end"]) {
    const known = childOf(border, name);
    if (known) remove(border, known);
  }
  for (const name of SIDES) {
    const side = insert(border, BORDER, make(border, name, { style: line === "thin" ? line : undefined }));
    if (line === "thin") open(side).push(make(border, "color", { auto: 1 }));
  }
  return numberOf(borders, border, base);
}

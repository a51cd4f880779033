import { parseRange, rangeText } from "../../../workbook/cell";
import { rowBefore, shiftedFormula, shiftedRange, shiftedRow, type Shift } from "../../../workbook/row-shift";
import { areasText, parseAreas, type Area } from "./areas";
import { attribute, setAttribute } from "./attribute";
import { childOf, childrenOf, remove, setText, textIn, type Element } from "./element";
import { movedBy } from "./sheet-formulas";
import { shiftBreaks } from "./page";

/** What moving the rows of a sheet needs to know besides the shift. */
export interface Moving {
  readonly shift: Shift;
  /** Does the prefix of a reference mean this sheet? "" does. */
  isHere(prefix: string): boolean;
  /** The error for something that refers to rows being deleted. */
  lost(what: string): Error;
}

/** Lists of a sheet whose items stand at cells, with the attribute that says where. */
const LISTS: readonly (readonly [list: string, item: string, place: "ref" | "sqref"])[] = [
  ["mergeCells", "mergeCell", "ref"],
  ["protectedRanges", "protectedRange", "sqref"],
  ["dataValidations", "dataValidation", "sqref"],
  ["hyperlinks", "hyperlink", "ref"],
  ["ignoredErrors", "ignoredError", "sqref"],
];

/** Moves what stands at the cells of a sheet; what stands at deleted rows alone goes with them. */
export function shiftAreas(root: Element, moving: Moving): void {
  for (const [name, item, place] of LISTS) {
    const list = childOf(root, name);
    if (!list) continue;
    for (const element of childrenOf(list, item)) shiftItem(list, element, place, moving);
    settleList(root, list, item);
  }
  for (const formatting of childrenOf(root, "conditionalFormatting")) {
    shiftItem(root, formatting, "sqref", moving);
  }
  for (const name of ["autoFilter", "sortState"]) {
    const filter = childOf(root, name);
    if (filter) shiftFilter(filter, moving);
  }
  shiftBreaks(root, moving.shift);
}

function shiftItem(
  list: Element,
  item: Element,
  place: "ref" | "sqref",
  { shift, isHere, lost }: Moving,
): void {
  const before = parseAreas(attribute(item, place) ?? "");
  const after = before
    .map((area) => (typeof area === "string" ? area : shiftedRange(shift, area)))
    .filter((area) => area !== undefined);
  const isMergeOfOne = item.name === "mergeCell" && !areasText(after).includes(":");
  if (after.length === 0 || isMergeOfOne) return remove(list, item);
  if (areasText(after) !== areasText(before)) setAttribute(item, place, areasText(after));
  const location = attribute(item, "location");
  const target = location === undefined ? undefined : shiftedFormula(shift, location, isHere);
  if (target && !target.isLost && target.text !== location) setAttribute(item, "location", target.text);
  // Formulas are meant for the first cell; when that is deleted, they speak for the next one that is left.
  const skipped = rowBefore(shift, topOf(after)) - topOf(before);
  for (const formula of formulasOf(item)) {
    const text = textIn(formula);
    const { text: shifted, isLost } = shiftedFormula(shift, movedBy(text, skipped, 0), isHere);
    if (isLost) throw lost("条件格式或数据验证");
    if (shifted !== text) setText(formula, shifted);
  }
}

function topOf(areas: readonly Area[]): number {
  return Math.min(...areas.map((area) => (typeof area === "string" ? 0 : area.top)));
}

/** Of an input check, or of the rules of a conditional format. */
function formulasOf(item: Element): Element[] {
  const rules = childrenOf(item, "cfRule");
  return [item, ...rules].flatMap((holder) =>
    ["formula", "formula1", "formula2"].flatMap((name) => childrenOf(holder, name)),
  );
}

/** The schema wants at least one item in a list. */
function settleList(root: Element, list: Element, item: string): void {
  const left = childrenOf(list, item).length;
  if (left === 0) remove(root, list);
  else if (attribute(list, "count") !== undefined) setAttribute(list, "count", left);
}

function shiftFilter(filter: Element, moving: Moving): void {
  const range = parseRange(attribute(filter, "ref") ?? "");
  if (range) {
    const shifted = shiftedRange(moving.shift, range);
    const keepsHeading = shiftedRow(moving.shift, range.top) !== undefined;
    if (!shifted || !keepsHeading) throw moving.lost("筛选或排序");
    setAttribute(filter, "ref", rangeText(shifted));
  }
  for (const name of ["sortState", "sortCondition"]) {
    for (const child of childrenOf(filter, name)) shiftFilter(child, moving);
  }
}

import { rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { checkRange } from "../../../workbook/promises";
import { areasText, overlapsAny, parseAreas, without } from "./areas";
import { attribute, setAttribute, whole } from "./attribute";
import { numberOf, openCollection } from "./style-lists";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childOf, childrenOf, open, remove, setText, textIn, type Element, insert, make } from "./element";
import { WORKSHEET } from "./order";
import { checkEditable } from "./protection";
import { stylesOf } from "./styles";

/** Always true and meaning nothing: by it we know our marks again, also after other programs have saved the file. */
const OURS = 'LEN("绩表标记")>0';

const FILL = { error: "FFFFC7CE", warning: "FFFFEB9C" };

/**
 * Colours cells by a conditional format of ours; the cells' own looks stay. A cell marked before changes its level.
 * Formats of the workbook's own come first: where one of them fills a cell too, it may hide the mark.
 */
export function mark(draft: Draft, edit: Extract<Edit, { kind: "mark" }>): void {
  const { ranges, level } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  for (const range of ranges) checkRange(sheet.name, range);
  checkEditable(draft, sheet, "mark");
  if (ranges.length === 0) return;
  const root = rootOf(draft, sheet.part);
  for (const range of ranges) cutFromMarks(root, range);
  const sqref = ranges.map(rangeText).join(" ");
  const formatting = insert(root, WORKSHEET, make(root, "conditionalFormatting", { sqref }));
  const dxfId = fillFormat(draft, FILL[level]);
  const rule = make(root, "cfRule", { type: "expression", dxfId, priority: nextPriority(root) });
  const formula = make(root, "formula");
  setText(formula, OURS);
  open(rule).push(formula);
  open(formatting).push(rule);
}

/** Removes our marks and nothing else. */
export function clearMarks(draft: Draft, edit: Extract<Edit, { kind: "clearMarks" }>): void {
  const sheet = sheetOf(draft, edit.sheet);
  checkEditable(draft, sheet, "clearMarks");
  const root = rootOf(draft, sheet.part);
  for (const formatting of childrenOf(root, "conditionalFormatting")) {
    for (const rule of childrenOf(formatting, "cfRule")) if (isOurs(rule)) remove(formatting, rule);
    if (childrenOf(formatting, "cfRule").length === 0) remove(root, formatting);
  }
}

/** Takes a range out of our earlier marks. */
function cutFromMarks(root: Element, range: Range): void {
  for (const formatting of childrenOf(root, "conditionalFormatting")) {
    const areas = parseAreas(attribute(formatting, "sqref") ?? "");
    const rules = childrenOf(formatting, "cfRule");
    if (!overlapsAny(areas, range) || rules.length === 0 || !rules.every(isOurs)) continue;
    const left = without(areas, range);
    if (left.length === 0) remove(root, formatting);
    else setAttribute(formatting, "sqref", areasText(left));
  }
}

function isOurs(rule: Element): boolean {
  const formula = childOf(rule, "formula");
  return formula !== undefined && textIn(formula) === OURS;
}

function nextPriority(root: Element): number {
  const rules = childrenOf(root, "conditionalFormatting").flatMap((each) => childrenOf(each, "cfRule"));
  return Math.max(0, ...rules.map((rule) => whole(rule, "priority") ?? 0)) + 1;
}

/** The number of the differential format that only fills. */
function fillFormat(draft: Draft, rgb: string): number {
  const formats = openCollection(stylesOf(draft).root, "dxfs", "dxf");
  const { list } = formats;
  const pattern = make(list, "patternFill", {}, [make(list, "bgColor", { rgb })]);
  return numberOf(formats, make(list, "dxf", {}, [make(list, "fill", {}, [pattern])]));
}

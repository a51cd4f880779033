import { overlaps, parseRange, rangeText, type Range } from "../../../workbook/cell";
import type { Edit } from "../../../workbook/edit";
import { CannotDo } from "../../../workbook/errors";
import { checkMerge, checkNothingLost, checkRange } from "../../../workbook/promises";
import { readSharedStrings } from "../strings";
import { attribute, setAttribute } from "./attribute";
import { hasContent } from "./cell-content";
import { rootOf, sheetOf, type Draft } from "./draft";
import { childOf, childrenOf, open, remove, type Element, ensure, make } from "./element";
import { cellsOf } from "./sheet-data";
import { WORKSHEET } from "./order";
import { checkEditable } from "./protection";
import { sheetDataOf, type Merge, type Sheet } from "./sheet";
import { tablesOf } from "./tables";

/** The merged areas of a sheet. */
export function mergesOf(draft: Draft, sheet: Sheet): Merge[] {
  sheet.merges ??= readMerges(rootOf(draft, sheet.part));
  return sheet.merges;
}

function readMerges(root: Element): Merge[] {
  const list = childOf(root, "mergeCells");
  const elements = list ? childrenOf(list, "mergeCell") : [];
  return elements.flatMap((element) => {
    const range = parseRange(attribute(element, "ref") ?? "");
    return range ? [{ range, element }] : [];
  });
}

/**
 * Merges a range; one already merged so stays. Throws MergeOverlaps, and MergeWouldLose when any cell but the first
 * holds something: Excel would throw that away. Tables cannot have merged cells: CannotDo.
 */
export function merge(draft: Draft, edit: Extract<Edit, { kind: "merge" }>): void {
  const { range } = edit;
  const sheet = sheetOf(draft, edit.sheet);
  checkEditable(draft, sheet, "merge");
  const merges = mergesOf(draft, sheet).map((other) => other.range);
  if (!checkMerge(sheet.name, range, merges)) return;
  const ref = rangeText(range);
  if (tablesOf(draft, sheet).some((table) => overlaps(table.range, range))) {
    throw new CannotDo(`合并“${sheet.name}”的 ${ref}：那里是“套用表格格式”的表格`);
  }
  checkNothingLost(sheet.name, range, filledIn(draft, sheet, range));
  const root = rootOf(draft, sheet.part);
  const list = ensure(root, WORKSHEET, "mergeCells");
  const element = make(list, "mergeCell", { ref });
  open(list).push(element);
  mergesOf(draft, sheet).push({ range, element });
  setAttribute(list, "count", mergesOf(draft, sheet).length);
}

/** Takes apart every merged area the range touches. */
export function unmerge(draft: Draft, edit: Extract<Edit, { kind: "unmerge" }>): void {
  const sheet = sheetOf(draft, edit.sheet);
  checkRange(sheet.name, edit.range);
  checkEditable(draft, sheet, "unmerge");
  dropMerges(draft, sheet, (merge) => overlaps(merge.range, edit.range));
}

function dropMerges(draft: Draft, sheet: Sheet, isDropped: (merge: Merge) => boolean): void {
  const root = rootOf(draft, sheet.part);
  const list = childOf(root, "mergeCells");
  const merges = mergesOf(draft, sheet);
  const dropped = merges.filter(isDropped);
  if (!list || dropped.length === 0) return;
  for (const { element } of dropped) remove(list, element);
  sheet.merges = merges.filter((merge) => !isDropped(merge));
  setAttribute(list, "count", sheet.merges.length);
  // The schema wants at least one in the list.
  if (sheet.merges.length === 0) remove(root, list);
}

/** The cells of a range that have content. */
function* filledIn(
  draft: Draft,
  sheet: Sheet,
  { top, left, bottom, right }: Range,
): Generator<readonly [row: number, column: number]> {
  const isBlankText = blankTexts(draft);
  const { byNumber } = sheetDataOf(sheet, rootOf(draft, sheet.part));
  for (let number = top; number <= bottom; number++) {
    const row = byNumber.get(number);
    if (!row) continue;
    for (const { column, element } of cellsOf(row).list) {
      if (column >= left && column <= right && hasContent(element, isBlankText)) yield [number, column];
    }
  }
}

/** Some programs write shared texts of no characters into covered cells. */
function blankTexts({ origin }: Draft): (number: number) => boolean {
  let texts: readonly string[] | undefined;
  return (number) => {
    texts ??=
      origin.sharedStringsPart === undefined
        ? []
        : readSharedStrings(origin.scanner(origin.sharedStringsPart)());
    return texts[number] === "";
  };
}

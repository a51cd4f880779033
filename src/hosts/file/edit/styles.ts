import type { Package } from "../package";
import { identityOf } from "../packed-parts";
import { findPart, relationshipsOf } from "../relationships";
import { declare, dialectOf, reachable, relate, undeclareType, unrelate } from "./package-parts";
import { rootOf, type Draft } from "./draft";
import { setAttribute } from "./attribute";
import { make, open } from "./element";
import { damaged } from "../unreadable";
import { openStyles, PLAIN, type Styles } from "./style-lists";

/** The styles part, made where the workbook has none. */
export function stylesOf(draft: Draft): Styles {
  draft.styles ??= paddedFor(
    draft,
    openStyles(rootOf(draft, draft.origin.stylesPart ?? createStyles(draft))),
  );
  return draft.styles;
}

/** The most formats that a workbook has. */
const MOST_FORMATS = 65_490;

/**
 * Cells may count formats that the workbook has not; Excel shows them plain. New formats must not become theirs, so
 * plain ones are put in first.
 */
function paddedFor(draft: Draft, styles: Styles): Styles {
  const { list, items } = styles.formats;
  const highest = draft.origin.sheets.reduce((most, { part, hasCells }) => {
    return hasCells ? Math.max(most, highestFormat(draft.origin, part)) : most;
  }, 0);
  const lacking = Math.min(highest, MOST_FORMATS) + 1 - items.length;
  if (lacking <= 0) return styles;
  for (let i = 0; i < lacking; i++) items.push(make(list, "xf", PLAIN));
  open(list).push(...items.slice(-lacking));
  setAttribute(list, "count", items.length);
  return styles;
}

/** Of each part's bytes: a batch after the other finds most sheets as they were. */
const highestOf = new WeakMap<object, number>();

/** The highest number of a format that a sheet's cells, rows or columns say. */
function highestFormat(origin: Package, part: string): number {
  const identity = identityOf(origin.parts, part);
  const known = identity && highestOf.get(identity);
  if (known !== undefined) return known;
  let highest = 0;
  for (const piece of origin.pieces(part)) {
    for (const [, number] of piece.matchAll(STYLED)) highest = Math.max(highest, Number(number));
  }
  if (identity) highestOf.set(identity, highest);
  return highest;
}

const STYLED = /\ss(?:tyle)?\s?=\s?["'](\d{1,9})["']/g;

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** Gives a workbook without styles the part it would have had in a new one; gives its name. */
function createStyles(draft: Draft): string {
  const part = placeForStyles(draft);
  const { main } = dialectOf(draft);
  draft.parts.set(part, new TextEncoder().encode(emptyStyles(main)));
  // Those that led nowhere would lead to ours, or be read in its place.
  for (const related of relationshipsOf(draft.parts, draft.origin.workbookPart)) {
    if (related.type === "styles") unrelate(draft, related);
  }
  relate(draft, "styles", part);
  undeclareType(draft, CONTENT_TYPE);
  declare(draft, part, CONTENT_TYPE);
  return part;
}

/**
 * Always of that name, which some readers go by. What lies there and nothing leads to is lost to everybody else; throws
 * FileUnreadable where something does, for then readers take either.
 */
function placeForStyles(draft: Draft): string {
  const { workbookPart } = draft.origin;
  const name = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  const taken = findPart(draft.parts, name);
  if (taken !== undefined && reachable(draft.parts, [""], "").has(taken)) {
    throw damaged("单元格格式的部分写坏了");
  }
  return taken ?? name;
}

/** The two fills are fixed: readers take 0 for none and 1 for grey dots, whatever stands there. */
function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

import { moneyUnitIn } from "../../values/amount";
import type { AreaAt } from "../find/headings";
import type { ColumnConcept, FieldWord } from "./vocabulary";
import { isLevel } from "./vocabulary";
import type { Word } from "./words";

export type Words = ReadonlyMap<number, readonly Word[]>;

/** A heading above one column of a table, with what joins it with others, nearest first. */
export interface Leaf {
  readonly word: Word;
  readonly above: readonly Word[];
  readonly concept?: ColumnConcept;
  readonly field?: FieldWord;
  /** People said what it is, and of which period. */
  readonly isSure?: true;
  readonly period?: string;
}

/** The rows of headings above a table. */
export interface Header {
  /** rows: an indicator a row · columns: what indicators are about stands above their columns · steps: a schedule. */
  readonly of: "rows" | "columns" | "steps";
  readonly top: number;
  readonly bottom: number;
  readonly leaves: readonly Leaf[];
  /** Nobody wrote it: the rows stand there without headings. */
  readonly isMissing?: true;
}

/** No form has more rows of headings above its indicators. */
const DEEPEST = 3;

/** The rows of headings that stand in a row, and around it where they are joined with it; undefined for any other row. */
export function headerAt(row: number, words: Words, areaAt: AreaAt): Header | undefined {
  const here = words.get(row) ?? [];
  const of = kindOf(here, words) ?? (areLists(here, words) ? "columns" : undefined);
  if (!of) return undefined;
  const top = topOf(row, words);
  const bottom = bottomOf(row, here, words, of);
  return { of, top, bottom, leaves: leavesOf(top, bottom, row, words, areaAt) };
}

function kindOf(here: readonly Word[], words: Words): Header["of"] | undefined {
  const columns = new Set(here.flatMap(({ column, about }) => (column && !about ? [column] : [])));
  const levels = ["level1", "level2", "level3"].filter((one) => columns.has(one as ColumnConcept));
  const tells = ["name", "value", "sign", "unit", "weight"].filter((one) =>
    columns.has(one as ColumnConcept),
  );
  if (levels.length && levels.length + tells.length >= 2) return "rows";
  if (columns.has("name") && columns.has("value")) return "rows";
  const kinds = new Set(here.flatMap(({ about }) => (about && !isLevel(about) ? [about] : [])));
  if (kinds.size >= 3) return "columns";
  const roles = new Set(here.map(({ field }) => field?.is));
  if (roles.has("start") && roles.has("end")) return "steps";
  const isTasks =
    here.some(({ field }) => field?.id === "taskName") && here.every(isHeading) && here.length >= 2;
  return isTasks || areCosted(here, words) ? "steps" : undefined;
}

/** 年度主要任务 | 对应项目 | 预算金额（万元） | 年度目标: all headings but one are known, and figures stand below that of money. */
function areCosted(here: readonly Word[], words: Words): boolean {
  const strangers = here.filter(
    ({ text, field, column, isGroup, about }) => !(field ?? column ?? isGroup ?? about ?? moneyUnitIn(text)),
  );
  if (here.length < 3 || strangers.length > 1 || !here.every(isHeading)) return false;
  // Where some headings reach further down than others, more of them follow.
  const own = here[0]!.isGroup ? here.slice(1) : here;
  if (own.some(({ area }) => area.bottom !== own[0]!.area.bottom)) return false;
  if (!here.some(({ key }) => /任务|项目$|活动|工作/.test(key))) return false;
  return here.some((word) => {
    if (word.field?.kind !== "amount" && !moneyUnitIn(word.text)) return false;
    const below = words.get(word.area.bottom + 1)?.find(({ left }) => left === word.left);
    return below !== undefined && isFigure(below.text);
  });
}

const isFigure = (text: string) => /^\s*[¥￥]?[\d.,，]{1,30}\s*$/.test(text);

/** 项目名称 | 金额 | 产出指标 | 效益指标: all indicators of a level in one cell, unless what joins those of the row below. */
function areLists(here: readonly Word[], words: Words): boolean {
  const levels = here.filter(({ about }) => about && isLevel(about));
  if (new Set(levels.map(({ about }) => about)).size < 2 || !here.every(isHeading)) return false;
  if (here.filter(({ field }) => field).length < 2) return false;
  const below = words.get(Math.max(...levels.map(({ area }) => area.bottom)) + 1) ?? [];
  return !below.some(({ about }) => about);
}

const isHeading = ({ text, field, column, isGroup, about }: Word) =>
  Boolean(field ?? column ?? isGroup ?? about) || (text.length <= 12 && !/\d/.test(text));

/** Headings of other columns may begin above and reach down into the row. */
function topOf(row: number, words: Words): number {
  let top = row;
  for (let up = row - 1; up >= Math.max(0, row - DEEPEST); up--) {
    // What stands on the left of the whole table reaches further than its headings.
    const reaches = ({ area, field, column }: Word) =>
      area.bottom >= row && area.bottom < row + DEEPEST && Boolean(field ?? column);
    if (words.get(up)?.some(reaches)) top = up;
  }
  return top;
}

/** Headings may be joined downwards, or say more in the row below (指标值 → 符号, 数值, 单位; 产出指标 → 指标名称, 指标值). */
function bottomOf(row: number, here: readonly Word[], words: Words, of: Header["of"]): number {
  // What stands on the left of the whole table is joined further down.
  const own = here.filter(({ column, field, about, isGroup }) => {
    if (of === "columns") return about !== undefined;
    return of === "steps"
      ? field?.is !== undefined || field?.id === "taskName" || field?.kind === "amount"
      : column !== undefined && !isGroup;
  });
  let bottom = Math.max(row, ...own.map(({ area }) => Math.min(area.bottom, row + DEEPEST - 1)));
  for (let next = bottom + 1; of !== "steps" && next < row + DEEPEST; next++) {
    const below = words.get(next) ?? [];
    const isMore = ({ column, isGroup, about }: Word) =>
      !about && (of === "rows" ? Boolean(column ?? isGroup) : column === "name" || column === "value");
    if (!below.length || !below.every(isMore)) break;
    bottom = next;
  }
  return bottom;
}

function leavesOf(top: number, bottom: number, row: number, words: Words, areaAt: AreaAt): Leaf[] {
  const all = Array.from({ length: bottom - top + 1 }, (_, i) => words.get(top + i) ?? []).flat();
  const isCovered = ({ area }: Word) =>
    all.some((other) => other.row > area.bottom && other.left >= area.left && other.left <= area.right);
  // What stands above the row is a heading of it where it reaches into it, else it joins or is none.
  const leaves = all.filter(
    (word) => !isCovered(word) && word.area.bottom >= row && word.area.bottom <= bottom,
  );
  return leaves
    .sort((a, b) => a.left - b.left || a.row - b.row)
    .map((word) => {
      const above = standingOver(word, top, words, areaAt);
      const concept = word.about ? undefined : (word.column ?? above.find(({ column }) => column)?.column);
      return { word, above, ...(concept && { concept }), ...(word.field && { field: word.field }) };
    });
}

/** What joins a heading with others: in the rows of headings, or in the two above them. */
function standingOver(word: Word, top: number, words: Words, areaAt: AreaAt): Word[] {
  const found: Word[] = [];
  for (let row = word.row - 1; row >= Math.max(0, top - 2); row--) {
    const area = areaAt(row, word.left);
    const over = words.get(area.top)?.find(({ left }) => left === area.left);
    if (!over || found.includes(over)) continue;
    if (row < top && !over.isGroup && !over.about) break;
    const isWider = area.right - area.left > word.area.right - word.area.left;
    if (isWider || area.top >= top) found.push(over);
  }
  return found;
}

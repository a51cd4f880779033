import { isBlank } from "../../values/text";
import { cellAt } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { AreaAt } from "../find/headings";
import { looksLikeTitle } from "../find/titles";
import { kindOf, textsIn } from "../read/row-kinds";
import type { Header, Words } from "./header";
import type { Word } from "./words";

/** A sheet and what its cells say. */
export interface Sheet {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly areaAt: AreaAt;
  /** The rows that hold cells, downwards. */
  readonly rows: readonly number[];
  /** The last column in which anything stands or is merged. */
  readonly edge: number;
  /** By their first row. */
  readonly headers: ReadonlyMap<number, Header>;
  /** Where the rows below some headings end. */
  readonly ends: ReadonlyMap<Header, number>;
}

/** The rows that hold cells from one row to another, both included. */
export function* rowsFrom({ rows }: Pick<Sheet, "rows">, first: number, last: number): Generator<number> {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < first) low = middle + 1;
    else high = middle;
  }
  for (; low < rows.length && rows[low]! <= last; low++) yield rows[low]!;
}

/** Where the rows below some headings end: at other headings, a label, a title, a note, or what is no row of theirs. */
export function* endOfRows(sheet: Omit<Sheet, "ends">, header: Header, last: number): Steps<number> {
  const { snapshot, words, areaAt, headers } = sheet;
  const left = header.leaves[0]!.word.left;
  const right = Math.max(...header.leaves.map(({ word }) => word.area.right));
  const named = header.leaves.filter(({ concept }) => concept === "name" || concept === "level3");
  const values = header.leaves.filter(({ concept }) => concept === "value");
  for (const row of rowsFrom(sheet, header.bottom + 1, last)) {
    yield;
    const here = words.get(row) ?? [];
    const [first] = here;
    if (!first) continue;
    if ((headers.has(row) && row > header.top) || isTitle(here)) return row;
    if (kindOf(textsIn(snapshot, row, 0, right)) === "note") return row;
    if (first.left <= left && isLabel(first) && !isValueOf(first, header)) return row;
    const isBeside = joinsRows(first, header) || here.some(({ about }) => about) || isNumber(first);
    if (first.left < left && !isBeside) return row;
    if (header.of === "rows" && isParagraph(first, row)) return row;
  }
  return last + 1;

  /** A text of its own under the headings of levels, where name and value are one cell or none. */
  function isParagraph(first: Word, row: number): boolean {
    if (first.about || first.left > left || first.area.top < row) return false;
    if (!named.length && !values.length) return false;
    const cells = [...named, ...values].map(({ word }) => areaAt(row, word.left));
    const isBlankCell = (i: number) => isBlank(cellAt(snapshot, cells[i]!.top, cells[i]!.left).text);
    const isOne = new Set(cells.map((area) => `${area.top} ${area.left}`)).size < cells.length;
    return isOne || (first.area.right > first.left && cells.every((_, i) => isBlankCell(i)));
  }
}

function isLabel({ field, about, isGroup, pieces, text }: Word): boolean {
  return Boolean(field ?? pieces) && !about && !(isGroup && INDICATORS.test(text));
}

const INDICATORS = /指标/;

/** 绩效指标 on the left of the indicators, in a cell of each row. */
function joinsRows({ isGroup, text }: Word, { of }: Header): boolean {
  return of === "rows" && isGroup === true && INDICATORS.test(text);
}

/** Among the rows of a table of projects a project may be called as anything, and so may what nobody knows. */
function isValueOf({ left }: Word, { leaves }: Header): boolean {
  return leaves.some(
    ({ word, field, concept }) => word.left === left && (field ?? (!concept && !word.isGroup)),
  );
}

const isNumber = ({ text }: Word) => /^\s*[(（]?\d{1,4}[)）.、]?\s*$/.test(text);

/** The only text of its row, and called like a table. */
export function isTitle(here: readonly Word[]): boolean {
  const [only, ...more] = here;
  if (!only || more.length || (only.field && !only.field.isGuess) || only.about || only.isGroup) return false;
  const text = only.text.replace(/\s/g, "");
  return (
    looksLikeTitle(text) ||
    /^.{0,30}绩效.{0,16}(?:目标|指标)(?:申报|批复|情况|汇总|一览|明细|文本|申报书|库|体系|框架){0,2}(?:[(（].{0,40}[)）])?$/.test(
      text,
    )
  );
}

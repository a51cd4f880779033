import { moneyUnitIn } from "../../values/amount";
import { labelKey } from "../../values/text";
import type { Range } from "../../workbook/cell";
import { filledRows } from "../../workbook/snapshot";
import type { Snapshot } from "../../workbook/snapshot";
import type { Steps } from "../../workbook/steps";
import type { AreaAt } from "../find/headings";
import { conceptKeys } from "./concept-key";
import type { ColumnConcept, FieldWord, RowConcept, Vocabulary } from "./vocabulary";

/** No heading is longer. */
const LONGEST = 40;
/** Headings of which part of the words is enough are shorter. */
const SHORT = 16;
/** The longest cell in which a label and its value stand together. */
const LONGEST_CELL = 400;

/** Words for the years of a project, or for one of them. */
export const PERIOD = /实施期|长期|中期|三年|周期|总目标|年度|本年|当年|全年|\d{4}年/;

/** What a text may be on a form; which of it, its surroundings say. */
export interface Said {
  readonly text: string;
  readonly key: string;
  readonly field?: FieldWord;
  readonly column?: ColumnConcept;
  /** What a row or column of indicators is about. */
  readonly about?: RowConcept;
  readonly isGroup?: true;
  /** `label：value` pieces of one cell. */
  readonly pieces?: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly field: FieldWord;
  readonly from: number;
  readonly to: number;
}

/** A text with its cell. */
export interface Word extends Said {
  readonly row: number;
  readonly left: number;
  readonly area: Range;
}

type Cells = Snapshot["rows"][number] & object;
const remembered = new WeakMap<Vocabulary, WeakMap<Cells, readonly (Said & { left: number })[]>>();

/** All texts of a sheet, row by row; a merged cell comes once, in its first row. */
export function* wordsIn(
  snapshot: Snapshot,
  areaAt: AreaAt,
  vocabulary: Vocabulary,
): Steps<ReadonlyMap<number, readonly Word[]>> {
  const byRow = new Map<number, readonly Word[]>();
  for (const row of filledRows(snapshot)) {
    const said = saidIn(snapshot.rows[row]!, vocabulary);
    byRow.set(
      row,
      said.map((one) => ({ ...one, row, area: areaAt(row, one.left) })),
    );
    yield;
  }
  return byRow;
}

/** Cells that are read again while people type elsewhere are the same, and so is what they say. */
function saidIn(cells: Cells, vocabulary: Vocabulary): readonly (Said & { left: number })[] {
  const rows = remembered.get(vocabulary) ?? new WeakMap<Cells, readonly (Said & { left: number })[]>();
  remembered.set(vocabulary, rows);
  const before = rows.get(cells);
  if (before) return before;
  const said = cells.flatMap((cell, left) => {
    if (!cell || cell.value === null || cell.text.trim() === "") return [];
    return [{ ...(typeof cell.value === "string" ? saidBy(cell.value, vocabulary) : bare(cell.text)), left }];
  });
  rows.set(cells, said);
  return said;
}

const bare = (text: string): Said => ({ text, key: "" });

export function saidBy(text: string, vocabulary: Vocabulary): Said {
  if (text.length > LONGEST_CELL) return bare(text);
  if (text.trim().length <= LONGEST) {
    const keys = conceptKeys(text);
    const first = <Found>(lookUp: (key: string) => Found | undefined) =>
      keys.map(lookUp).find((found) => found !== undefined);
    const known = first((key) => vocabulary.fields.get(key) ?? vocabulary.fields.get(withoutNth(key)));
    const column =
      first((key) => vocabulary.columns.get(key)) ?? (known ? undefined : columnIn(keys.at(-1)!, vocabulary));
    const about = first((key) => vocabulary.rows.get(key));
    const isGroup = keys.some((key) => vocabulary.groups.has(key));
    const isElse = column ?? about ?? (isGroup || undefined);
    const field = known ?? (isElse ? undefined : fieldIn(keys.at(-1)!, vocabulary));
    if (field || column || about || isGroup) {
      return {
        text,
        key: keys.at(-1)!,
        ...(field && { field }),
        ...(column && { column }),
        ...(about && { about }),
        ...(isGroup && { isGroup }),
      };
    }
  }
  const pieces = piecesOf(text, vocabulary);
  return pieces.length ? { text, key: "", pieces } : { text, key: conceptKeys(text.slice(0, LONGEST))[0]! };
}

function columnIn(key: string, { columnWords }: Vocabulary): ColumnConcept | undefined {
  if (key.length > SHORT) return undefined;
  return columnWords.find(([, word]) => key.includes(word))?.[0];
}

/** 年度绩效目标1 is one of several. */
const withoutNth = (key: string) => key.replace(/(?<=.{2}目标)[1-9一二三]$/, "");

function fieldIn(key: string, { fieldWords }: Vocabulary): FieldWord | undefined {
  if (key.length > SHORT || /\d|[,，。;；]/.test(key)) return undefined;
  return fieldWords.find(([, word]) => key.endsWith(word))?.[0];
}

/** 单位：万元 says whose unit only where it says no money; who hands in the form is said with a name. */
function isUnitLine(label: string, rest: string): boolean {
  return labelKey(label) === "单位" && moneyUnitIn(`单位：${rest.slice(0, 12).trim()}`) !== undefined;
}

/** `资金总额：100万元 其中：财政拨款：80` → both with where their values stand. */
function piecesOf(text: string, vocabulary: Vocabulary): Piece[] {
  const { fields } = vocabulary;
  const found: { text: string; field: FieldWord; start: number; from: number }[] = [];
  for (const match of text.matchAll(/([^：:\n\r；;，,。]{1,30})[：:]/g)) {
    const label = match[1]!;
    // What stands before the last space is the value of the piece before: 80万元 其他资金：
    const start = label.trimEnd().search(/[^\s]{1,30}$/);
    for (const at of new Set([0, Math.max(0, start)])) {
      const keys = conceptKeys(label.slice(at));
      const field =
        keys.map((key) => fields.get(key)).find(Boolean) ??
        amountBefore(keys.at(-1)!, text.slice(match.index + match[0].length, match.index + 40), vocabulary);
      if (!field || isUnitLine(label.slice(at), text.slice(match.index + match[0].length))) continue;
      found.push({
        text: label.slice(at).trim(),
        field,
        start: match.index + at,
        from: match.index + match[0].length,
      });
      break;
    }
  }
  // 总额1060万元 其中：财政拨款：600万元
  const first = /^\s{0,9}([\u4e00-\u9fff]{2,10})(?=\s?[¥￥]?\d[\d.,]{0,20}\s?[百千万亿]{0,2}元)/.exec(text);
  const field = first && found[0]?.start !== 0 && fields.get(conceptKeys(first[1]!)[0]!);
  if (field && field.kind === "amount" && found[0]?.field.kind === "amount") {
    found.unshift({ text: first[1]!, field, start: 0, from: first[0].length });
  }
  return found.map(({ start: _, ...piece }, i) => {
    const to = found[i + 1]?.start ?? text.length;
    return { ...piece, to: piece.field.kind === "amount" ? endOfSum(text, piece.from, to) : to };
  });
}

/** 自治区财政资金：1000 is money by its last words, where a figure follows. */
function amountBefore(key: string, rest: string, vocabulary: Vocabulary): FieldWord | undefined {
  const field = /^\s{0,3}[¥￥]?\d/.test(rest) ? fieldIn(key, vocabulary) : undefined;
  return field?.kind === "amount" ? field : undefined;
}

/** 600万元（其中：上级400万元）: a figure ends where something else is said of it. */
function endOfSum(text: string, from: number, to: number): number {
  const figure = /^\s{0,9}[¥￥]?[\d.,，]{1,30}\s?[百千万亿]{0,2}元?(?=[()（）；;，,、。\s])/.exec(
    text.slice(from, to),
  )?.[0];
  return figure === undefined ? to : from + figure.length;
}

import type { Range } from "../workbook/cell";
import type { MoneyUnit } from "../values/money-unit";
import type { FieldJson, FormJson, LibraryEntry, RollUpPlan, RuleChoice } from "./schema";
import type { TableLayout } from "./understand/meanings";
import type { Vocabulary } from "./understand/vocabulary";

/** What a form is: read once from a template set, never changed. */

/** Something the unit (or the finance bureau) fills in. */
export interface FieldDefinition extends Omit<FieldJson, "unit"> {
  readonly id: string;
  /** The table it is a column of; absent for a field that stands once. */
  readonly table?: string;
  /** The official heading, as a message names it: 支出方向年度金额, 基本支出. */
  readonly label: string;
  /** What joins its column with others, above its heading: 实施期 above 指标值. */
  readonly group?: string;
  /** Where its cell stands relative to the heading. */
  readonly place: "right" | "below" | "inside";
  /** Where rows are numbered in it before anybody fills it in (指标1：), that alone is nothing. */
  readonly numbered?: true;
  /** Of an amount whose heading, or a cell beside it, says another unit than the form. */
  readonly unit?: MoneyUnit;
}

/** A heading that is printed on the form. */
export interface LabelDefinition {
  readonly text: string;
  /** Keys (see keys.ts) of the official spelling first, then of its aliases. */
  readonly keys: readonly string[];
  /** Which of those that read alike, counted from 1 in reading order: 指标值 under 实施期 and again under 本年度. */
  readonly nth: number;
  /** header: above a table's column · row: at the left of a fixed table row · field: beside a cell · group: joins others. */
  readonly role: "header" | "row" | "field" | "group";
  readonly table?: string;
  /** What joins a column with others, above its heading. */
  readonly group?: string;
  /** The field it is the heading of, where several headings read alike. */
  readonly field?: string;
}

export interface TableDefinition {
  readonly id: string;
  readonly fields: readonly string[];
  /** Headings above columns that tell the rows apart (一级指标, 二级指标); empty where every row is alike. */
  readonly rowHeaders: readonly string[];
  /** The printed rows, outermost heading first: [产出指标, 数量指标] …; empty where rows may grow freely. */
  readonly fixedRows: readonly (readonly string[])[];
  /** Where each of `rowHeaders` stands among 一级指标 (1), 二级指标 (2), 三级指标 (3); absent where nobody said so. */
  readonly levels?: readonly number[];
  /** Headings of rows that stand in the column of the names, one below the other, by key, with their level. */
  readonly headingsAmongNames?: ReadonlyMap<string, number>;
  /** Of an understood table, what its columns were taken for. */
  readonly layout?: TableLayout;
}

export interface FormDefinition extends Omit<FormJson, "fields"> {
  readonly id: string;
  readonly set: string;
  /** Keys of all titles without their year. */
  readonly titleKeys: readonly string[];
  /** The picture's cells (null = part of a merged area or blank) and merged areas, from 0. */
  readonly cells: readonly (readonly (string | null)[])[];
  readonly merges: readonly Range[];
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  readonly tables: ReadonlyMap<string, TableDefinition>;
  readonly labels: readonly LabelDefinition[];
  /** Nobody's official form: what it is was understood from its words (see understand/). */
  readonly inferred?: true;
  /** Somebody added columns to the official form: it is another's form, perhaps, whose headings are not ours to correct. */
  readonly extended?: true;
}

export interface TemplateSet {
  readonly set: string;
  readonly name: string;
  readonly since: number;
  readonly basis: string;
  /** Offered last, and known by our marker alone. */
  readonly nationwide?: true;
  readonly order: readonly string[];
  readonly forms: ReadonlyMap<string, FormDefinition>;
  readonly rollUp?: RollUpPlan;
  /** The district's own first. */
  readonly library: readonly LibraryEntry[];
  readonly limits: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** By which forms that no set knows are understood; the same in all sets that were loaded together. */
  readonly vocabulary?: Vocabulary;
  /** The district's own clauses, by rule. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** A cell of a picture that is filled in, with the text printed before it. */
export interface Slot {
  readonly before: string;
  readonly table?: string;
  readonly field: string;
}

/** `{year}` (and `{year+1}`, `{year-1}`) is the form's year, wherever it stands; anything else in braces is a field. */
const SLOT = /([^{}]*)\{(?:(\w+)\.)?(?!year\b)(\w+)\}/gy;
const YEAR = /\{year([+-]\d)?\}/g;
/** What years are put in place of while slots are looked for. */
const HIDDEN = /\{(year(?:[+-]\d)?)\}/g;

/**
 * The slots in a picture's cell, each with the text before it: `填报人：{filledBy} 电话：{phone}`. None where nothing is
 * filled in; undefined where braces make no sense, or text stands behind the last of them.
 */
export function slotsOf(text: string): Slot[] | undefined {
  const plain = text.replace(HIDDEN, "\u0001$1\u0002");
  const slots: Slot[] = [];
  let end = 0;
  for (const [whole, before = "", table, field = ""] of plain.matchAll(SLOT)) {
    const printed = before.replace(/\u0001/g, "{").replace(/\u0002/g, "}");
    slots.push(table ? { before: printed, table, field } : { before: printed, field });
    end += whole.length;
  }
  if (!slots.length) return /[{}]/.test(plain) ? undefined : [];
  return end === plain.length ? slots : undefined;
}

/** The first {slot} in a picture's cell with the text before it; undefined for a cell that is printed whole. */
export function slotIn(text: string): Slot | undefined {
  return slotsOf(text)?.[0];
}

/** A printed text in a form of a year. */
export function inYear(text: string, year: number): string {
  return text.replace(YEAR, (_, more?: string) => `${year + Number(more ?? 0)}`);
}

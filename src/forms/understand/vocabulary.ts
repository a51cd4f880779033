import * as z from "zod/mini";
import { FIELD_ROLES } from "../roles";
import type { FieldRole } from "../roles";
import type { Category } from "../schema";
import { conceptKeys } from "./concept-key";
import { MEANINGS } from "./meanings";
import type { Meanings } from "./meanings";

/** The words in which forms of any district say what a cell is: data, so that a finance office can add its own. */

const spelling = z.string().check(z.minLength(1), z.maxLength(60));
const spellings = z.array(spelling).check(z.maxLength(500));
const name = z.string().check(
  z.regex(/^[a-z]\w{0,40}$/i, "编号只能用字母、数字和下划线"),
  z.refine((text) => !(text in Object.prototype), "编号不能用这个词，请换一个"),
);

/** A cell that stands once on a form, or a column of a table of many projects. */
const fieldWord = z.strictObject({
  kind: z.enum(["text", "target", "amount", "date", "period", "number", "note"]),
  is: z.optional(z.enum(Object.keys(FIELD_ROLES) as [FieldRole, ...FieldRole[]])),
  /** What a form begins with: where it comes again, the next form has begun. */
  begins: z.optional(z.boolean()),
  by: z.optional(z.literal("finance")),
  /** An amount that is a part of the form's total. */
  part: z.optional(z.boolean()),
  /** Which target it is, where there are several; open: the one that is left. */
  target: z.optional(z.enum(["long", "annual", "open"])),
  /** As what a part of the money is told apart from the other parts: those of one kind do not overlap. */
  source: z.optional(z.enum(["fiscal", "level", "budget", "own"])),
  spellings,
  /** Any short heading that ends with one of these is meant, unless another field is said by all of it. */
  words: z._default(spellings, []),
});

/** The columns of a table of indicators. */
export const COLUMN_CONCEPTS = [
  "note",
  "grade",
  "past",
  "unit",
  "sign",
  "weight",
  "value",
  "level1",
  "level2",
  "level3",
  "name",
  "number",
] as const;
export type ColumnConcept = (typeof COLUMN_CONCEPTS)[number];

const columnWord = z.strictObject({
  spellings,
  /** Any short heading with one of these in it is meant, unless another column is said by all of it. */
  words: z._default(spellings, []),
});

/** What rows and columns of indicators are about; the first four join the others. */
export const ROW_CONCEPTS = [
  "output",
  "benefit",
  "satisfaction",
  "cost",
  "input",
  "quantity",
  "quality",
  "timeliness",
  "economicCost",
  "socialCost",
  "ecologicalCost",
  "economic",
  "social",
  "ecological",
  "sustainability",
  "served",
] as const;
export type RowConcept = (typeof ROW_CONCEPTS)[number];

const entriesOf = <Key extends string, Value extends z.ZodMiniType>(keys: readonly Key[], value: Value) =>
  z.partialRecord(z.enum(keys as unknown as [Key, ...Key[]]), value);

export const vocabularySchema = z.strictObject({
  vocabulary: z.strictObject({
    fields: z
      .record(name, fieldWord)
      .check(z.refine((all) => Object.keys(all).length <= 200, "最多写 200 项")),
    columns: entriesOf(COLUMN_CONCEPTS, columnWord),
    rows: entriesOf(ROW_CONCEPTS, spellings),
    /** What joins indicators on the left of a table or above it: 绩效指标, 年度绩效指标. */
    groups: z._default(spellings, []),
    /** Signs as words: 大于等于 for ≥. */
    signs: z._default(z.record(spelling, spelling), {}),
    /** Tables whose headings say less than people know, by all their headings: what each column is. */
    layouts: z._default(
      z
        .record(
          z.string().check(z.maxLength(1000)),
          z.record(z.string().check(z.maxLength(100)), z.enum(MEANINGS)),
        )
        .check(z.refine((all) => Object.keys(all).length <= 500, "最多写 500 种")),
      {},
    ),
  }),
});

export type VocabularyJson = z.output<typeof vocabularySchema>["vocabulary"];
export type FieldWord = Omit<z.output<typeof fieldWord>, "spellings" | "words"> & {
  readonly id: string;
  /** By the end of its heading alone, so that its cell has to bear it out. */
  readonly isGuess?: true;
};

/** All vocabularies together, looked up by what a cell says. */
export interface Vocabulary {
  readonly fields: ReadonlyMap<string, FieldWord>;
  readonly fieldWords: readonly (readonly [FieldWord, string])[];
  readonly columns: ReadonlyMap<string, ColumnConcept>;
  readonly columnWords: readonly (readonly [ColumnConcept, string])[];
  readonly rows: ReadonlyMap<string, RowConcept>;
  readonly groups: ReadonlySet<string>;
  readonly signs: ReadonlyMap<string, string>;
  readonly layouts: ReadonlyMap<string, Meanings>;
  /** The same as people said it where they work; it changes while a workbook is open (see layout.ts). */
  readonly corrections: Map<string, Meanings>;
}

/** Joins vocabularies; what a later one says of a spelling counts. */
export function vocabularyOf(all: readonly VocabularyJson[]): Vocabulary {
  const fields = new Map<string, FieldWord>();
  const fieldWords: [FieldWord, string][] = [];
  const columns = new Map<string, ColumnConcept>();
  const columnWords: [ColumnConcept, string][] = [];
  const rows = new Map<string, RowConcept>();
  const groups = new Set<string>();
  const signs = new Map<string, string>();
  const layouts = new Map<string, Meanings>();
  for (const json of all) {
    for (const [id, { spellings, words, ...word }] of Object.entries(json.fields)) {
      for (const text of spellings) fields.set(keyOfSpelling(text), { id, ...word });
      for (const text of words) fieldWords.push([{ id, ...word, isGuess: true }, text]);
    }
    for (const concept of COLUMN_CONCEPTS) {
      const { spellings = [], words = [] } = json.columns[concept] ?? {};
      for (const text of spellings) columns.set(keyOfSpelling(text), concept);
      for (const word of words) columnWords.push([concept, word]);
    }
    for (const concept of ROW_CONCEPTS) {
      for (const text of json.rows[concept] ?? []) rows.set(keyOfSpelling(text), concept);
    }
    for (const [layout, meanings] of Object.entries(json.layouts)) layouts.set(layout, meanings);
    for (const text of json.groups) groups.add(keyOfSpelling(text));
    for (const [text, sign] of Object.entries(json.signs)) signs.set(keyOfSpelling(text), sign);
  }
  // In the order of the concepts, whichever file brought them: a source of values is no value.
  const rank = ([concept]: readonly [ColumnConcept, string]) => COLUMN_CONCEPTS.indexOf(concept);
  columnWords.sort((a, b) => rank(a) - rank(b));
  fieldWords.sort((a, b) => b[1].length - a[1].length);
  return { fields, fieldWords, columns, columnWords, rows, groups, signs, layouts, corrections: new Map() };
}

const keyOfSpelling = (text: string) => conceptKeys(text)[0]!;

/** What joins others: a 一级指标. */
export function isLevel(concept: RowConcept): boolean {
  return ["output", "benefit", "satisfaction", "cost", "input"].includes(concept);
}

/** What indicators under a heading are graded as; undefined where the heading only joins others. */
export function categoryOf(concept: RowConcept): Category | undefined {
  switch (concept) {
    case "output":
    case "benefit":
    case "input":
      return undefined;
    case "economicCost":
    case "socialCost":
    case "ecologicalCost":
      return "cost";
    case "served":
      return "satisfaction";
    default:
      return concept;
  }
}

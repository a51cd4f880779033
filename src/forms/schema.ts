import { z } from "zod";

/** The JSON of a template set: one district's forms, in force from a year. See src/templates/README.md. */

const kind = z.enum([
  "text",
  "target",
  "amount",
  "date",
  "period",
  "choice",
  /** A free-text cell that holds one indicator with its value. */
  "indicator",
  /** A cell that holds several indicators, one per line. */
  "indicators",
  "indicatorName",
  "indicatorValue",
  /** What tells the rows of a growing table apart (数量指标); it carries on downwards where it is left out. */
  "heading",
  "note",
  "number",
]);

const field = z.strictObject({
  kind,
  /** core: the form is nothing without it · secondary: usually filled · submission: needed when mailed. */
  required: z.enum(["core", "secondary", "submission"]).optional(),
  /** Filled by the finance bureau, not by the unit. */
  by: z.literal("finance").optional(),
  /** An amount that is a part of the form's total and may be 0. */
  part: z.boolean().optional(),
  level: z.enum(["output", "benefit"]).optional(),
  choices: z.array(z.string()).min(2).optional(),
  /** Text that stands in the cell before anyone fills it, such as （盖章）. */
  prefill: z.string().optional(),
});

const help = z.strictObject({
  /** One or two sentences: what to write here. */
  say: z.string().min(1),
  /** Where the district says so: 石峰区编报说明 附件3-2 第13条. */
  clause: z.string().optional(),
  /** Good contents, in the order they are offered; {amount} is the row's or form's own, {year} the form's year, {periodEnd} two years on. */
  examples: z.array(z.string().min(1)).default([]),
});

/** What an indicator is for, as the rows and columns of every district's forms divide them. */
const category = z.enum([
  "quantity",
  "quality",
  "timeliness",
  "cost",
  "economic",
  "social",
  "ecological",
  "sustainability",
  "satisfaction",
]);

const libraryEntry = z.strictObject({
  category,
  /** Words of indicators that it may stand in for; without any it suits all of its category. */
  about: z.array(z.string().min(1)).default([]),
  /** {subject} is what the indicator is about: of 提高办事效率 办事. */
  name: z.string().min(1),
  /** {amount} is the row's or form's own amount. */
  value: z.string().min(1),
  /** Where the example was published. */
  source: z.string().optional(),
});

const line = z.union([z.enum(["number", "title", "year", "unit"]), z.string().startsWith("|")]);

const form = z.strictObject({
  number: z.string(),
  /** What people call it in a sentence. */
  name: z.string(),
  title: z.string(),
  otherTitles: z.array(z.string()).default([]),
  unit: z.enum(["元", "万元"]),
  /** Made by us for the unit's own use; never part of what is mailed. */
  unofficial: z.boolean().default(false),
  /** Lines above and below the table, without borders. */
  head: z.array(line).min(1),
  foot: z.array(line).default([]),
  /** The table as it looks: `<` joins with the cell to the left, `^` with the one above, {field} is filled in. */
  picture: z.array(z.string().startsWith("|")).min(1),
  /** How many rows a table is drawn with, where it may grow. */
  repeat: z.record(z.string(), z.int().positive()).default({}),
  /** Characters. */
  widths: z.array(z.number().positive()),
  /** Points, by the field, table or label that stands in the row. */
  heights: z.record(z.string(), z.number().positive().max(409)).default({}),
  page: z.strictObject({ orientation: z.enum(["portrait", "landscape"]) }),
  /** What to write, by field or by the heading of a printed row (数量指标). */
  help: z.record(z.string(), help).default({}),
  fields: z.record(z.string(), field),
  /** Official label → other spellings met in the wild. */
  aliases: z.record(z.string(), z.array(z.string())).default({}),
});

const rollUp = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Target field → source field, in every mapping below. */
  key: z.record(z.string(), z.string()),
  amount: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.string()),
  /** Target fields that are worked out anew each time. */
  facts: z.record(z.string(), z.string()).default({}),
});

const ruleChoice = z.strictObject({
  off: z.boolean().optional(),
  grade: z.enum(["error", "warning", "hint"]).optional(),
  /** Shown to the user: why this district differs. */
  why: z.string().min(1),
});

export const templateSetSchema = z.strictObject({
  set: z.string().regex(/^[a-z][a-z0-9]*$/),
  name: z.string(),
  since: z.int().min(2000).max(2100),
  /** The notice the forms come from. */
  basis: z.string(),
  /** Forms in the order people fill them in. */
  order: z.array(z.string()).min(1),
  forms: z.record(z.string().regex(/^[a-z][a-z-]*$/), form),
  rollUp: rollUp.optional(),
  /** Well-written indicators of the district's own; those of `every-district/library.json` come after them. */
  library: z.array(libraryEntry).default([]),
  limits: z.record(z.string(), z.number()).default({}),
  rules: z.record(z.string(), ruleChoice).default({}),
});

/** Well-written indicators for every district. */
export const librarySchema = z.strictObject({ library: z.array(libraryEntry).min(1) });

/** A later year names only what differs from the one before it. */
export const laterYearSchema = z.looseObject({
  set: z.string(),
  since: z.int(),
  basis: z.string(),
  extends: z.string(),
});

export type TemplateSetJson = z.output<typeof templateSetSchema>;
export type FormJson = z.output<typeof form>;
export type FieldJson = z.output<typeof field>;
export type FieldKind = z.output<typeof kind>;
export type RollUpPlan = z.output<typeof rollUp>;
export type RuleChoice = z.output<typeof ruleChoice>;
export type Category = z.output<typeof category>;
export type Help = z.output<typeof help>;
export type LibraryEntry = z.output<typeof libraryEntry>;

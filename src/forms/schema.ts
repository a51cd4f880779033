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
  limits: z.record(z.string(), z.number()).default({}),
  rules: z.record(z.string(), ruleChoice).default({}),
});

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

import * as z from "zod/mini";
import { FIELD_ROLES, FORM_ROLES } from "./roles";
import type { FieldRole, FormRole } from "./roles";

/** Said of a name that will not do. */
const SET_NAME = "最多 30 个字，不能有空白开头或结尾，不能用 / \\ . | 这几个符号";

/** The JSON of a template set: one district's forms, in force from a year. See src/templates/README.md. */

/*
 * Everything has a bound, for a set may come from anybody: what is larger than any real form is a mistake, and is told
 * as one before it takes all time or memory there is.
 */
const text = z.string().check(z.minLength(1), z.maxLength(2000));
const words = z.string().check(z.maxLength(2000));
const tableLine = z.string().check(z.startsWith("|"), z.maxLength(4000));
const listOf = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item).check(z.maxLength(most));
const texts = listOf(words, 100);
const byName = <Value extends z.ZodMiniType>(value: Value, most = 300) =>
  z.record(words, value).check(z.refine((names) => Object.keys(names).length <= most, `最多写 ${most} 项`));
/** What a district is called; it names a folder, and markers are made of it. */
const setName = z
  .string()
  .check(z.regex(/^[^\s/\\.|\p{Cc}](?:[^/\\.|\p{Cc}]{0,28}[^\s/\\.|\p{Cc}])?$/u, SET_NAME));
/** What a picture calls a field or a table; names that every object has already would be taken for them. */
const id = z.string().check(
  z.regex(/^\w{1,60}$/, "编号只能用字母、数字和下划线"),
  z.refine((name) => !(name in Object.prototype), "编号不能用这个词，请换一个"),
);
const byId = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(id, value).check(z.refine((names) => Object.keys(names).length <= 300, "最多写 300 项"));

/** The roles as zod wants them: each key is its own value. */
function rolesOf<Role extends string>(roles: Readonly<Record<Role, unknown>>) {
  return z.enum(Object.keys(roles) as [Role, ...Role[]]);
}

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
  /** ≥ of a value whose parts have cells of their own, and its unit. */
  "indicatorSign",
  "indicatorUnit",
  /** How much an indicator counts. */
  "weight",
  /** What tells the rows of a growing table apart (数量指标); it carries on downwards where it is left out. */
  "heading",
  "note",
  "number",
]);

const field = z.strictObject({
  kind,
  /** What the field is to rules, roll-up and notes (see roles.ts); its id is a free name. */
  is: z.optional(rolesOf<FieldRole>(FIELD_ROLES)),
  /** core: the form is nothing without it · secondary: usually filled · submission: needed when mailed. */
  required: z.optional(z.enum(["core", "secondary", "submission"])),
  /** Filled by the finance bureau, not by the unit. */
  by: z.optional(z.literal("finance")),
  /** An amount that is a part of the form's total and may be 0. */
  part: z.optional(z.boolean()),
  level: z.optional(z.enum(["output", "benefit"])),
  choices: z.optional(texts.check(z.minLength(2))),
  /** Text that stands in the cell before anyone fills it, such as （盖章）. */
  prefill: z.optional(words),
  /** Of which period it is (实施期), where nothing that is printed over its heading says so. */
  group: z.optional(words),
  /** Its heading stands above it, not on its left. */
  headingAbove: z.optional(z.literal(true)),
  /** Of an amount that is not in the form's unit. */
  unit: z.optional(z.enum(["元", "万元"])),
});

const help = z.strictObject({
  /** One or two sentences: what to write here. */
  say: text,
  /** Where the district says so: 石峰区编报说明 附件3-2 第13条. */
  clause: z.optional(words),
  /** Good contents, in the order they are offered; {amount} is the row's or form's own, {year} the form's year, {periodEnd} two years on. */
  examples: z._default(listOf(text, 30), []),
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
  about: z._default(listOf(text, 100), []),
  /** {subject} is what the indicator is about: of 提高办事效率 办事. */
  name: text,
  /** {amount} is the row's or form's own amount. */
  value: text,
  /** Where the example was published. */
  source: z.optional(words),
});

const points = z.number().check(z.positive(), z.maximum(409));
const centimetres = z.number().check(z.minimum(0), z.maximum(15));

const line = z.union([z.enum(["number", "title", "year", "unit"]), tableLine]);

export const formSchema = z.strictObject({
  /** What the form is to rules, roll-up and notes (see roles.ts); its id is a free name. */
  is: z.optional(rolesOf<FormRole>(FORM_ROLES)),
  number: words,
  /** What people call it in a sentence. */
  name: words,
  title: words,
  otherTitles: z._default(texts, []),
  unit: z.enum(["元", "万元"]),
  /** Made by us for the unit's own use; never part of what is mailed. */
  unofficial: z._default(z.boolean(), false),
  /** Lines above and below the table, without borders. */
  head: listOf(line, 20).check(z.minLength(1)),
  foot: z._default(listOf(line, 20), []),
  /** The table as it looks: `<` joins with the cell to the left, `^` with the one above, {field} is filled in. */
  picture: listOf(tableLine, 300).check(z.minLength(1)),
  /** How many rows a table is drawn with, where it may grow. */
  repeat: z._default(byId(z.int().check(z.positive(), z.maximum(500))), {}),
  /** Characters. */
  widths: listOf(z.number().check(z.positive(), z.maximum(255)), 100),
  /** Points, by the field, table or label that stands in the row. */
  heights: z._default(byName(points), {}),
  /** Points of every line instead, in order: head, picture, foot; null for the usual. */
  rowHeights: z.optional(listOf(z.nullable(points), 400)),
  page: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    /** Centimetres. */
    margins: z.optional(
      z.strictObject({ left: centimetres, right: centimetres, top: centimetres, bottom: centimetres }),
    ),
  }),
  /** What to write, by field or by the heading of a printed row (数量指标). */
  help: z._default(byName(help), {}),
  fields: byId(field),
  /** Official label → other spellings met in the wild. */
  aliases: z._default(byName(texts), {}),
});

const rollUp = z.strictObject({
  from: words,
  to: words,
  /** Target field → source field, in every mapping below. */
  key: byId(id),
  amount: byId(id),
  texts: byId(id),
  /** Target fields that are worked out anew each time. */
  facts: z._default(byId(id), {}),
});

const ruleChoice = z.strictObject({
  off: z.optional(z.boolean()),
  grade: z.optional(z.enum(["error", "warning", "hint"])),
  /** Shown to the user: why this district differs. */
  why: text,
});

export const templateSetSchema = z.strictObject({
  set: setName,
  name: words,
  /** For units whose district has no forms of its own: offered last, and known by our marker alone. */
  nationwide: z.optional(z.literal(true)),
  since: z.int().check(z.minimum(2000), z.maximum(2100)),
  /** The notice the forms come from. */
  basis: words,
  /** Forms in the order people fill them in. */
  order: texts.check(z.minLength(1)),
  forms: z
    .record(
      z.string().check(z.regex(/^[a-z][a-z-]{0,60}$/, "表的编号只能用小写字母和短横线，以字母开头")),
      formSchema,
    )
    .check(z.refine((forms) => Object.keys(forms).length <= 60, "最多写 60 张表")),
  rollUp: z.optional(rollUp),
  /** Well-written indicators of the district's own; those of `every-district/library.json` come after them. */
  library: z._default(listOf(libraryEntry, 5000), []),
  limits: z._default(byName(z.number().check(z.minimum(-1e12), z.maximum(1e12))), {}),
  rules: z._default(byName(ruleChoice), {}),
  /** Where the district itself says what a rule checks, by rule: shown before what holds everywhere, and to nobody else. */
  clauses: z._default(byName(text), {}),
});

/** Well-written indicators for every district. */
export const librarySchema = z.strictObject({ library: listOf(libraryEntry, 5000).check(z.minLength(1)) });

/** A later year names only what differs from the one before it. */
export const laterYearSchema = z.looseObject({
  set: z.string(),
  since: z.int(),
  basis: z.string(),
  extends: z.string(),
});

export type TemplateSetJson = z.output<typeof templateSetSchema>;
export type FormJson = z.output<typeof formSchema>;
export type FieldJson = z.output<typeof field>;
export type FieldKind = z.output<typeof kind>;
export type RollUpPlan = z.output<typeof rollUp>;
export type RuleChoice = z.output<typeof ruleChoice>;
export type Category = z.output<typeof category>;
export type Help = z.output<typeof help>;
export type LibraryEntry = z.output<typeof libraryEntry>;

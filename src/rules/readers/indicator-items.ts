import type { FieldDefinition } from "../../forms/definition";
import type { Entry, FilledForm, FilledRow, FilledTable } from "../../forms/filled";
import type { Category } from "../../forms/schema";
import { entryIn } from "../../forms/read/by-role";
import { onceInTurn, oncePer } from "../../values/once-per";

/** One indicator, however the form lays it out; its cells may be blank. */
export interface IndicatorItem {
  readonly level: "output" | "benefit";
  /** Absent for a cell that lists all indicators of a level. */
  readonly category?: Category;
  /** A list has name and value apart; the name may stand in a cell merged over several rows. */
  readonly name?: Entry;
  readonly value?: Entry;
  /** A cell that holds both. */
  readonly text?: Entry;
  /** Which targets it belongs to, where the headings say so. */
  readonly period?: "long" | "annual";
  /** Indicators with the same money: those of one row, or of the whole form (absent). */
  readonly row?: number;
}

/** Its cells, in reading order. */
export function cellsOf({ name, value, text }: IndicatorItem): Entry[] {
  return [name, value, text].filter((entry) => entry !== undefined);
}

/** All indicators a form has room for, in reading order: by column, by row, or in a cell that stands once. */
export const indicatorItems = onceInTurn((form: FilledForm): readonly IndicatorItem[] => {
  const inRows = Object.values(form.tables).flatMap((table) =>
    table.rows.flatMap((row) => [
      ...ofColumns(row),
      ...pairsIn(row).map(({ group, ...pair }) => ({ ...pair, ...categoryNamed(group), row: row.row })),
      ...ofList(row, { ...periodBeside(form, table), ...projectOf(row, table) }),
    ]),
  );
  const once = Object.values(form.fields).flatMap((entry) => ofCell(entry) ?? []);
  return [...inRows, ...once];
});

function ofColumns({ row, entries }: FilledRow): IndicatorItem[] {
  const items: IndicatorItem[] = [];
  for (const entry of Object.values(entries)) {
    const item = entry.inherited ? undefined : ofCell(entry);
    if (item) items.push({ ...item, row });
  }
  return items;
}

const projects = oncePer(({ rows }: FilledTable): ReadonlyMap<FilledRow, number> => {
  const first = new Map<string, number>();
  const of = new Map<FilledRow, number>();
  let name = "";
  for (const row of rows) {
    const entry = entryIn(row, "fundName");
    if (!entry) return of;
    if (!entry.blank) name = entry.cell.text.trim();
    if (!first.has(name)) first.set(name, row.row);
    of.set(row, first.get(name)!);
  }
  return of;
});

/** Where a list tells of several projects: the first row of its own. */
function projectOf(row: FilledRow, table: FilledTable): Pick<IndicatorItem, "row"> {
  const first = projects(table).get(row);
  return first === undefined ? {} : { row: first };
}

/** Name and value in one cell, and beside it what they are about. */
function inOneCell(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ field, inherited }) => field.kind === "indicator" && !field.level && !inherited);
}

function ofCell(text: Entry): IndicatorItem | undefined {
  const said = saidOf(text.field);
  return said && { ...said, text };
}

/** What a column says of the indicators in it. */
const saidOf = oncePer(({ level, kind, label }: FieldDefinition): IndicatorItem | undefined => {
  if (level === undefined || kind === "indicatorName" || kind === "indicatorValue") return undefined;
  return { level, ...(kind === "indicator" && categoryNamed(label)), ...periodOf([label]) };
});

function categoryNamed(heading: string): Pick<IndicatorItem, "category"> {
  const category = categoryOf([heading]);
  return category ? { category } : {};
}

export interface Pair extends Pick<IndicatorItem, "level" | "name"> {
  readonly value: Entry;
  /** What stands above both. */
  readonly group: string;
}

/** Indicators in two cells below what they are about: 产出指标 above 指标名称 | 指标值. */
export function pairsIn({ entries }: Pick<FilledRow, "entries">): Pair[] {
  const all = Object.values(entries).filter(({ field }) => field.level && field.group !== undefined);
  const of = (kind: string) => all.filter(({ field }) => field.kind === kind);
  const names = of("indicatorName");
  return of("indicatorValue").flatMap((value) => {
    const { level, group } = value.field;
    const name = names.filter((one) => one.field.group === group && one.column < value.column).at(-1);
    return value.inherited ? [] : [{ level: level!, group: group!, value, ...(name && { name }) }];
  });
}

/** A row of a list: every value with its name, also where two periods share one name. */
function ofList(
  { entries, headings }: FilledRow,
  ofTable: Pick<IndicatorItem, "period" | "row">,
): IndicatorItem[] {
  const category = categoryOf([...headings].reverse());
  const level = category ? LEVELS[category] : levelOf(headings[0] ?? "");
  if (!level) return [];
  const all = Object.values(entries);
  const names = all.filter(({ field }) => field.kind === "indicatorName" && !field.level);
  const values = all.filter(({ field }) => field.kind === "indicatorValue" && !field.level);
  const whole = inOneCell(all).map((text) => {
    const { label, group } = text.field;
    const period = periodOf(group ? [label, group] : [label]);
    return { level, ...(category && { category }), text, ...ofTable, ...period };
  });
  const listed = Array.from({ length: Math.max(names.length, values.length) }, (_, i) => {
    const [name, value] = [names[i] ?? names[0], values[i]];
    const fields = [value, name].flatMap((entry) => entry?.field ?? []);
    const period = periodOf(fields.flatMap(({ label, group }) => (group ? [label, group] : [label])));
    return {
      level,
      ...(category && { category }),
      ...(name && { name }),
      ...(value && { value }),
      ...ofTable,
      ...period,
    };
  }).filter(({ name, value }) => [name, value].some((entry) => entry && !entry.inherited));
  return [...whole, ...listed];
}

const LEVELS: Readonly<Record<Category, IndicatorItem["level"]>> = {
  satisfaction: "benefit",
  cost: "output",
  quantity: "output",
  quality: "output",
  timeliness: "output",
  sustainability: "benefit",
  economic: "benefit",
  social: "benefit",
  ecological: "benefit",
};

/** In this order: 社会公众满意度 is about satisfaction, 经济成本 about cost. */
const WORDS: readonly (readonly [Category, RegExp])[] = [
  ["satisfaction", /满意/],
  ["cost", /成本/],
  ["quantity", /数量/],
  ["quality", /质量/],
  ["timeliness", /时效/],
  ["sustainability", /可持续/],
  ["economic", /经济/],
  ["social", /社会/],
  ["ecological", /生态|环境/],
];

/** By the first heading that names one. */
function categoryOf(headings: readonly string[]): Category | undefined {
  for (const heading of headings) {
    const found = WORDS.find(([, word]) => word.test(heading));
    if (found) return found[0];
  }
  return undefined;
}

function levelOf(heading: string): IndicatorItem["level"] | undefined {
  if (/产出|履职效能/.test(heading)) return "output";
  return /效益|效果|社会效应/.test(heading) ? "benefit" : undefined;
}

const LONG = /实施期|长期|中期|三年|周期|总目标/;
const ANNUAL = /年度|本年|当年|全年|^(?:19|20)\d{2}年(?:$|指标|目标)/;

/** Of which targets headings speak, if they say so. */
export function periodOf(headings: readonly string[]): Pick<IndicatorItem, "period"> {
  const heading = headings.find((text) => LONG.test(text) || ANNUAL.test(text));
  if (heading === undefined) return {};
  return { period: LONG.test(heading) ? "long" : "annual" };
}

/** The same of what is printed on the left of a table. */
export function periodBeside(form: FilledForm, table: FilledTable): Pick<IndicatorItem, "period"> {
  return periodOf(beside(form, table));
}

/** What is printed on the left of a table: 专项年度绩效指标. */
function beside({ labels }: FilledForm, { area }: FilledTable): string[] {
  return labels
    .filter((label) => label.area.right < area.left)
    .filter((label) => label.area.top <= area.bottom && label.area.bottom >= area.top)
    .map(({ official }) => official);
}

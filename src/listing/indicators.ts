import type { Entry, FilledForm, FilledRow, FilledTable } from "../forms/filled";
import { entryFor, entryIn } from "../forms/read/by-role";
import { pairsIn, periodBeside, periodOf, type Pair } from "../rules/readers/indicator-items";
import { readIndicatorValue } from "../values/indicator-value";
import { fold, isBlank, oneLine } from "../values/text";
import { named, severalIn } from "./several-in-one-cell";
import { withoutNumber } from "./split-name";
import { splitEntry, splitValue, splitWritten } from "./split-value";
import type { SplitValue } from "./split-value";

/** One indicator as a list shows it; what its form does not say is null. */
export interface ListedIndicator extends SplitValue {
  /** The value's first cell, and all its cells. */
  readonly cell: string;
  readonly cells: readonly string[];
  readonly period: "实施期" | "年度" | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string | null;
  readonly weight: string | null;
  /** The value as it is written. */
  readonly text: string;
  /** Of which unit and project it is. */
  readonly department: string | null;
  readonly project: string | null;
}

type Levels = Pick<ListedIndicator, "level1" | "level2">;
type About = Pick<ListedIndicator, "department" | "project" | "period">;

/** All indicators of a form that say anything, in reading order. */
export function indicatorsIn(form: FilledForm): ListedIndicator[] {
  const inTables = Object.values(form.tables).flatMap((table) =>
    table.rows.flatMap((row) => [...ofColumns(form, row), ...ofRow(form, table, row)]),
  );
  const once = Object.values(form.fields).flatMap((entry) => {
    const { label } = entry.field;
    return inOneCell(entry, levelsOf(label), { ...aboutOf(form), period: asPeriod(periodOf([label])) });
  });
  return [...inTables, ...once];
}

/** Indicators that stand below the headings that say what they are about, in one cell or in two. */
function ofColumns(form: FilledForm, row: FilledRow): ListedIndicator[] {
  const pairs = new Map(pairsIn(row).map((pair) => [pair.value, pair]));
  return Object.values(row.entries).flatMap((entry) => {
    const { level, label, group } = entry.field;
    if (level === undefined || entry.inherited) return [];
    const pair = pairs.get(entry);
    if (pair) return ofPair(pair, { ...aboutOf(form, row), period: asPeriod(periodOf([pair.group])) });
    const levels = { ...levelsOf(label), ...(group !== undefined && { level1: group }) };
    return inOneCell(entry, levels, { ...aboutOf(form, row), period: asPeriod(periodOf([label])) });
  });
}

function ofPair({ name, value, group }: Pair, about: About): ListedIndicator[] {
  if ([name, value].every((entry) => entry?.blank ?? true)) return [];
  return [{ ...namedValue(name, value), ...levelsOf(group), ...about, ...placed(value), weight: null }];
}

/** A cell that holds an indicator, or several. */
function inOneCell(entry: Entry, levels: Levels, about: About): ListedIndicator[] {
  const { kind, level } = entry.field;
  if (level === undefined || entry.blank || !/^indicators?$/.test(kind)) return [];
  return severalIn(entry.cell.text, kind === "indicators").map(({ level2 = levels.level2, ...one }) => ({
    ...one,
    ...levels,
    level2,
    ...about,
    ...placed(entry),
    weight: null,
  }));
}

/** A row of a list: every value with its name, also where two periods share one name. */
function ofRow(form: FilledForm, table: FilledTable, row: FilledRow): ListedIndicator[] {
  const all = Object.values(row.entries);
  const of = (kind: string) => all.filter(({ field }) => field.kind === kind && field.level === undefined);
  const [names, values, whole] = [of("indicatorName"), of("indicatorValue"), of("indicator")];
  const [weight] = of("weight");
  const rest = { weight: weightIn(weight) };
  const listed: ListedIndicator[] = whole.flatMap((entry) => {
    if (entry.blank || entry.inherited) return [];
    const about = { ...aboutOf(form, row), period: periodIn(form, table, [entry]) };
    return [
      { ...named(entry.cell.text), ...levelsIn(form, table, row, 0), ...about, ...placed(entry), ...rest },
    ];
  });
  for (let i = 0; i < Math.max(names.length, values.length); i++) {
    const [name, value] = [names[i] ?? names[0], values[i]];
    const own = [name, value].flatMap((entry) => (entry && !entry.blank ? [entry] : []));
    if (!own.length || own.every(({ inherited }) => inherited)) continue;
    const place = value ?? name!;
    const said = lineByLine(name, value) ?? [namedValue(name, value)];
    const about = {
      ...levelsIn(form, table, row, i),
      ...aboutOf(form, row),
      period: periodIn(
        form,
        table,
        [value, name].flatMap((entry) => entry ?? []),
      ),
      ...placed(place),
      ...rest,
    };
    listed.push(...said.map((one) => ({ ...one, ...about })));
  }
  return listed;
}

type NamedValue = SplitValue & Pick<ListedIndicator, "name" | "text">;

function namedValue(name: Entry | undefined, value: Entry | undefined): NamedValue {
  const isFilled = value && !value.blank;
  return {
    name: name && !name.blank ? withoutNumber(name.cell.text) : null,
    text: isFilled ? value.cell.text : "",
    ...(isFilled ? withUnitOf(name, splitEntry(value)) : splitValue("")),
  };
}

/** Names one a line, and beside them as many values. */
function lineByLine(name: Entry | undefined, value: Entry | undefined): NamedValue[] | undefined {
  if (!name || !value || value.parts) return undefined;
  const [names, values] = [name, value].map(({ cell }) =>
    cell.text.split("\n").filter((line) => !isBlank(line)),
  );
  if (names!.length < 2 || names!.length !== values!.length) return undefined;
  return names!.map((line, i) => {
    const text = withoutNumber(values![i]!);
    return { name: withoutNumber(line), text, ...splitWritten(text) };
  });
}

/** 完成率（%） | 100: the unit of a number may stand behind its name. */
function withUnitOf(name: Entry | undefined, split: SplitValue): SplitValue {
  if (split.number === null || split.unit !== null || !name) return split;
  const unit = /[(]([%‰\p{L}/]{1,8})[)]$/u.exec(fold(oneLine(name.cell.text)))?.[1];
  const read = unit === undefined ? undefined : readIndicatorValue(`1${unit}`);
  const isUnit = read?.kind === "quantity" && !read.unknownUnit;
  return isUnit || unit === "%" ? { ...split, unit: unit! } : split;
}

function placed(entry: Entry): Pick<ListedIndicator, "cell" | "cells"> {
  const parts = entry.parts ? [...entry.parts].sort((a, b) => a.column - b.column) : [entry];
  const cells = parts.map(({ address }) => address);
  return { cell: cells[0]!, cells };
}

function weightIn(weight: Entry | undefined): string | null {
  if (!weight || weight.blank) return null;
  return splitValue(weight.cell.text).number;
}

/** As the row headings say; a form that knows where each belongs says it, else the first is 一级指标. */
function levelsIn({ definition }: FilledForm, { id }: FilledTable, row: FilledRow, nth: number): Levels {
  const { headings } = row;
  const levels = definition.tables.get(id)?.levels;
  const at = (level: number) => {
    const index = levels?.length ? levels.indexOf(level) : level - 1;
    return headings[index] || null;
  };
  const second = levels?.length ? at(2) : headings[1 + nth] || at(2);
  return { level1: at(1), level2: second };
}

function levelsOf(label: string): Levels {
  const isFirst = /产出|^效益|^效果|^满意度(?:指标)?$|^成本指标$|投入/.test(label);
  return isFirst ? { level1: label, level2: null } : { level1: null, level2: label };
}

function periodIn(
  form: FilledForm,
  table: FilledTable,
  entries: readonly Entry[],
): ListedIndicator["period"] {
  const headings = entries.flatMap(({ field: { label, group } }) => (group ? [label, group] : [label]));
  return asPeriod({ ...periodBeside(form, table), ...periodOf(headings) });
}

function asPeriod({ period }: { readonly period?: "long" | "annual" }): ListedIndicator["period"] {
  return period === undefined ? null : period === "long" ? "实施期" : "年度";
}

function aboutOf(form: FilledForm, row?: FilledRow): About {
  const text = (role: "departmentName" | "supervisingDepartment" | "fundName" | "directionName") => {
    const entry = (row && entryIn(row, role)) ?? entryFor(form, role);
    return entry && !entry.blank ? oneLine(entry.cell.text) : null;
  };
  const [fund, direction] = [text("fundName"), text("directionName")];
  return {
    department: text("departmentName") ?? text("supervisingDepartment"),
    project: fund !== null && direction !== null ? `${fund}　${direction}` : (fund ?? direction),
    period: null,
  };
}

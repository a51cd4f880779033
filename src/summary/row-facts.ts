import type { Entry, FilledForm } from "../forms/filled";
import { readChoices } from "../values/checkbox";
import { compareDates, readDate } from "../values/date";
import type { Content } from "../workbook/edit";
import { entryText } from "./cell-text";
import type { Plan } from "./plan";

/** How many issues a form has, where that is known: the roll-up itself checks nothing. */
export type IssuesIn = (form: FilledForm) => number | undefined;

/** What a summary's row says about a form besides its names, amount and texts; undefined = not known. */
export function factsOf(
  plan: Plan,
  form: FilledForm,
  issuesIn: IssuesIn,
): Record<string, Content | undefined> {
  const facts = plan.facts.map(([to, from]): [string, Content | undefined] => [to, factOf(form, from)]);
  if (plan.issueCount) facts.push([plan.issueCount, issuesIn(form)]);
  return Object.fromEntries(facts);
}

/** A field's content, a schedule's period, or the number of filled rows of another table. */
function factOf(form: FilledForm, name: string): Content | undefined {
  const table = form.definition.tables.get(name);
  if (!table) return fieldFact(form.fields[name]);
  const isDate = (field: string) => form.definition.fields.get(field)?.kind === "date";
  return table.fields.some(isDate) ? periodOf(form, name) : filledRows(form, name);
}

function fieldFact(entry: Entry | undefined): Content {
  if (entry?.field.kind !== "choice") return entryText(entry) || null;
  const ticked = readChoices(entry.cell.text).filter(({ checked }) => checked);
  return ticked.map(({ label }) => label).join("、") || null;
}

/** The earliest start and the latest end of a schedule, as they are written there: 2019年1月—2019年12月. */
function periodOf(form: FilledForm, table: string): Content {
  const [start, end] = form.definition.tables
    .get(table)!
    .fields.filter((field) => form.definition.fields.get(field)?.kind === "date");
  const from = outermost(form, table, start, -1);
  const to = outermost(form, table, end, 1);
  return [from, to].filter((date) => date !== undefined).join("—") || null;
}

function outermost(
  form: FilledForm,
  table: string,
  field: string | undefined,
  side: -1 | 1,
): string | undefined {
  const entries = form.tables[table]?.rows.flatMap(({ entries }) => entries[field ?? ""] ?? []) ?? [];
  let best: { entry: Entry; read: ReturnType<typeof readDate> & { kind: "date" } } | undefined;
  for (const entry of entries) {
    const read = readDate(entry.cell);
    if (read.kind !== "date") continue;
    if (!best || compareDates(read.date, best.read.date) === side) best = { entry, read };
  }
  return best && entryText(best.entry);
}

function filledRows(form: FilledForm, table: string): number {
  const says = ({ blank, inherited, field }: Entry) =>
    !blank && !inherited && /^indicator(Name|Value)$/.test(field.kind);
  return form.tables[table]?.rows.filter(({ entries }) => Object.values(entries).some(says)).length ?? 0;
}

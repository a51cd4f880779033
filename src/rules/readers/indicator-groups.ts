import type { Entry, FilledForm, FilledRow, FilledTable } from "../../forms/filled";

/** The indicators that stand for one sum of money: those of a row of their own, or of the whole form. */
export interface Indicators {
  readonly output: readonly Entry[];
  readonly benefit: readonly Entry[];
}

/**
 * One group for each row where indicators are columns (a direction each), else one for the form, whether they stand
 * in rows of a table or in a cell. Forms without indicators have no group; nor has a row with nothing in it.
 */
export function indicatorsOf(form: FilledForm): Indicators[] {
  const once = Object.values(form.fields).filter(({ field }) => field.level !== undefined);
  const tables = Object.values(form.tables);
  const inRows = tables.flatMap((table) => table.rows.map((row) => grouped(Object.values(row.entries))));
  const listed = tables.filter((table) => isList(form, table)).map((table) => ofList(table.rows));
  return [...inRows, ...listed, grouped(once)].filter(
    ({ output, benefit }) => output.length || benefit.length,
  );
}

function grouped(entries: readonly Entry[]): Indicators {
  const level = (wanted: string) => entries.filter(({ field }) => field.level === wanted);
  return { output: level("output"), benefit: level("benefit") };
}

function isList({ definition }: FilledForm, { id }: FilledTable): boolean {
  return [...definition.fields.values()].some(({ table, kind }) => table === id && kind === "indicatorName");
}

/** A list says by its row headings which level an indicator is of; some print only the second of them. */
function ofList(rows: readonly FilledRow[]): Indicators {
  const under = (level: RegExp, category: RegExp) =>
    rows
      .filter(
        ({ headings: [first = "", second = ""] }) =>
          level.test(first) || (second === "" && category.test(first)),
      )
      .flatMap(({ entries }) => Object.values(entries))
      .filter(({ field }) => field.kind === "indicatorName" || field.kind === "indicatorValue");
  return { output: under(/产出/, /数量|质量|时效/), benefit: under(/效益|满意/, /可持续/) };
}

import type { FormDefinition, TemplateSet } from "../../forms/definition";
import type { FilledForm } from "../../forms/filled";
import { forms as words } from "../words/fill";

/** A form of the template set and the sheets that hold it already. */
export interface FormToFill {
  readonly form: FormDefinition;
  readonly filled: readonly FilledForm[];
}

export function formsToFill(set: TemplateSet, year: number, forms: readonly FilledForm[]): FormToFill[] {
  return set.order.map((id) => ({
    form: set.forms.get(id)!,
    filled: forms.filter(
      (one) => one.definition.id === id && one.set.set === set.set && (one.year ?? year) === year,
    ),
  }));
}

/** How it is to be filled in. */
export function manner(set: TemplateSet, form: FormDefinition): string {
  if (set.rollUp?.to === form.id) return words.rolledUp;
  if (set.rollUp?.from === form.id) return growsIn(form) ? words.perDirection : words.perFund;
  return words.perUnit;
}

/** （5 行） or （空表）; nothing for a form without rows of its own. */
export function content({ filled }: FormToFill): string {
  if (filled.every(({ blank }) => blank)) return words.blank;
  const rows = filled.reduce((sum, form) => sum + filledRows(form), 0);
  return rows ? words.rows(rows) : "";
}

function filledRows(form: FilledForm): number {
  const table = form.tables[growsIn(form.definition) ?? ""];
  return (
    table?.rows.filter(({ entries }) => Object.values(entries).some((one) => !one.blank && !one.inherited))
      .length ?? 0
  );
}

/** The table whose rows are the form's matter: it has as many as needed, and is all of the form. */
function growsIn({ tables, fields }: FormDefinition): string | undefined {
  const all = [...tables.values()];
  const [table] = all;
  const isAll = all.length === 1 && [...fields.values()].every((field) => field.table === table!.id);
  return isAll && !table!.fixedRows.length ? table!.id : undefined;
}

/** The title without the year, as it stands over a list. */
export const titleOf = ({ title }: { readonly title: string }) =>
  title.replace(/^\{year\}年(度)?/, "").replace(/（.{0,99}）$/, "");

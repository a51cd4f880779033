import { amountOf, unitOf } from "../forms/amount";
import type { Entry, FilledForm } from "../forms/filled";
import type { FieldRole, FormRole } from "../forms/roles";
import { fromWan } from "../values/amount";
import { oneLine } from "../values/text";
import { indicatorsIn } from "./indicators";
import type { ListedIndicator } from "./indicators";

/** What a list says of one form. */
export interface ListedForm {
  readonly sheet: string;
  /** Null for a form that no set knows. */
  readonly set: string | null;
  readonly form: string | null;
  readonly is: FormRole | null;
  /** The title as it is written, or what the form is called. */
  readonly name: string;
  readonly year: number | null;
  readonly inferred: boolean;
  readonly fields: readonly ListedField[];
  readonly indicators: readonly ListedIndicator[];
}

export interface ListedField {
  readonly concept: FieldRole | null;
  readonly label: string;
  readonly cell: string;
  readonly text: string;
  /** Of an amount: a decimal in `unit`, null where it cannot be read. */
  readonly value?: string | null;
  readonly unit?: string;
}

export function listed(form: FilledForm): ListedForm {
  const { definition, set, sheet, title, year } = form;
  const inferred = definition.inferred ?? false;
  return {
    sheet: sheet.name,
    set: inferred ? null : set.set,
    form: inferred ? null : definition.id,
    is: definition.is ?? null,
    name: oneLine(title?.written ?? definition.name),
    year: year ?? null,
    inferred,
    fields: fieldsIn(form),
    indicators: indicatorsIn(form),
  };
}

/** What stands once, and what rows of indicators say of their projects; indicators are told apart. */
function fieldsIn(form: FilledForm): ListedField[] {
  const inRows = Object.values(form.tables).flatMap(({ rows }) =>
    rows.flatMap(({ entries }) => {
      const all = Object.values(entries);
      const isWanted = ({ is, kind }: Entry["field"]) => is !== undefined || kind === "amount";
      return all.filter(({ field, inherited }) => isWanted(field) && !inherited);
    }),
  );
  return [...Object.values(form.fields), ...inRows]
    .filter(({ blank, field }) => !blank && !/^indicator/.test(field.kind))
    .map((entry) => ({
      concept: entry.field.is ?? null,
      label: entry.field.label,
      cell: entry.address,
      text: entry.cell.text,
      ...(entry.field.kind === "amount" && amountIn(form, entry)),
    }));
}

function amountIn(form: FilledForm, entry: Entry): Pick<ListedField, "value" | "unit"> {
  const own = unitOf(form, entry);
  const unit = own === "万元" ? own : "元";
  const amount = amountOf(form, entry);
  return { value: amount.kind === "amount" ? fromWan(amount.inWan, unit).toFixed() : null, unit };
}

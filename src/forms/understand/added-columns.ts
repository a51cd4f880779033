import { isBlank } from "../../values/text";
import type { Snapshot } from "../../workbook/snapshot";
import type { FieldDefinition, FormDefinition, LabelDefinition, TableDefinition } from "../definition";
import type { FoundForm } from "../find/find";
import type { Heading } from "../find/headings";
import type { FieldKind } from "../schema";
import type { ColumnConcept, Vocabulary } from "./vocabulary";
import { saidBy } from "./words";

/** The longest heading of a column that people add. */
const LONGEST = 20;

/** A column that people added to a table of an official form. */
export interface AddedColumn {
  readonly table: string;
  readonly concept: ColumnConcept;
  readonly heading: Heading;
}

/** Columns beside a form's indicators whose headings its template does not know. */
export function addedColumns(
  { definition, headings, areaAt, region }: FoundForm,
  { rows }: Snapshot,
  vocabulary: Vocabulary,
): AddedColumn[] {
  return [...definition.tables.values()].flatMap(({ id, fields }) => {
    const isList = fields.some((field) => definition.fields.get(field)!.kind === "indicatorValue");
    const own = definition.labels.filter(({ role, table }) => role === "header" && table === id);
    const seen = headings.filter(({ key, value }) => !value && own.some(({ keys }) => keys.includes(key)));
    if (!isList || !seen.length) return [];
    const isWhole = own.every(({ keys }) => seen.some(({ key }) => keys.includes(key)));
    const row = Math.max(...seen.map((heading) => heading.row));
    const left = Math.min(...seen.map(({ column }) => column));
    const isTaken = (column: number) =>
      headings.some(
        ({ area }) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
      );
    return (rows[row] ?? []).flatMap((cell, column): AddedColumn[] => {
      if (typeof cell?.value !== "string" || column < left || column > region.right || isTaken(column)) {
        return [];
      }
      const text = cell.value;
      if (isBlank(text) || text.length > LONGEST) return [];
      const said = saidBy(text, vocabulary);
      const concept = said.column ?? "note";
      // Where a heading of the form is missing, any other may be meant for it, unless it holds a part of the values.
      if (!isWhole && !OF_VALUES.includes(concept)) return [];
      const heading = {
        key: `added ${column}`,
        text,
        row,
        column,
        area: areaAt(row, column),
        isTitle: false,
      };
      return [{ table: id, concept, heading }];
    });
  });
}

/** Columns that hold parts of values: rules that do not know them see half of a value. */
export const OF_VALUES: readonly ColumnConcept[] = ["sign", "unit", "weight"];

const KINDS: Partial<Record<ColumnConcept, FieldKind>> = {
  sign: "indicatorSign",
  unit: "indicatorUnit",
  weight: "weight",
};

const extended = new WeakMap<FormDefinition, Map<string, FormDefinition>>();

/** The form with the columns that were added, each read as what it is. */
export function withAdded(form: FoundForm, added: readonly AddedColumn[]): FoundForm {
  if (!added.length) return form;
  const known = extended.get(form.definition) ?? new Map<string, FormDefinition>();
  extended.set(form.definition, known);
  const key = JSON.stringify(
    added.map(({ table, concept, heading: { key, text } }) => [table, concept, key, text]),
  );
  const definition = known.get(key) ?? withColumns(form.definition, added);
  known.set(key, definition);
  const headings = [...form.headings, ...added.map(({ heading }) => heading)];
  return { ...form, definition, headings: headings.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function withColumns(definition: FormDefinition, added: readonly AddedColumn[]): FormDefinition {
  const fields = new Map<string, FieldDefinition>(definition.fields);
  const tables = new Map<string, TableDefinition>(definition.tables);
  const labels: LabelDefinition[] = [...definition.labels];
  for (const { table, concept, heading } of added) {
    const id = `added${heading.column}`;
    const [label, own] = [heading.text.trim(), tables.get(table)!];
    fields.set(id, { id, table, kind: KINDS[concept] ?? "note", label, place: "below" });
    tables.set(table, { ...own, fields: [...own.fields, id] });
    labels.push({ text: label, keys: [heading.key], nth: 1, role: "header", table, field: id });
  }
  return { ...definition, fields, tables, labels, extended: true };
}

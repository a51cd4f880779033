import type { FieldDefinition } from "../forms/definition";
import type { Entry, FilledForm, FilledRow } from "../forms/filled";
import { sameCell } from "./share-unchanged";
import type { Rule } from "./rule";

/** What an edit touched, so that only the rules it can matter to run again. */
export interface FieldChange {
  /** Roles and kinds (`kind:amount`); `structure` where titles, headings or rows changed. */
  readonly watched: ReadonlySet<string>;
}

export function changeOf(fields: Iterable<FieldDefinition>): FieldChange {
  const watched = new Set<string>();
  for (const { is, kind } of fields) {
    if (is) watched.add(is);
    watched.add(`kind:${kind}`);
  }
  return { watched };
}

/** New rows, titles or headings can matter to every rule. */
export const RESTRUCTURED: FieldChange = { watched: new Set(["structure"]) };

export function wakes(rule: Rule, { watched }: FieldChange): boolean {
  return watched.has("structure") || rule.watches.some((field) => field === "*" || watched.has(field));
}

/** Nothing that a rule could look at differs. */
export function sameForms(before: readonly FilledForm[], after: readonly FilledForm[]): boolean {
  return (
    before.length === after.length && before.every((form, i) => changedFields(form, after[i]!)?.size === 0)
  );
}

/** What differs between a sheet's forms and the same sheet's forms after an edit. */
export function changeBetween(before: readonly FilledForm[], after: readonly FilledForm[]): FieldChange {
  const all = new Set<FieldDefinition>();
  if (before.length !== after.length) return RESTRUCTURED;
  for (const [i, form] of before.entries()) {
    const fields = changedFields(form, after[i]!);
    if (!fields) return RESTRUCTURED;
    for (const field of fields) all.add(field);
  }
  return changeOf(all);
}

/** The fields whose contents differ; undefined where more than contents does. */
function changedFields(before: FilledForm, after: FilledForm): Set<FieldDefinition> | undefined {
  if (before === after) return new Set();
  const { fields, tables, ...rest } = before;
  const { fields: fieldsAfter, tables: tablesAfter, ...restAfter } = after;
  if (!same(rest, restAfter)) return undefined;
  const found = new Set<FieldDefinition>();
  if (!compare(fields, fieldsAfter, found)) return undefined;
  const ids = Object.keys(tables);
  if (!same(ids, Object.keys(tablesAfter))) return undefined;
  for (const id of ids) {
    const { rows, totals, ...table } = tables[id]!;
    const { rows: rowsAfter, totals: totalsAfter, ...tableAfter } = tablesAfter[id]!;
    if (!same(table, tableAfter)) return undefined;
    if (!compareRows(rows, rowsAfter, found) || !compareRows(totals, totalsAfter, found)) return undefined;
  }
  return found;
}

function compareRows(
  before: readonly FilledRow[],
  after: readonly FilledRow[],
  found: Set<FieldDefinition>,
): boolean {
  return (
    before.length === after.length &&
    before.every((row, i) => {
      const other = after[i]!;
      if (row === other) return true;
      const isInPlace = row.row === other.row && same(row.headings, other.headings);
      return isInPlace && compare(row.entries, other.entries, found);
    })
  );
}

type Entries = Readonly<Record<string, Entry>>;

/** Collects fields whose cells say something else; false where the cells are others. */
function compare(before: Entries, after: Entries, found: Set<FieldDefinition>): boolean {
  let count = 0;
  for (const id in before) {
    const [a, b] = [before[id]!, after[id]];
    count += 1;
    if (!b || a.address !== b.address || a.row !== b.row) return false;
    if (a.field !== b.field || a.inside !== b.inside || a.inherited !== b.inherited) return false;
    if (a.blank !== b.blank || !sameCell(a.cell, b.cell)) found.add(a.field);
  }
  return count === Object.keys(after).length;
}

/** Plain data, compared in depth. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => same((a as never)[key], (b as never)[key]));
}

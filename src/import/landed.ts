import type { FormDefinition, TemplateSet } from "../forms/definition";
import type { FilledForm } from "../forms/filled";
import { keyOf } from "../forms/keys";

/** A form's table that stands in a sheet as it was pasted there, and not as the set draws it. */
export interface Landed {
  readonly form: FilledForm;
  /** The form that it is. */
  readonly set: TemplateSet;
  readonly definition: FormDefinition;
}

/**
 * So many of a form's headings must stand there where no set claims it (copied without its title, perhaps), and so many of
 * those that stand there must be its own: other districts' forms share some.
 */
const ENOUGH = 0.6;

/**
 * The filled tables that are not drawn, of forms that a set knows, or that are those of the set in use but for their
 * title. Whether somebody pasted them, or has a sheet of their own that looks like that, only their surroundings tell.
 */
export function landedAmong(forms: readonly FilledForm[], inUse: TemplateSet | undefined): Landed[] {
  return forms.flatMap((form): Landed[] => {
    const { set, marked, definition: own } = form;
    const owner = own.inferred ? inUse : set;
    const definition = own.inferred ? likest(form, inUse) : set.forms.get(own.id);
    if (marked || !definition || !owner || owner.nationwide) return [];
    return form.blank && !isWider(form, definition) ? [] : [{ form, set: owner, definition }];
  });
}

/** With columns between that belong to nothing, values may stand too far from their labels to be seen at once. */
const isWider = ({ area }: FilledForm, { widths }: FormDefinition) =>
  area.right - area.left + 1 > widths.length;

function likest({ labels, tables }: FilledForm, inUse: TemplateSet | undefined): FormDefinition | undefined {
  const headings = Object.values(tables).flatMap(({ rows }) => rows.flatMap((row) => row.headings));
  const times = new Map<string, number>();
  for (const text of [...labels.map(({ written }) => written), ...headings]) {
    times.set(keyOf(text), (times.get(keyOf(text)) ?? 0) + 1);
  }
  const alike = [...(inUse?.forms.values() ?? [])].map((definition) => {
    const own = definition.labels.filter((label) =>
      label.keys.some((key) => (times.get(key) ?? 0) >= label.nth),
    );
    const known = new Set(own.flatMap(({ keys }) => keys));
    const others = [...times.keys()].filter((key) => !known.has(key)).length;
    return { definition, share: own.length / definition.labels.length, others: others / times.size };
  });
  const [best] = alike.sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH && best.others <= 1 - ENOUGH ? best.definition : undefined;
}

/** It has been drawn already: a form of the same kind, drawn by a set, says all that it says. */
export function isDrawn({ form, definition }: Landed, forms: readonly FilledForm[]): boolean {
  const texts = textsOf(form);
  return forms.some((one) => {
    if (!one.marked || one.definition.id !== definition.id) return false;
    const drawn = new Set(textsOf(one));
    return texts.every((text) => drawn.has(text));
  });
}

function textsOf({ fields, tables }: FilledForm): string[] {
  const rows = Object.values(tables).flatMap((table) => table.rows);
  const entries = [fields, ...rows.map((row) => row.entries)].flatMap((all) => Object.values(all));
  return entries.filter(({ blank, inherited }) => !blank && !inherited).map(({ cell }) => cell.text.trim());
}

import type { FormDefinition, TemplateSet } from "../definition";

/** Everything the loaded template sets can recognise, looked up by key. */
export interface KnownForms {
  /** Keys of all headings. */
  readonly labels: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, readonly KnownForm[]>;
  readonly forms: readonly KnownForm[];
}

export interface KnownForm {
  readonly set: TemplateSet;
  readonly definition: FormDefinition;
}

const claiming = new WeakMap<readonly TemplateSet[], readonly TemplateSet[]>();

/** The sets whose forms are known by their titles and headings; others are known by our marker alone. */
export function claimantsAmong(sets: readonly TemplateSet[]): readonly TemplateSet[] {
  const before = claiming.get(sets);
  if (before) return before;
  const those = sets.some(({ nationwide }) => nationwide)
    ? sets.filter(({ nationwide }) => !nationwide)
    : sets;
  claiming.set(sets, those);
  return those;
}

const remembered = new WeakMap<readonly TemplateSet[], KnownForms>();

export function knownFrom(sets: readonly TemplateSet[]): KnownForms {
  const before = remembered.get(sets);
  if (before) return before;
  const forms = sets.flatMap((set) => [...set.forms.values()].map((definition) => ({ set, definition })));
  const titles = new Map<string, KnownForm[]>();
  for (const form of forms) {
    for (const key of form.definition.titleKeys) titles.set(key, [...(titles.get(key) ?? []), form]);
  }
  const labels = new Set(forms.flatMap((form) => form.definition.labels.flatMap((label) => label.keys)));
  const known = { labels, titles, forms };
  remembered.set(sets, known);
  return known;
}

import type { FormDefinition, LabelDefinition } from "../definition";
import type { KnownForms } from "./known-forms";
import type { Heading } from "./headings";

/** A place where enough headings of a form begin, whether or not a title stands above them. */
export interface Opening {
  readonly row: number;
  readonly column: number;
}

/** The share of a form's headings that must stand close together. */
const ENOUGH = 0.6;

/** In reading order; several forms with like headings may open at one place. */
export function openingsIn(headings: readonly Heading[], known: KnownForms): Opening[] {
  return known.forms
    .flatMap(({ definition }) => openingsOf(definition, headings))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function openingsOf(definition: FormDefinition, headings: readonly Heading[]): Opening[] {
  const keys = labelsByKey(definition);
  const own = headings.filter((heading) => keys.has(heading.key));
  const depth = definition.cells.length;
  // A table's headings stand in the rows above its first one; other forms are spread out, with rows inserted.
  const isTable = definition.tables.size === 1 && depth <= 6;
  const reach = isTable ? depth - 1 : depth * 2;
  const found: Opening[] = [];
  let closed = -1;
  for (const [i, { row, column, key }] of own.entries()) {
    if (row <= closed) continue;
    const near = new Set<LabelDefinition>();
    let last = row;
    for (let next = i; next < own.length && own[next]!.row < row + reach; next++) {
      const heading = own[next]!;
      // Where the first heading comes again, the next form of the same kind begins.
      if (heading.row > row && keys.get(heading.key) === keys.get(key)) break;
      const label = keys.get(heading.key)!.find((candidate) => !near.has(candidate));
      if (label) near.add(label);
      last = heading.row;
    }
    if (near.size < ENOUGH * definition.labels.length) continue;
    found.push({ row, column });
    closed = last;
  }
  return found;
}

/** Those that read alike come together, under each of their spellings the same list. */
function labelsByKey({ labels }: FormDefinition): Map<string, LabelDefinition[]> {
  const byKey = new Map<string, LabelDefinition[]>();
  for (const label of labels) {
    const alike = byKey.get(label.keys[0]!) ?? [];
    alike.push(label);
    for (const key of label.keys) byKey.set(key, alike);
  }
  return byKey;
}

import type { FieldDefinition } from "../forms/definition";
import type { Rule } from "./rule";

/** What an edit touched, so that only the rules it can matter to run again. */
export interface Touched {
  readonly sheets: ReadonlySet<string>;
  /** Field ids and kinds (`kind:amount`); `structure` where titles, headings or rows changed. */
  readonly watched: ReadonlySet<string>;
}

export function touched(sheets: Iterable<string>, fields: Iterable<FieldDefinition>): Touched {
  const watched = new Set<string>();
  for (const { id, kind } of fields) watched.add(id).add(`kind:${kind}`);
  return { sheets: new Set(sheets), watched };
}

/** New rows, titles or headings can matter to every rule. */
export function restructured(sheets: Iterable<string>): Touched {
  return { sheets: new Set(sheets), watched: new Set(["structure"]) };
}

export function wakes(rule: Rule, { watched }: Touched): boolean {
  return watched.has("structure") || rule.watches.some((field) => field === "*" || watched.has(field));
}

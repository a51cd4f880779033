import type { Category, LibraryEntry } from "../forms/schema";
import { subjectOf } from "./subject";

/** An indicator as it could be written. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
  readonly source?: string;
}

export type Facts = Readonly<Record<string, string | undefined>>;

export interface Asked {
  readonly category: Category;
  /** The indicator as it is written now; "" for an empty cell. */
  readonly written: string;
  /** What {placeholders} stand for besides {subject}: amount, year. */
  readonly facts: Facts;
}

const MOST = 3;

/**
 * Up to three indicators from the library that a weak one could be replaced by: first those about what it is about,
 * then those that suit its whole category. Entries that need a subject or an amount are left out where there is none.
 */
export function rewrites(
  library: readonly LibraryEntry[],
  { category, written, facts: given }: Asked,
): Suggestion[] {
  const facts = { ...given, subject: subjectOf(written) };
  const fitting = library
    .filter((entry) => entry.category === category)
    .map((entry) => ({ entry, weight: weightOf(entry, written) }))
    .filter(({ entry, weight }) => weight > 0 || entry.about.length === 0 || written === "")
    .sort((a, b) => b.weight - a.weight);
  const offered = new Map<string, Suggestion>();
  for (const { entry } of fitting) {
    const [name, value] = [filled(entry.name, facts), filled(entry.value, facts)];
    if (name === undefined || value === undefined || offered.has(name) || name === written.trim()) continue;
    offered.set(name, { name, value, ...(entry.source !== undefined && { source: entry.source }) });
    if (offered.size === MOST) break;
  }
  return [...offered.values()];
}

/** How much of what an entry is about stands in the text: the longer the words, the surer. */
function weightOf({ about }: LibraryEntry, written: string): number {
  return Math.max(0, ...about.filter((word) => written.includes(word)).map((word) => word.length));
}

/** Fills the {placeholders}; undefined where one is needed and there is none. */
export function filled(text: string, facts: Facts): string | undefined {
  const missing = [...text.matchAll(/\{(\w+)\}/g)].some(([, fact = ""]) => facts[fact] === undefined);
  return missing ? undefined : text.replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact]!);
}

/** Name and value as one text, for cells that hold both. */
export function inOneCell({ name, value }: Suggestion): string {
  return /^[≥≤<>=\d]/.test(value) ? `${name}${value}` : `${name}：${value}`;
}

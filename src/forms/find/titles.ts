import { titleKey } from "../keys";
import type { KnownForms } from "./known-forms";

/** Words of reports on the past; a table with one of them in its title or headings is not a declaration. */
export const FOREIGN = /自评|得分|评分|完成值|完成情况|执行率|执行数|监控|决算|偏差|评价/;

/** How alike two titles must be, by the pairs of neighbouring letters they share. */
const ALIKE = 0.75;

/** The key of the title that a cell shows: a known one, or the one it resembles (石峰区2026年区级…). */
export function knownTitle(text: string, known: KnownForms): string | undefined {
  if (!looksLikeTitle(text)) return undefined;
  const title = titleKey(text);
  if (known.titles.has(title)) return title;
  if (FOREIGN.test(title)) return undefined;
  const scored = [...known.titles.keys()].map((key) => ({ key, likeness: likeness(key, title) }));
  return scored.filter(({ likeness }) => likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness)[0]?.key;
}

/** Whether a text could be the title of some table. */
export function looksLikeTitle(text: string): boolean {
  return /^.{5,60}表(?:[(（].{0,99}[)）])?$/.test(text.replace(/\s/g, ""));
}

function likeness(a: string, b: string): number {
  if (b.includes(a)) return 1;
  const one = pairsOf(a);
  const two = pairsOf(b);
  const shared = [...one].filter((pair) => two.has(pair)).length;
  return (2 * shared) / (one.size + two.size);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}

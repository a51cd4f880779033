import { compileForm } from "../compile";
import { keyOf } from "../keys";
import type { FormJson } from "../schema";
import { conceptKeys } from "../understand/concept-key";
import type { Vocabulary } from "../understand/vocabulary";

/** Shorter ones are words that people write into cells. */
const SHORTEST = 4;

/**
 * How else others spell the headings of a form, as far as the vocabulary knows: a declaration whose 服务对象满意度指标 is
 * called 满意度指标 is read all the same.
 */
export function spellingsOf(id: string, json: FormJson, vocabulary: Vocabulary): FormJson["aliases"] {
  const labels = [...new Set([...compileForm("x", id, json).labels].map(({ text }) => text))];
  const own = new Set(labels.map(keyOf));
  const aliases: Record<string, string[]> = {};
  for (const map of [vocabulary.rows, financeOf(vocabulary), vocabulary.columns] as ReadonlyMap<
    string,
    string
  >[]) {
    const concepts = new Map<string, string[]>();
    for (const label of labels) {
      const concept = conceptKeys(label)
        .map((key) => map.get(key))
        .find(Boolean);
      if (concept !== undefined) concepts.set(concept, [...(concepts.get(concept) ?? []), label]);
    }
    for (const [spelling, concept] of map) {
      const meant = concepts.get(concept);
      if (!meant || spelling.length < SHORTEST || own.has(keyOf(spelling))) continue;
      const label = likest(spelling, meant);
      if (label === undefined) continue;
      own.add(keyOf(spelling));
      (aliases[label] ??= []).push(spelling);
    }
  }
  return aliases;
}

/** What the finance bureau writes; other fields are told apart by where they stand. */
function financeOf({ fields }: Vocabulary): ReadonlyMap<string, string> {
  return new Map([...fields].flatMap(([key, { id, by }]) => (by === "finance" ? [[key, id] as const] : [])));
}

/** Of several headings that mean alike, the one with most of the letters; undefined where two are as like. */
function likest(spelling: string, labels: readonly string[]): string | undefined {
  const [first, second] = labels
    .map((label) => ({ label, shared: [...spelling].filter((letter) => label.includes(letter)).length }))
    .sort((a, b) => b.shared - a.shared);
  return first && first.shared > (second?.shared ?? 0) ? first.label : undefined;
}

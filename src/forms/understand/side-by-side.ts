import type { Leaf } from "./header";
import type { ColumnConcept } from "./vocabulary";

/** Where a level or the name comes again after a value, the columns of another period begin. */
export function sideBySide(leaves: readonly Leaf[]): Leaf[][] {
  // 绩效指标 is a name where no other heading is one, else it joins them.
  const tells = ["level1", "level2", "level3", "name"];
  const own = leaves.filter(
    ({ word, concept, field }, i) =>
      concept !== "name" ||
      !word.isGroup ||
      field ||
      !leaves.slice(i + 1).some((leaf) => tells.includes(leaf.concept!)),
  );
  const parts: Leaf[][] = [[]];
  for (const leaf of own) {
    const part = parts.at(-1)!;
    const has = (concept: ColumnConcept) => part.some((other) => other.concept === concept);
    const begins = ["level1", "level2", "level3", "name"].includes(leaf.concept ?? "");
    const isFull = has("value") || has("name") || has("level3");
    if (begins && isFull && has(leaf.concept!)) parts.push([leaf]);
    else part.push(leaf);
  }
  const [first = [], ...more] = parts;
  // What stands once stands for all: 一级指标 on the left, the project a row is about.
  const shared = (part: Leaf[]) =>
    first.filter(
      ({ concept, field, word }) =>
        (concept === "level1" || (!part.some((leaf) => leaf.concept === "level2") && concept === "level2")) &&
        !part.some((leaf) => leaf.concept === concept) &&
        word.left < part[0]!.word.left &&
        !field,
    );
  return [first, ...more.map((part) => [...shared(part), ...part])];
}

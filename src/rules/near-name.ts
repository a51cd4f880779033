import { textKey } from "../values/text";

/** The name that was most likely meant: 机房维护 → 机房维护费. undefined where none is near. */
export function nearest(name: string, among: readonly string[]): string | undefined {
  const meant = bare(name);
  const near = [...new Set(among)]
    .map((candidate) => ({ candidate, distance: distanceBetween(meant, bare(candidate)) }))
    .filter(({ distance }) => distance !== undefined)
    .sort((a, b) => a.distance! - b.distance!);
  return near[0]?.candidate;
}

/** Signs are what people leave out first. */
const bare = (name: string) => textKey(name).replace(/[\p{P}\p{S}]/gu, "");

/** How many characters differ; undefined where too many do. 水费 and 电费 are not near, for one in two differs. */
function distanceBetween(a: string, b: string): number | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === "") return undefined;
  if (long.includes(short) && short.length * 2 >= long.length) return long.length - short.length;
  const distance = edits([...short], [...long]);
  return distance * 4 <= long.length ? distance : undefined;
}

/** Characters to put in, take out or exchange (Levenshtein). */
function edits(a: readonly string[], b: readonly string[]): number {
  let above = b.map((_, j) => j + 1);
  a.forEach((letter, i) => {
    const row: number[] = [];
    b.forEach((other, j) => {
      const diagonal = j === 0 ? i : above[j - 1]!;
      const left = j === 0 ? i + 1 : row[j - 1]!;
      row.push(Math.min(diagonal + (letter === other ? 0 : 1), above[j]! + 1, left + 1));
    });
    above = row;
  });
  return above[b.length - 1] ?? a.length;
}

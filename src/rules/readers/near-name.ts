import { textKey } from "../../values/text";

/**
 * Finds the name that was most likely meant: 机房维护 → 机房维护费. The answer gives undefined where none is near. The
 * names are prepared once, for a summary may ask a thousand times.
 */
export function nearestOf(names: readonly string[]): (written: string) => string | undefined {
  const known = [...new Set(names)].map((name) => ({ name, bare: bare(name) }));
  return (written) => {
    const meant = bare(written);
    let best: { name: string; distance: number } | undefined;
    for (const { name, bare } of known) {
      const distance = distanceBetween(meant, bare);
      if (distance !== undefined && distance < (best?.distance ?? Infinity)) best = { name, distance };
    }
    return best?.name;
  };
}

/** Signs are what people leave out first. */
const bare = (name: string) => textKey(name).replace(/[\p{P}\p{S}]/gu, "");

/** How many characters differ; undefined where too many do. 水费 and 电费 are not near, for one in two differs. */
function distanceBetween(a: string, b: string): number | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === "" || short.length * 2 < long.length) return undefined;
  if (long.includes(short)) return long.length - short.length;
  // 机房运维费 is 机房维护费 with a letter put in and one taken out.
  const most = Math.max(long.length < 5 ? 0 : 2, Math.floor(long.length / 4));
  if (long.length - short.length > most) return undefined;
  let strange = 0;
  for (const letter of long) {
    if (!short.includes(letter) && ++strange > most) return undefined;
  }
  const distance = edits([...short], [...long]);
  return distance <= most ? distance : undefined;
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

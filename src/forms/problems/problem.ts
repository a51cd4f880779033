import { lettersChanged } from "../../values/letters-changed";

/** What is wrong in a template set: where in its JSON, and a sentence that says what to do. */
export interface Problem {
  readonly path: readonly PropertyKey[];
  /** Where in the text that stands there. */
  readonly at?: number;
  readonly sentence: string;
  /** The set can be used all the same: what is written there does nothing. */
  readonly isHarmless?: true;
}

/** The name that was most likely meant; undefined where none is near. */
export function nearName(written: string, names: Iterable<string>): string | undefined {
  let best: { name: string; changed: number } | undefined;
  for (const name of names) {
    const [a, b] = [written.toLowerCase(), name.toLowerCase()];
    if (Math.abs(a.length - b.length) > MOST) continue;
    const changed = a === b ? 0 : lettersChanged([...a], [...b]);
    if (changed > (b.length < 4 ? 1 : b.length < 9 ? 2 : MOST)) continue;
    if (!best || changed < best.changed) best = { name, changed };
  }
  return best?.name;
}

/** The most letters that a slip of the hand changes. */
const MOST = 3;

/** ，是不是要写 x？ or a full stop. */
export function orMeant(near: string | undefined): string {
  return near === undefined ? "。" : `，是不是要写 ${near}？`;
}

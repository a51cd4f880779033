import { textKey } from "../values/text";

/** Which known names a cell lists, and what else stands in it. */
export interface Listed {
  /** Keys among those given. */
  readonly known: readonly string[];
  /** Keys too, for there is nothing else to call them by. */
  readonly unknown: readonly string[];
}

const SEPARATOR = /[、,;。/+\n]/;
const NUMBERING = /^(?:\(?\d{1,2}(?:[、)]|\.(?!\d))|[①-⑳])/;

/**
 * Reads a cell that may join several names (维修（护）费、印刷费, or one per line, or numbered). `isKnown` answers for
 * keys as textKey makes them; a name that contains a separator itself is still found.
 */
export function namesIn(text: string, isKnown: (key: string) => boolean): Listed {
  const whole = textKey(text);
  if (isKnown(whole)) return { known: [whole], unknown: [] };
  // White space may part two names, or one name that was too long for its line.
  const readings = [/[\n\r]+/, /\s+/, /(?!)/].map((gap) =>
    listed(text.split(gap).map(textKey).join("\n"), isKnown),
  );
  return readings.reduce((best, other) => (other.unknown.length < best.unknown.length ? other : best));
}

function listed(key: string, isKnown: (key: string) => boolean): Listed {
  const known: string[] = [];
  const unknown: string[] = [];
  let rest = key;
  while (rest !== "") {
    if (SEPARATOR.test(rest[0]!)) {
      rest = rest.slice(1);
      continue;
    }
    rest = rest.replace(NUMBERING, "");
    const ends = [...rest].flatMap((letter, i) => (SEPARATOR.test(letter) ? [i] : [])).concat(rest.length);
    const end = ends.reverse().find((at) => isKnown(rest.slice(0, at)));
    const to = end ?? ends[ends.length - 1]!;
    if (end !== undefined) known.push(rest.slice(0, end));
    else if (to > 0) unknown.push(rest.slice(0, to));
    rest = rest.slice(Math.max(to, 1));
  }
  return { known, unknown };
}

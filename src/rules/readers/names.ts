import { lettersChanged } from "../../values/letters-changed";
import { textKey } from "../../values/text";

/** Which known names a cell lists, and what else stands in it. */
export interface Listed {
  /** Keys among those given. */
  readonly known: readonly string[];
  /** Keys too, for there is nothing else to call them by. */
  readonly unknown: readonly string[];
}

const SEPARATORS = /([、,;。/+\n])/;
const NUMBERING = /^(?:\(?\d{1,2}(?:\)|\.(?!\d))|[①-⑳])/;
/** The most separators a name is taken to contain itself. */
const WITHIN = 8;

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
  // Names at even places, separators between them.
  const pieces = key.split(SEPARATORS);
  for (let i = 0; i < pieces.length; i += 2) {
    const [first = "", ...more] = pieces.slice(i, i + 2 * WITHIN + 1);
    const start = first.replace(NUMBERING, "");
    if (/^\d{0,2}$/.test(start)) continue; // 1、
    let end = more.length;
    while (end > 0 && !isKnown(start + more.slice(0, end).join(""))) end -= 2;
    const name = start + more.slice(0, end).join("");
    (isKnown(name) ? known : unknown).push(name);
    i += end;
  }
  return { known, unknown };
}

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
  const distance = lettersChanged([...short], [...long]);
  return distance <= most ? distance : undefined;
}

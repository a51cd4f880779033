import { asWrittenAt, without } from "./line";
import type { Line } from "./line";
import { isUnit } from "./units";

/** A line without what stands in brackets, and what that is. */
export interface Noted {
  readonly main: Line;
  readonly note?: string;
}

/**
 * Brackets hold remarks (基期, 拆分), so no number in them is the value's. Kept, without their brackets, are a unit
 * behind a number (100（%）) or in one (元/（人·天）, dB（A）), and a text that stands in brackets altogether.
 */
export function withoutNotes(line: Line): Noted {
  const { text } = line;
  const gone = new Set<number>();
  const notes: string[] = [];
  for (const [open, close] of outerBrackets(text)) {
    if (
      /^第?\d{1,5}号/.test(text.slice(close + 1, close + 8)) &&
      /^\d{4}$/.test(text.slice(open + 1, close))
    ) {
      continue;
    }
    const all = open === 0 && close === text.length - 1;
    if (all || unitInBrackets(text, open, close)) {
      gone.add(open).add(close);
      continue;
    }
    for (let i = open; i <= close; i++) gone.add(i);
    const isHeading = /^[\d一二三四五六七八九十]{1,2}$/.test(text.slice(open + 1, close));
    if (!isHeading && close > open + 1) notes.push(asWrittenAt(line, open + 1, close));
  }
  if (gone.size === 0) return { main: line };
  return { main: without(line, (i) => gone.has(i)), ...(notes.length > 0 && { note: notes.join("；") }) };
}

function unitInBrackets(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  if (inside === "A") return /(?:dB|db|DB|分贝)$/.test(text.slice(Math.max(0, open - 2), open));
  return close - open <= 9 && /[\d/]/.test(text[open - 1] ?? "") && isUnit(inside);
}

/** The outermost pairs of round brackets, in order; an unpaired bracket is a character like any other. */
function outerBrackets(text: string): [number, number][] {
  const open: number[] = [];
  const pairs: [number, number][] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") open.push(i);
    const start = text[i] === ")" ? open.pop() : undefined;
    if (start === undefined) continue;
    while (pairs.length > 0 && pairs[pairs.length - 1]![0] > start) pairs.pop();
    pairs.push([start, i]);
  }
  return pairs;
}

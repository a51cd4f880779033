import { oncePerText } from "../once-per";
import { fold, INVISIBLE } from "../text";
import { SAME_SIGN, SIGN_PAIRS, withSigns } from "./signs";

/** A text as it is read, each of its characters knowing where it stands in the original. */
export interface Line {
  readonly text: string;
  /** One more than there are characters: the last is the end of the original. */
  readonly at: readonly number[];
  readonly original: string;
}

/**
 * Folded, without what takes no room and without white space, except one space between digits (12 50 stays two
 * figures, 1 234 is one) and one \n where a new line starts something new.
 */
export const lineOf = oncePerText((original): Line => {
  const folded = withSigns(fold(original)).replace(INVISIBLE, "\0");
  const kept: string[] = [];
  const at: number[] = [];
  let gap = "";
  for (let i = 0; i < folded.length; i++) {
    const written = folded[i]!;
    // Letters and signs of Chinese text, which most are, stand for themselves.
    const isPlain = written >= "一" && written <= "鿿";
    const character = isPlain ? written : (SAME_SIGN[written] ?? written);
    if (character === "\0") continue;
    if (!isPlain && /\s/.test(character)) {
      if (/[\n\r\u2028\u2029]/.test(character)) gap = "\n";
      else gap ||= " ";
      continue;
    }
    const last = kept[kept.length - 1] ?? "";
    const pair = !isPlain && /[≥≤><=]/.test(character) ? SIGN_PAIRS[last + character] : undefined;
    if (pair !== undefined) {
      kept[kept.length - 1] = pair;
      gap = "";
      continue;
    }
    if (gap !== "" && staysApart(gap, last, character)) {
      kept.push(gap);
      at.push(i - 1);
    }
    gap = "";
    kept.push(character);
    at.push(i);
  }
  at.push(original.length);
  return { text: kept.join(""), at, original };
});

function staysApart(gap: string, before: string, after: string): boolean {
  if (before === "") return false;
  if (gap === " ") return /[\d.,]/.test(before) && /[\d.]/.test(after);
  return !/[≥≤><=≈(]/.test(before) && !/[%‰)(]/.test(after);
}

/** [start, end) of the original, for [start, end) of the line. */
export function spanOf({ at, original }: Line, start: number, end: number): readonly [number, number] {
  return start >= end
    ? [at[start] ?? original.length, at[start] ?? original.length]
    : [at[start]!, at[end - 1]! + 1];
}

/** What stands in the original there, on one line. */
export function asWrittenAt(line: Line, start: number, end: number): string {
  return line.original
    .slice(...spanOf(line, start, end))
    .replace(/\s+/g, " ")
    .trim();
}

/** A part of a line. */
export function partOf(line: Line, start: number, end: number): Line {
  return { ...line, text: line.text.slice(start, end), at: line.at.slice(start, end + 1) };
}

/** A line without the quotation marks around all of it. */
export function withoutQuotes(line: Line): Line {
  return /^["“「『【][^"“”「」『』【】]{1,60}["”」』】]$/.test(line.text)
    ? partOf(line, 1, line.text.length - 1)
    : line;
}

/** A line without some of its characters; positions stay those of the original. */
export function without(line: Line, gone: (index: number) => boolean): Line {
  const text: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < line.text.length; i++) {
    if (gone(i)) continue;
    text.push(line.text[i]!);
    at.push(line.at[i]!);
  }
  return { ...line, text: text.join(""), at: [...at, line.at[line.text.length]!] };
}

/** A text without the signs that end a sentence or clause; 30,000 of them take no longer than one. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[。;；,，!！.、\s]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

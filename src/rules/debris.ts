import { excerpt } from "../values/text";

/** What pasting from Word or a web page left behind in a text. */
export interface Debris {
  /** As a sentence names them: “&nbsp;”, 看不见的字符. */
  readonly found: readonly string[];
  /** The text without them. */
  readonly clean: string;
}

/** Entities of HTML by what they stand for. */
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  bull: "•",
  times: "×",
  divide: "÷",
  plusmn: "±",
  ge: "≥",
  le: "≤",
  deg: "°",
  permil: "‰",
};

/**
 * Each with what takes its place. Lengths are bounded, so that a long text is still read once. Joiners and variation
 * signs are left alone: symbols may be made of them.
 */
const PASTED: readonly (readonly [RegExp, (match: string, inner: string) => string])[] = [
  [/&amp;/gi, () => "&"],
  [new RegExp(`&(${Object.keys(ENTITIES).join("|")});`, "gi"), (_, name) => ENTITIES[name.toLowerCase()]!],
  [/&#(\d{1,6}|x[0-9a-f]{1,5});/gi, (_, code) => character(Number(code.replace(/^x/i, "0x")))],
  [/<!--[^]{0,500}?-->/g, () => ""],
  [/<(?:br|\/p|\/div|\/li|\/tr)\s{0,9}\/?>/gi, () => "\n"],
  [
    /<\/?(?:p|br|div|span|font|strong|em|a|b|i|u|img|o:p|table|tbody|tr|td|th|ul|ol|li|h[1-6]|style)(?:\s[^<>]{0,500})?\/?>/gi,
    () => "",
  ],
  [/\[bookmark:[^\]\n]{0,100}\]/gi, () => ""],
  [/_GoBack(?![A-Za-z0-9])|_(?:Toc|Ref|Hlk)\d{6,}/g, () => ""],
  [/\\\*\s{0,9}MERGEFORMAT/g, () => ""],
  [/_x000[AD]_\n?/gi, () => "\n"],
  [/_x00[01][0-9A-F]_/gi, () => ""],
  [/\v/g, () => "\n"],
];
const UNSEEN =
  /[\u0000-\u0008\f\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** Whether anything is worth looking for; most cells have nothing of the kind. */
const SUSPICIOUS = new RegExp(`[&<\\v]|\\[bookmark:|_[A-Za-z]|MERGEFORMAT|${UNSEEN.source}`, "i");

/** undefined where nothing was left behind. */
export function debrisIn(text: string): Debris | undefined {
  if (!SUSPICIOUS.test(text)) return undefined;
  const found = new Set<string>();
  let clean = text;
  for (const [pattern, instead] of PASTED) {
    clean = clean.replace(pattern, (match: string, inner: string) => {
      found.add(match === "\v" ? "换行符" : `“${excerpt(match)}”`);
      return instead(match, inner);
    });
  }
  clean = clean.replace(UNSEEN, () => {
    found.add("看不见的字符");
    return "";
  });
  return found.size ? { found: [...found], clean: clean.trimEnd() } : undefined;
}

/** The character of a code; nothing for one that cannot stand alone or cannot be seen. */
function character(code: number): string {
  const stands = code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff);
  return stands ? String.fromCodePoint(code) : "";
}

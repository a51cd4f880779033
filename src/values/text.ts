/** Characters that take no room: zero-width space and joiners, direction marks, soft hyphen, byte order mark. */
export const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/g;

/**
 * Full-width digits and the signs that go with numbers → half width; full-width and no-break spaces → space.
 * Nothing else, and never NFKC: that turns ① into 1, ㎡ into m2 and ℃ into °C, inventing digits and units.
 * Every character stays where it is, so positions in the result are positions in the text.
 */
export function fold(text: string): string {
  return FOLDED.test(text) ? text.replace(ALL_FOLDED, half) : text;
}

const FOLDED = /[０-９％＝＞＜＋－／～（）：，．\u3000\u00A0]/;
const ALL_FOLDED = new RegExp(FOLDED, "g");

function half(full: string): string {
  return full === "\u3000" || full === "\u00A0" ? " " : String.fromCharCode(full.charCodeAt(0) - 0xfee0);
}

/** Empty, or nothing but white space and characters that take no room. */
export function isBlank(text: string): boolean {
  return !isSeen(text.charCodeAt(0)) && text.replace(INVISIBLE, "").trim() === "";
}

/** As nearly every text begins: a sign of ASCII, or a Chinese character. */
function isSeen(code: number): boolean {
  return (code > 32 && code < 127) || (code >= 0x4e00 && code <= 0x9fff);
}

/** Blank, or one of the signs that stand for “nothing here”: - — / 无. Where a value is required, both are missing. */
export function saysNothing(text: string): boolean {
  return /^(?:[-—–―─/]*|无)$/.test(withoutSpace(fold(text)));
}

/** For comparing headings: `数量\n指标`, `数量 指标：` and `数量指标` are the same. */
export function labelKey(text: string): string {
  if (!IN_NO_KEY.test(text)) return text;
  const key = halfWidth(withoutSpace(text))
    .replace(/[〔﹝【]/g, "[")
    .replace(/[〕﹞】]/g, "]")
    .replace(/﹙/g, "(")
    .replace(/﹚/g, ")")
    .replace(/[∶﹕︰]/g, ":");
  let end = key.length;
  while (key[end - 1] === ":") end--;
  return key.slice(0, end);
}

/** Whatever labelKey changes or takes away. */
const IN_NO_KEY = new RegExp(`${INVISIBLE.source}|[\\s！-～〔﹝【〕﹞】﹙﹚∶﹕︰:]`);

/** For comparing names: white space, widths and quotation marks do not count; what stands in brackets does. */
export function textKey(text: string): string {
  return halfWidth(withoutSpace(text)).replace(/["'“”„‟‘’‚‛「」『』〝〞〟`´]/g, '"');
}

export function sameText(a: string, b: string): boolean {
  return textKey(a) === textKey(b);
}

/** Folded, on one line: line breaks and runs of white space become one space. */
export function oneLine(text: string): string {
  return fold(text).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/**
 * A value as it is parsed: on one line, and without the spaces beside anything but digits and their signs
 * (`8.5 万 元` → `8.5万元`, but `1 234` stays two figures).
 */
export function compact(text: string): string {
  return oneLine(text).replace(/ ?([^\d., ]) ?/g, "$1");
}

function withoutSpace(text: string): string {
  return SPACE.test(text) ? text.replace(ALL_SPACE, "") : text;
}

const SPACE = new RegExp(`${INVISIBLE.source}|\\s`);
const ALL_SPACE = new RegExp(SPACE, "g");

/** All of ASCII, letters too: in a key nobody reads, widths never distinguish. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, half);
}

/** The beginning of a text on one line, short enough to stand in a sentence. */
export function excerpt(text: string, length = 20): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= length ? line : `${letters.slice(0, length).join("")}…`;
}

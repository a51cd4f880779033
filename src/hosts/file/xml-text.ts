const ENTITIES = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

const AMPERSAND = 38;
const HASH = 35;
const SEMICOLON = 59;
const SMALL_X = 120;
/** `&#x10FFFF;` is the longest of sense; the rest is room for leading zeros. */
const LONGEST = 16;

/** Character data as written → the text it means. An entity nobody defined stays as it stands. */
export function unescape(text: string): string {
  return resolved(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

/** An attribute's value as written → the text it means; white space in it is a space, as XML has it. */
export function unescapeAttribute(value: string): string {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code < 32 || code === AMPERSAND) return resolved(value.replace(/\r\n|[\t\n\r]/g, " "));
  }
  return value;
}

/** By hand and not by a pattern: some programs write every Chinese character as an entity. */
function resolved(text: string): string {
  let at = text.indexOf("&");
  if (at < 0) return text;
  let result = "";
  let from = 0;
  while (at >= 0) {
    const end = entityEnd(text, at);
    const meant = end < 0 ? undefined : meaning(text, at + 1, end);
    if (meant !== undefined) {
      result += at === from ? meant : text.slice(from, at) + meant;
      from = end + 1;
    }
    at = text.charCodeAt(from) === AMPERSAND && from > at ? from : text.indexOf("&", at + 1);
  }
  return from === text.length ? result : result + text.slice(from);
}

/** The place of the `;`; -1 where none comes soon. */
function entityEnd(text: string, from: number): number {
  const limit = Math.min(from + LONGEST, text.length);
  for (let at = from + 1; at < limit; at++) if (text.charCodeAt(at) === SEMICOLON) return at;
  return -1;
}

/** What stands between `&` and `;`, as the character it means. */
function meaning(text: string, from: number, end: number): string | undefined {
  if (text.charCodeAt(from) !== HASH) return ENTITIES.get(text.slice(from, end));
  const base = text.charCodeAt(from + 1) === SMALL_X ? 16 : 10;
  const first = base === 16 ? from + 2 : from + 1;
  if (first === end) return undefined;
  let code = 0;
  for (let at = first; at < end; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit >= base) return undefined;
    code = code * base + digit;
  }
  if (code === 0 || code > 0x10ffff) return "\uFFFD";
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** 0–9, a–f and A–F → 0–15; anything else is no digit of any base. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : Infinity;
}

/** Any text → character data. What XML cannot hold at all (control characters, halves of pairs) becomes U+FFFD. */
export function escapeText(text: string): string {
  return text.replace(UNWRITABLE, "\uFFFD").replace(/[&<>\r]/g, (sign) => WRITTEN[sign]!);
}

/** Any text → the value of an attribute, to stand in either kind of quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(UNWRITABLE, "\uFFFD").replace(/[&<>"'\t\n\r]/g, (sign) => WRITTEN[sign]!);
}

const WRITTEN: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const UNWRITABLE =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Texts of cells have a second escape, `_x000D_`, for what XML cannot hold. This takes it back; entities come first. */
export function unescapeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A cell's text → character data for `<t>` or `<v>`, both escapes done. */
export function escapeCellText(text: string): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text;
  return escapeText(
    text.replace(LOOKS_ESCAPED, "_x005F_").replace(ESCAPED, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    }),
  );
}

/** Texts of nearly all cells have none of these signs. */
const MAY_NEED_ESCAPE = /[&<>_\x00-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

const ESCAPED = new RegExp(`\\r|${UNWRITABLE.source}`, "g");
/** An underscore that would begin an escape once the rest is written. */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${ESCAPED.source}))`, "g");

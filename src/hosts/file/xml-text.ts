const ENTITIES = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

/** Character data as written → the text it means. An entity nobody defined stays as it stands. */
export function unescape(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&(#?)(x?)(\w+);/g, resolve) : lines;
}

/** An attribute's value as written → the text it means; white space in it is a space, as XML has it. */
export function unescapeAttribute(value: string): string {
  const oneLine = /[\t\n\r]/.test(value) ? value.replace(/\r\n|[\t\n\r]/g, " ") : value;
  return oneLine.includes("&") ? oneLine.replace(/&(#?)(x?)(\w+);/g, resolve) : oneLine;
}

function resolve(written: string, hash: string, hex: string, rest: string): string {
  if (!hash) return ENTITIES.get(hex + rest) ?? written;
  if (!(hex ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(rest)) return written;
  const code = parseInt(rest, hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
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
  return escapeText(
    text.replace(LOOKS_ESCAPED, "_x005F_").replace(ESCAPED, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    }),
  );
}

const ESCAPED = new RegExp(`\\r|${UNWRITABLE.source}`, "g");
/** An underscore that would begin an escape once the rest is written. */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${ESCAPED.source}))`, "g");

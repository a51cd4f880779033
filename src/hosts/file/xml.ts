import {
  after,
  afterDoctype,
  atEnd,
  readCdata,
  readClose,
  readOpen,
  readText,
  type Cursor,
} from "./xml-tokens";
import { unescape } from "./xml-text";

export { attribute, attributes, flag, number, type Attribute } from "./xml-attributes";
export type { Cursor } from "./xml-tokens";
export { escapeAttribute, escapeCellText, escapeText, unescape, unescapeCellText } from "./xml-text";

/**
 * A cursor before the first token. Tokens are tags and texts (white space too); comments, processing instructions and
 * the XML declaration are passed over. With `from` it starts amid a text, at the start of a token, and elements
 * opened before may be closed.
 */
export function scan(xml: string, from = 0): Cursor {
  return {
    xml,
    kind: "text",
    name: "",
    prefix: "",
    start: from,
    end: from,
    nameEnd: from,
    path: from > 0 ? ["*"] : [],
  };
}

/** Moves to the next token; false at the end. Throws FileUnreadable where the text is not well-formed. */
export function next(cursor: Cursor): boolean {
  const { xml } = cursor;
  let at = cursor.end;
  for (;;) {
    if (at >= xml.length) return atEnd(cursor);
    if (xml.charCodeAt(at) !== LESS) return readText(cursor, at);
    const sign = xml.charCodeAt(at + 1);
    if (sign === SLASH) return readClose(cursor, at);
    if (sign === QUESTION) at = after("?>", xml, at + 2);
    else if (sign !== EXCLAMATION) return readOpen(cursor, at);
    else if (xml.startsWith("<!--", at)) at = after("-->", xml, at + 4);
    else if (xml.startsWith("<![CDATA[", at)) return readCdata(cursor, at);
    else at = afterDoctype(xml, at);
  }
}

/** The characters of a text token, entities resolved. */
export function textOf({ xml, kind, start, end }: Cursor): string {
  return kind === "cdata" ? xml.slice(start + 9, end - 3) : unescape(xml.slice(start, end));
}

/** Is this the start of an element, with content or without; if a name is given, of that one? */
export function opens(cursor: Cursor, name = cursor.name): boolean {
  return (cursor.kind === "open" || cursor.kind === "empty") && cursor.name === name;
}

/** From the start of an element to its end, over all it holds. */
export function skip(cursor: Cursor): void {
  const depth = depthInside(cursor);
  while (cursor.path.length >= depth && next(cursor));
}

/** From the start of an element to its end, gathering all text on the way. */
export function content(cursor: Cursor): string {
  const depth = depthInside(cursor);
  let text = "";
  while (cursor.path.length >= depth && next(cursor)) {
    if (cursor.kind === "text" || cursor.kind === "cdata") text += textOf(cursor);
  }
  return text;
}

/** How deep the content of the element lies that starts here; unreachable for one without content. */
function depthInside(cursor: Cursor): number {
  return cursor.kind === "open" ? cursor.path.length : Infinity;
}

const LESS = 60;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;

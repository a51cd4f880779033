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
import { attributes } from "./xml-attributes";
import { unescape } from "./xml-text";

export {
  attribute,
  attributes,
  flag,
  number,
  singleLetters,
  type Attribute,
  type SingleLetters,
} from "./xml-attributes";
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

/** The same over pieces that begin and end at tags; offsets are those of the piece at hand. */
export function scanPieces(pieces: Iterable<string>): Cursor {
  const iterator = pieces[Symbol.iterator]();
  const more = () => {
    const { done, value } = iterator.next();
    return done ? undefined : value;
  };
  return { ...scan(more() ?? ""), more };
}

/** Moves to the next token; false at the end. Throws FileUnreadable where the text is not well-formed. */
export function next(cursor: Cursor): boolean {
  let { xml, end: at } = cursor;
  for (;;) {
    if (at >= xml.length) {
      const more = cursor.more?.();
      if (more === undefined) return atEnd(cursor);
      cursor.xml = xml = more;
      at = 0;
      continue;
    }
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

/**
 * The same for readers: over what is no business of theirs, extensions (`extLst`) and elements of other namespaces
 * than the document's own, which may be called like those that are wanted.
 */
export function nextOwn(cursor: Cursor): boolean {
  while (next(cursor)) {
    if (!opens(cursor)) return true;
    cursor.own ??= ownPrefixes(cursor);
    const isOwn = cursor.prefix === cursor.lastOwn || cursor.own.has(cursor.prefix) || isDeclaredOwn(cursor);
    if (isOwn) cursor.lastOwn = cursor.prefix;
    if (isOwn && cursor.name !== "extLst") return true;
    skip(cursor);
  }
  return false;
}

/** No pattern, for the last text that one was tried on stays in memory, and with it the part that it was cut from. */
function isMain(uri: string): boolean {
  return uri.endsWith("/spreadsheetml/2006/main") || uri.endsWith("/spreadsheetml/main");
}

/** The root's prefix, and others that stand for the same namespace. */
function ownPrefixes(cursor: Cursor): Set<string> {
  const declared = declarations(cursor).filter(([, uri]) => isMain(uri));
  return new Set([cursor.prefix, ...declared.map(([prefix]) => prefix)]);
}

/** An element that brings its own prefix for the main namespace along, for itself and what it holds. */
function isDeclaredOwn(cursor: Cursor): boolean {
  const isOwn = declarations(cursor).some(([prefix, uri]) => prefix === cursor.prefix && isMain(uri));
  if (isOwn) cursor.own!.add(cursor.prefix);
  return isOwn;
}

/** Prefixes that a tag declares ("" for its default), with their namespaces. */
function declarations(cursor: Cursor): [prefix: string, uri: string][] {
  return attributes(cursor).flatMap(({ name, prefix, valueStart, valueEnd }): [string, string][] => {
    const uri = cursor.xml.slice(valueStart, valueEnd);
    if (prefix === "xmlns") return [[name, uri]];
    return prefix === "" && name === "xmlns" ? [["", uri]] : [];
  });
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

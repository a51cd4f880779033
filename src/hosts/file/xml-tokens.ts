import { malformed } from "./unreadable";

/**
 * A place in an XML text, moved on by `next`. It is one object, changed in place, because sheets have millions of
 * tags; take `start` and `end` down before moving on. All offsets count from the start of `xml`, so that what lies
 * between two of them can be replaced and every other character stays.
 */
export interface Cursor {
  /** The whole text, or the piece of it that is at hand. */
  xml: string;
  /** The piece after that, from its start on; undefined at the end, or where the text is in one piece. */
  readonly more?: () => string | undefined;
  kind: "open" | "close" | "empty" | "text" | "cdata";
  /** Without prefix; "" for text. */
  name: string;
  /** `x` of `<x:row>`; "" where there is none. */
  prefix: string;
  /** Where the tag or text begins … */
  start: number;
  /** … and the first place after it. */
  end: number;
  /** Where the attributes begin: after the tag's name. */
  nameEnd: number;
  /** Qualified names of the elements we are in; the element of an "open" is already among them. */
  readonly path: string[];
  /** Prefixes of the document's own namespace, once its root was met. */
  own?: Set<string>;
  /** That of them which was met last: nearly all tags have the same. */
  lastOwn?: string;
}

/** How `next` takes in one token each: they set the cursor to what begins at a place. */

const LESS = 60;
const SLASH = 47;
const COLON = 58;
const GREATER = 62;

export function atEnd(cursor: Cursor): false {
  const { path } = cursor;
  if (path.length > 0 && path[0] !== "*") throw malformed();
  return false;
}

export function readText(cursor: Cursor, at: number): true {
  const end = cursor.xml.indexOf("<", at);
  cursor.kind = "text";
  cursor.name = cursor.prefix = "";
  cursor.start = at;
  cursor.end = end < 0 ? cursor.xml.length : end;
  return true;
}

export function readCdata(cursor: Cursor, at: number): true {
  cursor.kind = "cdata";
  cursor.name = cursor.prefix = "";
  cursor.start = at;
  cursor.end = after("]]>", cursor.xml, at + 9);
  return true;
}

export function readClose(cursor: Cursor, at: number): true {
  const { xml, path } = cursor;
  const name = readName(cursor, at + 2);
  const end = xml.indexOf(">", cursor.nameEnd);
  const opened = path.pop();
  if (end < 0 || (opened !== name && opened !== "*")) throw malformed();
  if (opened === "*") path.push("*");
  cursor.kind = "close";
  cursor.start = at;
  cursor.end = end + 1;
  return true;
}

export function readOpen(cursor: Cursor, at: number): true {
  const { xml } = cursor;
  const name = readName(cursor, at + 1);
  const end = tagEnd(xml, cursor.nameEnd);
  const isEmpty = xml.charCodeAt(end - 2) === SLASH;
  if (!isEmpty) cursor.path.push(name);
  cursor.kind = isEmpty ? "empty" : "open";
  cursor.start = at;
  cursor.end = end;
  return true;
}

/** Sets name, prefix and nameEnd; gives the qualified name. */
function readName(cursor: Cursor, from: number): string {
  const { xml } = cursor;
  let end = from;
  let colon = -1;
  for (; end < xml.length; end++) {
    const code = xml.charCodeAt(end);
    if (code <= 32 || code === GREATER || code === SLASH) break;
    if (code === LESS) throw malformed();
    if (code === COLON) colon = end;
  }
  if (end === from) throw malformed();
  const name = xml.slice(from, end);
  cursor.nameEnd = end;
  cursor.prefix = colon < 0 ? "" : xml.slice(from, colon);
  cursor.name = colon < 0 ? name : xml.slice(colon + 1, end);
  return name;
}

/** The place after the `>` of a tag; one within quotes does not count. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) break;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw malformed();
}

export function after(sign: string, xml: string, from: number): number {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw malformed();
  return at + sign.length;
}

/** Workbooks have no document types; one that declares entities could swell without end, so it is refused. */
export function afterDoctype(xml: string, at: number): number {
  const end = after(">", xml, at);
  if (!xml.startsWith("<!DOCTYPE", at) || xml.slice(at, end).includes("[")) throw malformed();
  return end;
}

import { malformed } from "./unreadable";
import { unescapeAttribute } from "./xml-text";
import type { Cursor } from "./xml-tokens";

/** An attribute by its offsets in the whole text: `name="value"` lies between start and end, without white space. */
export interface Attribute {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The value of the current tag's attribute of that local name, decoded; undefined where there is none. */
export function attribute(cursor: Cursor, name: string): string | undefined {
  const { xml, end } = cursor;
  let at = cursor.nameEnd;
  while ((at = nameStart(xml, at, end)) < end) {
    const equals = equalsAfter(xml, at);
    const open = quoteAfter(xml, equals);
    const close = xml.indexOf(xml[open]!, open + 1);
    if (hasLocalName(xml, at, equals, name)) return unescapeAttribute(xml.slice(open + 1, close));
    at = close + 1;
  }
  return undefined;
}

/** What a cell's tag says: its place (`r`), its style (`s`) and the type of its content (`t`). */
export interface SingleLetters {
  r?: string;
  s?: string;
  t?: string;
}

/** The attributes a cell may have, as `attribute` gives them, in one pass: sheets have millions of cells. */
export function singleLetters(cursor: Cursor): SingleLetters {
  const { xml, end } = cursor;
  const found: SingleLetters = { r: undefined, s: undefined, t: undefined };
  let at = cursor.nameEnd;
  while ((at = nameStart(xml, at, end)) < end) {
    const equals = xml.charCodeAt(at + 1) === 61 ? at + 1 : equalsAfter(xml, at);
    const open = quoteAfter(xml, equals);
    const close = xml.indexOf(xml.charCodeAt(open) === 34 ? '"' : "'", open + 1);
    const name = equals === at + 1 ? xml.charCodeAt(at) : lastLetter(xml, at, equals);
    if (name === 114) found.r ??= unescapeAttribute(xml.slice(open + 1, close));
    else if (name === 115) found.s ??= unescapeAttribute(xml.slice(open + 1, close));
    else if (name === 116) found.t ??= unescapeAttribute(xml.slice(open + 1, close));
    at = close + 1;
  }
  return found;
}

/** The letter that a name with a prefix or space around it is; NaN where it is longer. */
function lastLetter(xml: string, from: number, equals: number): number {
  for (const name of ["r", "s", "t"]) if (hasLocalName(xml, from, equals, name)) return name.charCodeAt(0);
  return NaN;
}

/** All attributes of the current tag, in order. */
export function attributes(cursor: Cursor): Attribute[] {
  const { xml, end } = cursor;
  const found: Attribute[] = [];
  let at = cursor.nameEnd;
  while ((at = nameStart(xml, at, end)) < end) {
    const equals = equalsAfter(xml, at);
    const open = quoteAfter(xml, equals);
    const close = xml.indexOf(xml[open]!, open + 1);
    const [local = "", prefix = ""] = xml.slice(at, equals).trimEnd().split(":").reverse();
    found.push({ name: local, prefix, start: at, end: close + 1, valueStart: open + 1, valueEnd: close });
    at = close + 1;
  }
  return found;
}

/** true for `1`, `true` and `on`; `otherwise` where the attribute is missing. */
export function flag(cursor: Cursor, name: string, otherwise = false): boolean {
  const value = attribute(cursor, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** The attribute as a finite number; undefined where it is missing or none. */
export function number(cursor: Cursor, name: string): number | undefined {
  const value = attribute(cursor, name)?.trim();
  return value && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** The start of the next attribute's name; `end` when the tag has no more. */
function nameStart(xml: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isSpace(xml.charCodeAt(at)) || xml.charCodeAt(at) === 47)) at++;
  return at >= end - 1 ? end : at;
}

function equalsAfter(xml: string, from: number): number {
  let at = from;
  for (; xml.charCodeAt(at) !== 61; at++) {
    const code = xml.charCodeAt(at);
    if (code === 60 || code === 62 || code === 34 || code === 39 || code !== code) throw malformed();
  }
  return at;
}

function quoteAfter(xml: string, equals: number): number {
  let at = equals + 1;
  while (isSpace(xml.charCodeAt(at))) at++;
  const code = xml.charCodeAt(at);
  if (code !== 34 && code !== 39) throw malformed();
  return at;
}

function hasLocalName(xml: string, from: number, equals: number, name: string): boolean {
  let to = equals;
  while (to > from && isSpace(xml.charCodeAt(to - 1))) to--;
  const start = to - name.length;
  if (xml.charCodeAt(start) !== name.charCodeAt(0)) return false;
  return xml.startsWith(name, start) && (start === from || xml.charCodeAt(start - 1) === 58);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

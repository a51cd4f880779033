import { attributes, escapeAttribute, next, scan, type Attribute } from "../xml";
import { unescapeAttribute } from "../xml-text";
import type { Element } from "./element";

/** An attribute's value by its full name (`r`, `r:id`); undefined where there is none. */
export function attribute(element: Element, name: string): string | undefined {
  const { tag } = element;
  if (!tag.includes(name)) return undefined;
  // Sheets have millions of tags, nearly all written so; a double quote within double quotes cannot be.
  const start = tag.includes("'") ? -1 : tag.indexOf(` ${name}="`);
  if (start >= 0) {
    const from = start + name.length + 3;
    return unescapeAttribute(tag.slice(from, tag.indexOf('"', from)));
  }
  const found = attributesOf(element).find((each) => qualifiedName(each) === name);
  return found && unescapeAttribute(tag.slice(found.valueStart, found.valueEnd));
}

/** An attribute as a whole number of at least 0; undefined where it is missing or no such number. */
export function whole(element: Element, name: string): number | undefined {
  const value = attribute(element, name)?.trim();
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

export function flag(element: Element, name: string, otherwise = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** Sets an attribute where it stands, adds it last, or takes it out (undefined); the rest of the tag stays. */
export function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  const { tag } = element;
  const found = tag.includes(name)
    ? attributesOf(element).find((each) => qualifiedName(each) === name)
    : undefined;
  if (found && value !== undefined) {
    element.tag = tag.slice(0, found.valueStart) + escapeAttribute(String(value)) + tag.slice(found.valueEnd);
  } else if (found) {
    element.tag = tag.slice(0, found.start).trimEnd() + tag.slice(found.end);
  } else if (value !== undefined) {
    const end = tag.endsWith("/>") ? "/>" : ">";
    const head = tag.slice(0, -end.length).trimEnd();
    element.tag = `${head} ${name}="${escapeAttribute(String(value))}"${end}`;
  }
}

export function attributesOf({ tag }: Element): Attribute[] {
  const cursor = scan(tag);
  next(cursor);
  return attributes(cursor);
}

function qualifiedName({ prefix, name }: Attribute): string {
  return prefix ? `${prefix}:${name}` : name;
}

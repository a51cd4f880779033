import { malformed } from "../unreadable";
import { escapeText, next, scan, skip, textOf, escapeAttribute } from "../xml";

/**
 * An XML element that is still its own source text: only what is opened or changed is held in pieces, so that writing
 * it back gives every other character as it was. It is changed in place; nobody outside one `applyEdits` sees it.
 */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  /** The start tag as written, `<x:row r="1">` or `<x:row/>`. */
  tag: string;
  /** The source between the tags until it is opened, then the pieces. */
  inside: string | Node[];
  /** `</x:row>`; "" while the start tag closes itself. */
  readonly close: string;
}

/** White space, text, comments and the like stand as they were written. */
export type Node = Element | string;

/** Cuts source text at the elements of its first level. Throws FileUnreadable: damaged. */
export function parseNodes(source: string): Node[] {
  const nodes: Node[] = [];
  const cursor = scan(source);
  let done = 0;
  while (next(cursor)) {
    if (cursor.kind !== "open" && cursor.kind !== "empty") continue;
    const { kind, name, prefix, start, end } = cursor;
    if (start > done) nodes.push(source.slice(done, start));
    const element = { name, prefix, tag: source.slice(start, end), inside: "", close: "" };
    if (kind === "open") {
      skip(cursor);
      element.inside = source.slice(end, cursor.start);
      element.close = source.slice(cursor.start, cursor.end);
    }
    nodes.push(element);
    done = cursor.end;
  }
  if (done < source.length) nodes.push(source.slice(done));
  return nodes;
}

/** `source` must hold exactly one element. */
export function parseElement(source: string): Element {
  const found = parseNodes(source).find(isElement);
  if (!found) throw malformed();
  return found;
}

export function isElement(node: Node): node is Element {
  return typeof node !== "string";
}

/** The pieces of an element, to be read and changed. */
export function open(element: Element): Node[] {
  if (typeof element.inside === "string") element.inside = parseNodes(element.inside);
  return element.inside;
}

export function toText(node: Node): string {
  if (typeof node === "string") return node;
  const { tag, close } = node;
  const inside = typeof node.inside === "string" ? node.inside : node.inside.map(toText).join("");
  if (close || inside === "") return tag + inside + close;
  return `${tag.slice(0, -2).trimEnd()}>${inside}</${qualified(node, node.name)}>`;
}

/** A copy as it stands, sharing nothing with the original. */
export function copyOf(element: Element): Element {
  return parseElement(toText(element));
}

/** The child elements of that name, of the element's own vocabulary. */
export function childrenOf(element: Element, name: string): Element[] {
  return open(element).filter(
    (node): node is Element => isElement(node) && node.name === name && node.prefix === element.prefix,
  );
}

export function childOf(element: Element, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** The text directly inside an element. */
export function textIn(element: Element): string {
  const cursor = scan(toText(element));
  let text = "";
  while (next(cursor)) {
    if ((cursor.kind === "text" || cursor.kind === "cdata") && cursor.path.length === 1) {
      text += textOf(cursor);
    }
  }
  return text;
}

export function setText(element: Element, text: string): void {
  element.inside = escapeText(text);
}

export function remove(parent: Element, child: Element): void {
  const nodes = open(parent);
  nodes.splice(nodes.indexOf(child), 1);
}

/** `row` as the vocabulary of this element writes it: `x:row`. */
export function qualified({ prefix }: { readonly prefix: string }, name: string): string {
  return prefix ? `${prefix}:${name}` : name;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A new element of the same vocabulary as `kin`. */
export function make(
  kin: Element,
  name: string,
  attributes: Attributes = {},
  inside: string | Node[] = "",
): Element {
  const full = qualified(kin, name);
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${typeof value === "number" ? value : escapeAttribute(value)}"`,
  );
  return { name, prefix: kin.prefix, tag: `<${full}${written.join("")}/>`, inside, close: "" };
}

/**
 * Puts a new child where the schema wants it: `order` names all children in their order, and it comes after the last
 * that is not later. Children the order does not know stay where they are.
 */
export function insert(parent: Element, order: readonly string[], child: Element): Element {
  const nodes = open(parent);
  const ranks = nodes.map((node) =>
    isElement(node) && node.prefix === parent.prefix ? order.indexOf(node.name) : -1,
  );
  const rank = order.indexOf(child.name);
  const before = ranks.findLastIndex((other) => other >= 0 && other <= rank);
  const after = ranks.findIndex((other) => other > rank);
  if (before >= 0) nodes.splice(before + 1, 0, child);
  else if (after >= 0) nodes.splice(after, 0, child);
  else nodes.push(child);
  return child;
}

/** The child of that name, made empty in its place where there is none. */
export function ensure(parent: Element, order: readonly string[], name: string): Element {
  return childOf(parent, name) ?? insert(parent, order, make(parent, name));
}

import { escapeAttribute } from "../xml";
import { childOf, isElement, open, qualified, type Element, type Node } from "./element";

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
    value === undefined ? "" : ` ${key}="${escapeAttribute(String(value))}"`,
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

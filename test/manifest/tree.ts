import { readFileSync } from "node:fs";
import { attributes, next, scan, unescape } from "../../src/hosts/file/xml";

/** An element of the manifest; names without their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export function manifest(): Element {
  return parsed(readFileSync("manifest.xml", "utf8"));
}

export function parsed(xml: string): Element {
  const [root] = childrenAt(scan(xml)).children;
  return root!;
}

function childrenAt(cursor: ReturnType<typeof scan>): Pick<Element, "children" | "text"> {
  const children: Element[] = [];
  let text = "";
  while (next(cursor) && cursor.kind !== "close") {
    if (cursor.kind === "text") text += unescape(cursor.xml.slice(cursor.start, cursor.end));
    if (cursor.kind !== "open" && cursor.kind !== "empty") continue;
    const { name, kind } = cursor;
    const own = Object.fromEntries(
      attributes(cursor).map(({ name: key, valueStart, valueEnd }) => [
        key,
        unescape(cursor.xml.slice(valueStart, valueEnd)),
      ]),
    );
    const inside = kind === "open" ? childrenAt(cursor) : { children: [], text: "" };
    children.push({ name, attributes: own, ...inside });
  }
  return { children, text: text.trim() };
}

/** An element and everything in it, in the order of the file. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

export const named = (root: Element, name: string) => everything(root).filter((one) => one.name === name);

import { DOMParser } from "@xmldom/xmldom";
import type { Element } from "@xmldom/xmldom";
import { damaged } from "../hosts/file/unreadable";

/** Word's own namespace in both dialects of the format. */
const WORD = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const MARKUP_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** No program nests so deep; whoever reads such a part recursively runs out of stack. */
const DEEPEST = 400;
const MOST_CHARACTERS = 40_000_000;

/** The root of a part. Throws FileUnreadable: damaged, where the part is no well-formed XML or made to do harm. */
export function rootOf(xml: string): Element {
  if (xml.length > MOST_CHARACTERS || xml.includes("<!DOCTYPE") || depthOf(xml) > DEEPEST) {
    throw damaged("有一部分内容读不出来");
  }
  try {
    const parser = new DOMParser({
      onError: (_, message) => {
        throw new Error(message);
      },
    });
    return parser.parseFromString(xml, "text/xml").documentElement!;
  } catch {
    throw damaged("有一部分内容读不出来");
  }
}

/** How deep elements lie in one another, roughly: counted by tags, before anything is built. */
function depthOf(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const sign = xml[at + 1];
    if (sign === "/") depth--;
    else if (sign !== "?" && sign !== "!") {
      const end = xml.indexOf(">", at);
      if (end > 0 && xml[end - 1] !== "/") deepest = Math.max(deepest, ++depth);
    }
  }
  return deepest;
}

/** The elements in an element, of whatever namespace. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(child as Element);
  }
  return children;
}

/** Word's own name of an element: `tbl` of <w:tbl>; "" for what is of another namespace. */
export function nameOf({ namespaceURI, localName }: Element): string {
  return namespaceURI !== null && WORD.includes(namespaceURI) ? (localName ?? "") : "";
}

/** The element of that name in an element; undefined where it has none. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element).find((child) => nameOf(child) === name);
}

/** One after the other: pPr, then rPr in it. */
export function inside(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>(childOf, element);
}

/** An attribute of Word's own namespace, `val` if none is named; undefined where it does not stand. */
export function attributeOf(element: Element | undefined, name = "val"): string | undefined {
  if (!element) return undefined;
  for (const namespace of WORD) {
    if (element.hasAttributeNS(namespace, name)) return element.getAttributeNS(namespace, name) ?? "";
  }
  return undefined;
}

export function numberOf(element: Element | undefined, name = "val"): number | undefined {
  const number = Number(attributeOf(element, name) ?? NaN);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** What an element that is there or not switches: <w:vanish/> on, <w:vanish w:val="0"/> off; undefined without it. */
export function switchOf(element: Element | undefined): boolean | undefined {
  return element && !/^(?:0|false|off)$/i.test(attributeOf(element) ?? "");
}

/** One of the two things said for programs that know more and such that know less. */
export function chosenOf(element: Element): Element | undefined {
  if (element.namespaceURI !== MARKUP_COMPATIBILITY || element.localName !== "AlternateContent") {
    return undefined;
  }
  const children = childrenOf(element);
  return children.find(({ localName }) => localName === "Choice") ?? children[0];
}

/** Content of what only wraps others: content controls, tags of other programs, tracked insertions. */
const WRAPS = [
  "sdtContent",
  "customXml",
  "smartTag",
  "ins",
  "moveTo",
  "hyperlink",
  "fldSimple",
  "dir",
  "bdo",
];

/** The elements in an element, those in wrappers too; what was deleted or moved away is left out. */
export function contentsOf(element: Element): Element[] {
  return childrenOf(element).flatMap((child): Element[] => {
    const chosen = chosenOf(child);
    if (chosen) return contentsOf(chosen);
    const name = nameOf(child);
    if (name === "sdt") {
      // A content control that nobody filled in shows what to do there.
      if (switchOf(inside(child, "sdtPr", "showingPlcHdr"))) return [];
      const content = childOf(child, "sdtContent");
      return content ? contentsOf(content) : [];
    }
    if (WRAPS.includes(name)) return contentsOf(child);
    return name === "del" || name === "moveFrom" ? [] : [child];
  });
}

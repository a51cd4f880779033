import { malformed } from "../unreadable";
import { decodeXml, encodeXml } from "../xml-bytes";
import type { Parts } from "../zip";
import { isElement, parseNodes, toText, type Element, type Node } from "./element";

/** An XML part while it is edited. */
export interface Document {
  readonly source: string;
  /** The root with what stands before and after it. */
  readonly nodes: readonly Node[];
  readonly root: Element;
}

export function parseDocument(source: string): Document {
  const nodes = parseNodes(source);
  const root = nodes.find(isElement);
  if (!root) throw malformed();
  return { source, nodes, root };
}

/** A part's document, opened when first asked for. Throws FileUnreadable when it is missing or damaged. */
export function documentOf(documents: Map<string, Document>, parts: Parts, part: string): Document {
  const known = documents.get(part);
  if (known) return known;
  const bytes = parts.get(part);
  if (!bytes) throw malformed();
  const document = parseDocument(decodeXml(bytes));
  documents.set(part, document);
  return document;
}

/** Writes a document back; a part in which nothing changed keeps its very bytes. */
export function settleDocument(parts: Parts, part: string, { source, nodes }: Document): void {
  const text = nodes.map(toText).join("");
  const before = parts.get(part);
  if (before && text === source) return;
  parts.set(part, encode(text, before));
}

/** With the byte order mark and the declaration the part had, if that was UTF-8 already. */
function encode(text: string, before?: Uint8Array): Uint8Array {
  const isMarked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  if (isMarked) return new TextEncoder().encode(`\uFEFF${text}`);
  const saysUtf8 = /^<\?xml[^>]*\bencoding\s*=\s*["']utf-8["']/i.test(text);
  return saysUtf8 ? new TextEncoder().encode(text) : encodeXml(text);
}

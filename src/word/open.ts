import type { Element } from "@xmldom/xmldom";
import { refuseDocument } from "../hosts/file/foreign";
import { findPart, relationshipsOf } from "../hosts/file/relationships";
import { decodeXml } from "../hosts/file/xml-bytes";
import { unzip } from "../hosts/file/zip";
import type { Parts } from "../hosts/file/zip";
import { blocksOf } from "./blocks";
import type { Block } from "./blocks";
export type { Block } from "./blocks";
import { childOf, rootOf } from "./elements";
import { numberingOf } from "./numbering";
import type { Reading } from "./paragraph";
import { stylesOf } from "./styles";
import { asDocument, notDocument } from "./unreadable";

export interface WordDocument {
  readonly blocks: readonly Block[];
  /** What a sheet cannot hold, each once, in the words of a list for people. */
  readonly leftOut: readonly string[];
}

/**
 * Lines and tables of a Word document (.docx) as they are seen when printed: numbers of lists as text, insertions
 * accepted, what was deleted, moved away or hidden left out. Throws FileUnreadable.
 */
export function openWord(bytes: Uint8Array): WordDocument {
  try {
    return documentIn(unzip(bytes));
  } catch (problem) {
    throw asDocument(problem);
  }
}

function documentIn(parts: Parts): WordDocument {
  const main = documentPart(parts);
  if (main === undefined) throw holdsBook(parts) ? notDocument() : refuseDocument(parts);
  const related = relationshipsOf(parts, main);
  const partFor = (type: string) => {
    const part = related.find((one) => one.type === type)?.part;
    return part === undefined ? undefined : rootIn(parts, part);
  };
  const reading: Reading = {
    styles: stylesOf(partFor("styles")),
    numbering: numberingOf(partFor("numbering")),
    leftOut: new Set(),
  };
  for (const { type, part } of related) {
    const isAround = type === "header" || type === "footer";
    if (isAround && part !== undefined && saysSomething(rootIn(parts, part))) {
      reading.leftOut.add("页眉和页脚的文字");
    }
  }
  const body = childOf(rootIn(parts, main), "body");
  return { blocks: body ? blocksOf(body, reading) : [], leftOut: [...reading.leftOut] };
}

const holdsBook = (parts: Parts) => [...parts.keys()].some((name) => /^xl\//i.test(name));

/** More than the number of the page. */
const saysSomething = ({ textContent }: Element) =>
  !/^(?:[\s\d第页共/—–-]|PAGE|NUMPAGES|\\\*|MERGEFORMAT|Arabic)*$/.test(textContent ?? "");

function documentPart(parts: Parts): string | undefined {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.part;
  const found = main ?? findPart(parts, "word/document.xml");
  if (found === undefined) return undefined;
  return /<(?:\w+:)?document[\s>]/.test(decodeXml(parts.get(found)!).slice(0, 20_000)) ? found : undefined;
}

function rootIn(parts: Parts, part: string): Element {
  return rootOf(decodeXml(parts.get(part)!));
}

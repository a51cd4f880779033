import { zip } from "../../src/hosts/file/zip";
import { parseTable } from "../../src/forms/markdown";
import { contains } from "../../src/workbook/cell";

/** Word documents (.docx) written for tests. */

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMES = [
  `xmlns:w="${W}"`,
  `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`,
].join(" ");

export interface Written {
  /** What stands in <w:styles> and <w:numbering>. */
  readonly styles?: string;
  readonly numbering?: string;
  /** What stands at the top of every page. */
  readonly header?: string;
  /** Put in front of the document, as a declaration of entities would be. */
  readonly before?: string;
}

/** A document with this body. */
export function documentOf(
  body: string,
  { styles, numbering, header, before = "" }: Written = {},
): Uint8Array {
  const kinds = { styles, numbering, header };
  const extra = Object.entries(kinds).filter(([, xml]) => xml !== undefined);
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const encode = (text: string) => new TextEncoder().encode(text);
  return zip(
    new Map([
      [
        "[Content_Types].xml",
        encode(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
            `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
            `<Override PartName="/word/document.xml" ContentType="${type("document.main")}"/>` +
            extra
              .map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${type(name)}"/>`)
              .join("") +
            `</Types>`,
        ),
      ],
      ["_rels/.rels", encode(relationships([["officeDocument", "word/document.xml"]]))],
      [
        "word/_rels/document.xml.rels",
        encode(relationships(extra.map(([name]) => [name, `${name}.xml`] as const))),
      ],
      [
        "word/document.xml",
        encode(`<?xml version="1.0"?>${before}<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
      ],
      ...extra.map(([name, xml]): [string, Uint8Array] => [
        `word/${name}.xml`,
        encode(`<w:${name} ${NAMES}>${xml}</w:${name}>`),
      ]),
    ]),
  );
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="r${i}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

export const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);

/** A run with a text; tabs and line breaks as Word writes them. */
export function run(text: string, properties = ""): string {
  const pieces = text.split(/([\t\n])/).map((piece) => {
    if (piece === "\t") return "<w:tab/>";
    return piece === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`;
  });
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${pieces.join("")}</w:r>`;
}

/** A paragraph of runs, or of a text. */
export function paragraph(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : content === "" ? "" : run(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A table drawn in Markdown, as in test/sheet.ts, joined as Word joins: across by gridSpan, downwards by vMerge. */
export function table(markdown: string): string {
  const { cells, merges } = parseTable(markdown);
  const columns = Math.max(...cells.map((row) => row.length));
  const rows = cells.map((row, top) => {
    let xml = "";
    for (let left = 0; left < columns;) {
      const area = merges.find((one) => contains(one, top, left)) ?? { top, left, bottom: top, right: left };
      const span = area.right - area.left + 1;
      const merge =
        area.bottom === area.top ? "" : area.top === top ? `<w:vMerge w:val="restart"/>` : "<w:vMerge/>";
      const text = area.top === top ? (row[left] ?? "") : "";
      xml += cell(
        text
          .replace(/^'/, "")
          .split("\n")
          .map((line) => paragraph(line))
          .join(""),
        span,
        merge,
      );
      left = area.right + 1;
    }
    return `<w:tr>${xml}</w:tr>`;
  });
  return `<w:tbl><w:tblGrid>${`<w:gridCol w:w="1440"/>`.repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** A cell of paragraphs. */
export function cell(content: string, span = 1, properties = ""): string {
  const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
  return `<w:tc><w:tcPr>${across}${properties}</w:tcPr>${content || paragraph("")}</w:tc>`;
}

/** A table of one row per list of cells. */
export function rows(...all: readonly string[]): string {
  return `<w:tbl>${all.map((row) => (row.startsWith("<w:tr") ? row : `<w:tr>${row}</w:tr>`)).join("")}</w:tbl>`;
}

import { attribute, attributes, next, opens, scan, textOf, type Cursor } from "../xml";
import { unescapeAttribute } from "../xml-text";
import type { Draft } from "./draft";
import { partText } from "./part-text";
import { reachable } from "./reachable";

/** Something in a part we do not own that may refer to cells. */
export type Link =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "source"; readonly sheet: string; readonly ref: string };

/** The parts that may refer to cells without being sheets: charts, pivot tables, tables, drawings, controls. */
export function linkedParts(draft: Draft): string[] {
  const { workbookPart } = draft.origin;
  const sheets = new Set(draft.sheets.filter((sheet) => sheet.hasCells).map((sheet) => sheet.part));
  return [...reachable(draft.parts, workbookPart)].filter((part) => {
    if (part === workbookPart || sheets.has(part) || !/\.(?:xml|vml)$/i.test(part)) return false;
    return !/\/(?:styles|sharedStrings|theme\d*|calcChain)\.xml$/i.test(part);
  });
}

/** Every text and attribute that names cells of a sheet, as far as its form tells. */
export function* linksIn(draft: Draft, part: string): Generator<Link> {
  const text = partText(draft, part);
  if (!text.includes("!") && !text.includes("worksheetSource")) return;
  const cursor = scan(text);
  while (next(cursor)) {
    if (opens(cursor, "worksheetSource")) yield sourceOf(cursor);
    if (cursor.kind === "text" || cursor.kind === "cdata") {
      const text = textOf(cursor);
      if (text.includes("!")) yield { kind: "text", text };
    } else if (opens(cursor)) {
      for (const { valueStart, valueEnd } of attributes(cursor)) {
        const text = unescapeAttribute(cursor.xml.slice(valueStart, valueEnd));
        if (text.includes("!")) yield { kind: "text", text };
      }
    }
  }
}

function sourceOf(cursor: Cursor): Link {
  return { kind: "source", sheet: attribute(cursor, "sheet") ?? "", ref: attribute(cursor, "ref") ?? "" };
}

/** What a part is, for a sentence. */
export function kindOf(part: string): string {
  if (/chart/i.test(part)) return "图表";
  if (/pivot/i.test(part)) return "数据透视表";
  return /table/i.test(part) ? "“套用表格格式”的表格" : "图形或控件";
}

import { relationshipsOf } from "../relationships";
import { unescape } from "../xml";
import { attribute } from "./attribute";
import type { Draft } from "./draft";
import { partText } from "./part-text";
import { reachable } from "./reachable";

/** Something in a part we do not own that may refer to cells: a formula, or the source of a pivot table. */
export type Link =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "source"; readonly sheet: string; readonly ref: string };

/** What the workbook part relates to and that never refers to cells of this workbook. */
const UNRELATED = [
  ...["worksheet", "styles", "theme", "sharedStrings", "calcChain", "sheetMetadata"],
  ...["externalLink", "vbaProject", "customXml", "connections", "person"],
];

/** The parts that may refer to cells without being sheets: charts, pivot tables, tables, drawings, controls. */
export function linkedParts(draft: Draft): string[] {
  const { parts, origin, sheets } = draft;
  const own = sheets.filter((sheet) => sheet.hasCells).map((sheet) => sheet.part);
  const related = relationshipsOf(parts, origin.workbookPart).flatMap(({ type, part }) =>
    part === undefined || UNRELATED.includes(type) ? [] : [part],
  );
  const found = [...reachable(parts, [...own, ...related], origin.workbookPart)];
  return found.filter((part) => !own.includes(part) && /\.(?:xml|vml)$/i.test(part));
}

/**
 * Every text and attribute that may name cells of a sheet. Drawings of the old kind are not always well-formed, so
 * this looks at the text alone.
 */
export function* linksIn(draft: Draft, part: string): Generator<Link> {
  const xml = partText(draft, part);
  for (const [, inside, double, single] of xml.matchAll(TEXT)) {
    const text = inside ?? double ?? single ?? "";
    if (text.includes("!")) yield { kind: "text", text: unescape(text) };
  }
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?worksheetSource\b[^<>]*>/g)) {
    const element = { name: "", prefix: "", tag, inside: "", close: "" };
    yield { kind: "source", sheet: attribute(element, "sheet") ?? "", ref: attribute(element, "ref") ?? "" };
  }
}

const TEXT = />([^<]*)|="([^"<]*)"|='([^'<]*)'/g;

/** What a part is, for a sentence. */
export function kindOf(draft: Draft, part: string): string {
  const root = /<(?:[\w.-]+:)?(\w+)/.exec(partText(draft, part))?.[1] ?? "";
  return KINDS[root] ?? "图形或控件";
}

const KINDS: Readonly<Record<string, string>> = {
  chartSpace: "图表",
  pivotCacheDefinition: "数据透视表",
  pivotTableDefinition: "数据透视表",
  table: "“套用表格格式”的表格",
};

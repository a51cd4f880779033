import { parseRange } from "../../../workbook/cell";
import { formulasOf, type Use } from "../../../workbook/promises";
import { isReadWhole, lastRowMeant } from "../../../workbook/references";
import { isSameSheet, meansSheet } from "../../../workbook/sheet-prefix";
import { attribute, whole } from "./attribute";
import { type Draft, textReferring, partText } from "./draft";
import { textIn } from "./element";
import { formulasIn } from "./formula-elements";
import { namesOf } from "./names";
import type { Sheet } from "./sheet";
import { relationshipsOf } from "../relationships";
import { unescape } from "../xml";
import { reachable } from "./package-parts";

/*
 * What outside a sheet refers to it. References put together while calculating cannot be seen.
 */

export function* usesInFormulas(draft: Draft, sheet: Sheet): Generator<Use> {
  const lastRowIn = lastRowsOf(draft, sheet);
  for (const other of draft.sheets) {
    if (other === sheet || !other.hasCells) continue;
    const by = formulasOf(other.name);
    for (const { formula, isAttribute } of formulasIn(textReferring(draft, other))) {
      const lastRow = lastRowIn(formula);
      if (lastRow !== undefined) yield { by, lastRow };
      if (!isAttribute && !isReadWhole(formula)) yield unread(`“${other.name}”里的公式`);
    }
  }
}

/** Formulas of a sheet of which nobody knows all that they speak of. */
export function* unreadFormulas(draft: Draft, sheet: Sheet): Generator<Use> {
  for (const { formula, isAttribute } of formulasIn(textReferring(draft, sheet))) {
    if (!isAttribute && !isReadWhole(formula)) yield unread(`“${sheet.name}”里的公式`);
  }
}

/** Names of which nobody knows all that they speak of; those of `besides` do not count. */
export function* unreadNames(draft: Draft, besides?: Sheet): Generator<Use> {
  const place = besides ? draft.sheets.indexOf(besides) : -1;
  for (const name of namesOf(draft)) {
    if (isReadWhole(textIn(name)) || whole(name, "localSheetId") === place) continue;
    yield unread(`名称“${attribute(name, "name")}”`);
  }
}

function unread(what: string): Use {
  return { by: `绩表读不全的${what}`, lastRow: Infinity };
}

/** Names for all sheets, and those of other ones. */
export function* usesInNames(draft: Draft, sheet: Sheet): Generator<Use> {
  const lastRowIn = lastRowsOf(draft, sheet);
  const place = draft.sheets.indexOf(sheet);
  for (const name of namesOf(draft)) {
    const lastRow = whole(name, "localSheetId") === place ? undefined : lastRowIn(textIn(name));
    if (lastRow !== undefined) yield { by: `名称“${attribute(name, "name")}”`, lastRow };
  }
}

/** Charts, pivot tables, controls; `besides` are parts that do not count. */
export function* usesInParts(draft: Draft, sheet: Sheet, besides: readonly string[] = []): Generator<Use> {
  const lastRowIn = lastRowsOf(draft, sheet);
  for (const part of linkedParts(draft)) {
    if (besides.includes(part)) continue;
    for (const link of linksIn(draft, part)) {
      const lastRow =
        link.kind === "text"
          ? lastRowIn(link.text)
          : isSameSheet(link.sheet, sheet.name)
            ? (parseRange(link.ref)?.bottom ?? Infinity)
            : undefined;
      if (lastRow !== undefined) yield { by: kindOf(draft, part), lastRow };
    }
  }
}

/** Tells the last row of a sheet that a formula elsewhere means; undefined when it does not mean that sheet. */
function lastRowsOf(draft: Draft, sheet: Sheet): (formula: string) => number | undefined {
  const names = draft.sheets.map(({ name }) => name);
  return (formula) => lastRowMeant(formula, (prefix) => meansSheet(prefix, sheet.name, names));
}

/** Something in a part we do not own that may refer to cells: a formula, or the source of a pivot table. */
type Link =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "source"; readonly sheet: string; readonly ref: string };

/** What the workbook part relates to and that never refers to cells of this workbook. */
const UNRELATED = [
  ...["worksheet", "styles", "theme", "sharedStrings", "calcChain", "sheetMetadata"],
  ...["externalLink", "vbaProject", "customXml", "connections", "person"],
];

/** The parts that may refer to cells without being sheets: charts, pivot tables, tables, drawings, controls. */
function linkedParts(draft: Draft): string[] {
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
function* linksIn(draft: Draft, part: string): Generator<Link> {
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
function kindOf(draft: Draft, part: string): string {
  const root = /<(?:[\w.-]+:)?(\w+)/.exec(partText(draft, part))?.[1] ?? "";
  return KINDS[root] ?? "图形或控件";
}

const KINDS: Readonly<Record<string, string>> = {
  chartSpace: "图表",
  pivotCacheDefinition: "数据透视表",
  pivotTableDefinition: "数据透视表",
  table: "“套用表格格式”的表格",
};

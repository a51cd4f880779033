import { attributes, escapeAttribute, escapeText, next, opens, scan, unescape, type Cursor } from "../xml";
import { unescapeAttribute } from "../xml-text";

/** A formula in the text of a sheet, between two offsets. */
interface FormulaInText {
  readonly start: number;
  readonly end: number;
  readonly formula: string;
  readonly isAttribute: boolean;
}

const ELEMENTS = new Set(["f", "formula", "formula1", "formula2"]);

/**
 * The formulas of a sheet's text, in order: of cells, conditional formats, input checks, also those among the
 * extensions, and the targets of links within the workbook.
 */
export function* formulasIn(xml: string): Generator<FormulaInText> {
  const cursor = scan(xml);
  while (next(cursor)) {
    if (opens(cursor, "hyperlink")) yield* locationOf(cursor);
    if (!opens(cursor) || !ELEMENTS.has(cursor.name)) continue;
    const start = cursor.end;
    if (!next(cursor) || !isText(cursor)) continue;
    yield { start, end: cursor.end, formula: unescape(xml.slice(start, cursor.end)), isAttribute: false };
  }
}

function isText({ kind }: Cursor): boolean {
  return kind === "text";
}

function* locationOf(cursor: Cursor): Generator<FormulaInText> {
  for (const { name, prefix, valueStart: start, valueEnd: end } of attributes(cursor)) {
    if (name !== "location" || prefix) continue;
    yield { start, end, formula: unescapeAttribute(cursor.xml.slice(start, end)), isAttribute: true };
  }
}

/** The text with every formula replaced; what stays the same is not written anew. */
export function mapFormulas(xml: string, map: (formula: string) => string): string {
  let written = "";
  let done = 0;
  for (const { start, end, formula, isAttribute } of formulasIn(xml)) {
    const mapped = map(formula);
    if (mapped === formula) continue;
    written += xml.slice(done, start) + (isAttribute ? escapeAttribute(mapped) : escapeText(mapped));
    done = end;
  }
  return written + xml.slice(done);
}

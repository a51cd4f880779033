import type { Content, Formula } from "../../workbook/edit";
import { isFormula } from "../../workbook/formula";
import { undated } from "./cells";
import type { Entry } from "./draft";

/** A text so long is never read as a number or a date. */
const TOO_LONG_TO_READ = 255;

/**
 * A text as Excel must be given it to stay that text. Excel reads what it is given as if it were typed (`=1+1`, `95%`,
 * `2019-1-1`, `TRUE`); an apostrophe in front, which it keeps to itself, stops that. A cell for text reads nothing, so
 * that there only an apostrophe of the text's own needs another.
 */
export function textAsEntered(text: string, format: string): string {
  const isInert = format === "@" || text.length > TOO_LONG_TO_READ;
  const mustQuote = format === "@" ? text.startsWith("'") : /^['=+\-@]/.test(text);
  return isInert && !mustQuote ? text : `'${text}`;
}

/** What Excel is given for a content; an empty text empties. A formula is worked out by Excel itself. */
export function asEntered(content: Content | Formula, format: string, is1904: boolean): Entry {
  if (isFormula(content)) return { input: `=${content.formula}`, isFormula: true };
  if (content === null || content === "") return { input: "" };
  if (typeof content === "string") return { input: textAsEntered(content, format) };
  return { input: typeof content === "number" ? undated(content, format, is1904) : content };
}

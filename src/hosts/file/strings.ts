import { attribute, content, nextOwn, opens, skip, unescapeCellText, type Cursor } from "./xml";

/** The texts cells refer to by number. */
export function readSharedStrings(cursor: Cursor): string[] {
  const texts: string[] = [];
  while (nextOwn(cursor)) if (opens(cursor, "si")) texts.push(richText(cursor));
  return texts;
}

/** From the start of `<si>` or `<is>` to its end: all runs as one text, without the phonetic hints. */
export function richText(cursor: Cursor): string {
  if (cursor.kind === "empty") return "";
  const depth = cursor.path.length;
  let text = "";
  while (cursor.path.length >= depth && nextOwn(cursor)) {
    if (opens(cursor, "t")) text += cellText(cursor);
    else if (opens(cursor, "rPh")) skip(cursor);
  }
  return text;
}

/**
 * From the start of an element with a cell's text (`<t>`, or `<v>` of a formula) to its end. White space around it
 * counts only where the file says so, as in Excel; full-width spaces always count.
 */
export function cellText(cursor: Cursor): string {
  const isKept = attribute(cursor, "space") === "preserve";
  const written = content(cursor);
  return unescapeCellText(isKept ? written : written.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, ""));
}

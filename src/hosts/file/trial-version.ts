import { CONTENT_TYPES } from "./content-types";
import { findPart, relationshipsPart } from "./relationships";
import { trialFormat } from "./unreadable";
import { attribute, attributes, next, opens, scan, type Cursor } from "./xml";
import { decodeXml } from "./xml-bytes";
import type { Parts } from "./zip";

/*
 * Excel 2007 was given away before it was finished. What it wrote then looks like an .xlsx, but speaks vocabularies that
 * later versions alone translate: some of it would be read, and what we add would be read by nobody.
 */

/** Of packages and their relationships: Beta 1. */
const PACKAGE = /^http:\/\/schemas\.microsoft\.com\/(?:package|metro|office)\/2005\//;

/** Of a package's relationship to its workbook: later ones are those of openxmlformats.org. */
const WORKBOOK =
  /^http:\/\/schemas\.microsoft\.com\/office\/200[56]\/(?:\d{1,2}\/)?relationships\/officeDocument$/;

/** Of sheets: Beta 1 (excel/2005/8/workbook), its refresh (excel/2006/2), Beta 2 (2006/5) and its refresh (2006/7). */
const SHEETS =
  /^http:\/\/schemas\.(?:microsoft\.com\/office\/excel\/200[56]\/|openxmlformats\.org\/spreadsheetml\/200[56]\/\d)/;

/** Of parts; without `+xml` some of them are those of binary workbooks (.xlsb) to this day. */
const TYPE =
  /^application\/vnd\.ms-excel\.(?:(?:(?:sheet|workbook|template|addin)\.)?main|(?:work|chart|dialog)sheet|styles\d?|sharedstrings|calcchain|volatiledependencies)\+xml$/;

const STYLES = /(?:^|\/)styles2\.xml$/i;
const STYLES_TYPE = /spreadsheetml\.styles\+xml$/;

/** Throws FileUnreadable where what the package says of its parts is of that time. */
export function refuseTrialPackage(parts: Parts, typeOf: (part: string) => string): void {
  for (const part of [CONTENT_TYPES, relationshipsPart("")]) {
    const cursor = rootOf(parts, part);
    if (PACKAGE.test(namespaceOf(cursor))) throw trialFormat();
    while (next(cursor)) {
      if (!opens(cursor)) continue;
      const type = (attribute(cursor, "ContentType") ?? "").trim().toLowerCase();
      if (TYPE.test(type) || WORKBOOK.test(attribute(cursor, "Type") ?? "")) throw trialFormat();
    }
  }
  for (const part of parts.keys()) {
    if (STYLES.test(part) && !STYLES_TYPE.test(typeOf(part))) throw trialFormat();
  }
}

/** Throws FileUnreadable where the workbook's own element, at which the cursor stands, is of that time. */
export function refuseTrialWorkbook(root: Cursor): void {
  if (SHEETS.test(namespaceOf(root))) throw trialFormat();
}

function rootOf(parts: Parts, part: string): Cursor {
  const stored = findPart(parts, part);
  const cursor = scan(stored === undefined ? "" : decodeXml(parts.get(stored)!));
  while (next(cursor) && !opens(cursor));
  return cursor;
}

/** What the prefix of an element stands for, as far as the element says so itself. */
function namespaceOf(cursor: Cursor): string {
  if (!opens(cursor)) return "";
  const declared = attributes(cursor).find(({ name, prefix }) =>
    cursor.prefix === "" ? prefix === "" && name === "xmlns" : prefix === "xmlns" && name === cursor.prefix,
  );
  return declared ? cursor.xml.slice(declared.valueStart, declared.valueEnd).trim() : "";
}

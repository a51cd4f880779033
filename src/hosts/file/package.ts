import type { Visibility } from "../../workbook/snapshot";
import { contentTypes } from "./content-types";
import { refuseDocument } from "./foreign";
import { readDefinedName, type DefinedName } from "./defined-name";
import { relationshipsOf, type Relationship } from "./relationships";
import { refuseTrialPackage, refuseTrialWorkbook } from "./trial-version";
import { damaged, tooManySheets } from "./unreadable";
import { isLarge, piecesOf, type Parts } from "./packed-parts";
import { attribute, flag, nextOwn, number, opens, scan, scanPieces, type Cursor } from "./xml";
import { decodedPieces, decodeXml } from "./xml-bytes";

/** A workbook as the parts of its file, with what is needed to find one's way; nothing of the cells is read yet. */
export interface Package {
  readonly parts: Parts;
  readonly workbookPart: string;
  /** `x` where the workbook part writes `<x:workbook>`; undefined where it has no prefix. */
  readonly workbookPrefix?: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStringsPart?: string;
  readonly stylesPart?: string;
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  /** The text of an XML part, decoded anew each time. Throws FileUnreadable when it is missing or no text. */
  text(part: string): string;
  /** The same in pieces that end where a tag begins; all of it as one, unless the part is large. */
  pieces(part: string): Iterable<string>;
  /** For those who go through a part, perhaps more than once. */
  scanner(part: string): () => Cursor;
}

export interface SheetPart {
  readonly name: string;
  readonly sheetId: number;
  readonly relId: string;
  /** "" where the file holds nothing behind the tab. */
  readonly part: string;
  readonly visibility: Visibility;
  /** false for charts, dialogs and macros, which have a tab but no cells to read. */
  readonly hasCells: boolean;
}

const MOST_SHEETS = 2000;

/** Throws FileUnreadable: notWorkbook, oldFormat, damaged, tooManySheets. */
export function openPackage(parts: Parts): Package {
  const typeOf = contentTypes(parts);
  refuseTrialPackage(parts, typeOf);
  const workbookPart = findWorkbook(parts, typeOf);
  const text = (part: string) => textOfPart(parts, part);
  const relationships = relationshipsOf(parts, workbookPart);
  const partOf = (type: string) =>
    relationships.find((one) => one.type === type && one.part !== undefined)?.part;
  const workbook = readWorkbook(scan(text(workbookPart)), relationships);
  if (!workbook) throw refuseDocument(parts);
  return {
    parts,
    workbookPart,
    ...workbook,
    sharedStringsPart: partOf("sharedStrings"),
    stylesPart: partOf("styles"),
    text,
    pieces: (part) => piecesOfText(parts, part),
    scanner: (part) => scannerOf(parts, part),
  };
}

function findWorkbook(parts: Parts, typeOf: (part: string) => string): string {
  const main = relationshipsOf(parts, "").find(
    ({ type, part }) => type === "officeDocument" && part !== undefined,
  );
  const isWorkbook = (part: string) =>
    /spreadsheetml|ms-excel/.test(typeOf(part)) && typeOf(part).includes("main+xml");
  const named = main?.part;
  if (named !== undefined && (isWorkbook(named) || /^$|\/xml$/.test(typeOf(named)))) return named;
  const found = [...parts.keys()].find(isWorkbook);
  if (found === undefined) throw refuseDocument(parts);
  return found;
}

/** undefined when the part is something else than a workbook. */
function readWorkbook(cursor: Cursor, relationships: readonly Relationship[]) {
  const sheets: SheetPart[] = [];
  let count = 0;
  let date1904 = false;
  const names: DefinedName[] = [];
  while (nextOwn(cursor) && !opens(cursor));
  if (cursor.name !== "workbook") return undefined;
  refuseTrialWorkbook(cursor);
  const workbookPrefix = cursor.prefix || undefined;
  while (nextOwn(cursor)) {
    if (opens(cursor, "workbookPr")) date1904 = flag(cursor, "date1904");
    else if (opens(cursor, "definedName")) names.push(readDefinedName(cursor));
    else if (opens(cursor, "sheet") && ++count <= MOST_SHEETS) sheets.push(readSheet(cursor, relationships));
  }
  if (count > MOST_SHEETS) throw tooManySheets(count, MOST_SHEETS);
  return { sheets, date1904, names, workbookPrefix };
}

function readSheet(cursor: Cursor, relationships: readonly Relationship[]): SheetPart {
  const name = attribute(cursor, "name") ?? "";
  const relId = attribute(cursor, "id") ?? "";
  const found = relationships.find(({ id }) => id === relId);
  const state = attribute(cursor, "state");
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  // Macro sheets of old have a tab and nothing behind it; a hidden part that is gone is missed by nobody.
  const mayLack = relId === "" || visibility !== "visible";
  if (found?.part === undefined && !mayLack) throw damaged(`缺少工作表“${name}”的内容`);
  return {
    name,
    sheetId: number(cursor, "sheetId") ?? 0,
    relId,
    part: found?.part ?? "",
    visibility,
    hasCells: found?.part !== undefined && found.type === "worksheet",
  };
}

function piecesOfText(parts: Parts, part: string): Iterable<string> {
  return isLarge(parts, part) ? decodedPieces(piecesOf(parts, part)) : [textOfPart(parts, part)];
}

function scannerOf(parts: Parts, part: string): () => Cursor {
  if (isLarge(parts, part)) return () => scanPieces(piecesOfText(parts, part));
  const text = textOfPart(parts, part);
  return () => scan(text);
}

function textOfPart(parts: Parts, part: string): string {
  const bytes = parts.get(part);
  if (bytes === undefined) throw damaged("缺少一部分内容");
  return decodeXml(bytes);
}

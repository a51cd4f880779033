import { SheetMissing } from "../../../workbook/errors";
import { isSameSheet } from "../../../workbook/sheet-prefix";
import type { Package } from "../package";
import { copyOf, identityOf, piecesOf, type Parts } from "../packed-parts";
import { documentOf, settleDocument, type Document } from "./document";
import { childOf, childrenOf, type Element, toText } from "./element";
import { settleSheet, type Sheet } from "./sheet";
import type { Styles } from "./style-lists";
import { decodeXml } from "../xml-bytes";

/**
 * A workbook while edits are replayed into it. Parts become documents when first touched and bytes again at the end;
 * nothing of the package it started from is ever changed, so an edit that fails has done nothing.
 */
export interface Draft {
  readonly origin: Package;
  readonly parts: Parts;
  readonly documents: Map<string, Document>;
  /** In the order of their tabs, those without cells too. */
  readonly sheets: Sheet[];
  styles?: Styles;
  /** Ids of the workbook part's relationships. */
  relationshipIds?: Set<string | undefined>;
  /** Something changed that formulas may depend on. */
  stale: boolean;
}

export function openDraft(origin: Package): Draft {
  const draft: Draft = {
    origin,
    parts: copyOf(origin.parts),
    documents: new Map(),
    sheets: [],
    stale: false,
  };
  const list = childOf(workbookOf(draft), "sheets");
  const entries = list ? childrenOf(list, "sheet") : [];
  origin.sheets.forEach(({ name, sheetId, part, hasCells }, i) => {
    const entry = entries[i];
    const isTidy = tidy.has(identityOf(origin.parts, part) ?? NOTHING);
    if (entry) draft.sheets.push({ name, sheetId, part, hasCells, entry, isTidy });
  });
  return draft;
}

/** The root element of an XML part, to be read and changed. Throws FileUnreadable when it is missing or damaged. */
export function rootOf(draft: Draft, part: string): Element {
  return documentOf(draft.documents, draft.parts, part).root;
}

export function workbookOf(draft: Draft): Element {
  return rootOf(draft, draft.origin.workbookPart);
}

/** The sheet of that name, if it has cells; a chart or macro sheet cannot be edited. Throws SheetMissing. */
export function sheetOf(draft: Draft, name: string): Sheet {
  const found =
    draft.sheets.find((sheet) => sheet.name === name) ??
    draft.sheets.find((sheet) => isSameSheet(sheet.name, name));
  if (!found?.hasCells) throw new SheetMissing(name);
  return found;
}

/** The parts as they are now: what was touched as new bytes, everything else the very same. */
export function settle(draft: Draft): Parts {
  for (const sheet of draft.sheets) {
    if (draft.documents.has(sheet.part)) settleSheet(sheet, rootOf(draft, sheet.part));
  }
  for (const [part, document] of draft.documents) settleDocument(draft.parts, part, document);
  for (const { part, isTidy } of draft.sheets) if (isTidy) tidy.add(identityOf(draft.parts, part) ?? NOTHING);
  return draft.parts;
}

/** Parts of sheets that were looked through or written by us: on a page every keystroke is an edit. */
const tidy = new WeakSet<object>();
const NOTHING = {};

/** The text of a part as it is now; "" when it is missing. */
export function partText(draft: Draft, part: string): string {
  const document = draft.documents.get(part);
  if (document) return document.nodes.map(toText).join("");
  const bytes = draft.parts.get(part);
  return bytes ? decodeXml(bytes) : "";
}

/** The text of a sheet as it is now; "" where nothing in it can refer to another sheet, for want of any `!`. */
export function textReferring(draft: Draft, sheet: Sheet): string {
  if (draft.documents.has(sheet.part)) settleSheet(sheet, rootOf(draft, sheet.part));
  else if (!holds(piecesOf(draft.parts, sheet.part), EXCLAMATION)) return "";
  return partText(draft, sheet.part);
}

function holds(pieces: Iterable<Uint8Array>, byte: number): boolean {
  for (const piece of pieces) if (piece.includes(byte)) return true;
  return false;
}

const EXCLAMATION = 33;

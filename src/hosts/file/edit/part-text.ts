import { decodeXml } from "../xml-bytes";
import { rootOf, type Draft } from "./draft";
import { toText } from "./element";
import { settleSheet, type Sheet } from "./sheet";

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
  else if (!draft.parts.get(sheet.part)?.includes(EXCLAMATION)) return "";
  return partText(draft, sheet.part);
}

const EXCLAMATION = 33;

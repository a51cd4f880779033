import { partNames } from "../hosts/file/zip";
import { FileUnreadable } from "../workbook/errors";

/** A document of Word's or of WPS's, new (.docx) or old (.doc, .wps), whatever the file is called. */
export function isDocument(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf ? isOldDocument(bytes) : holds(bytes, /^word\//i);
}

/** A workbook in a zip archive, whole or not. */
export const holdsWorkbook = (bytes: Uint8Array) => holds(bytes, /^xl\//i);

function holds(bytes: Uint8Array, part: RegExp): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return partNames(bytes).some((name) => part.test(name));
  } catch (problem) {
    // What is wrong with it, whoever opens it says.
    if (problem instanceof FileUnreadable) return false;
    throw problem;
  }
}

/** The names of its streams stand in UTF-16 in the file; a workbook may hold a document, but not the other way round. */
function isOldDocument(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  const names = (name: string) => text.includes([...name].join("\0"));
  return names("WordDocument") && !names("Workbook");
}

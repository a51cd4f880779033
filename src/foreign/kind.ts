import { streamOf } from "../hosts/file/password/compound";
import { partNames } from "../hosts/file/zip";
import { FileUnreadable } from "../workbook/errors";
import { tableText } from "./csv";

/** Spreadsheets that are no .xlsx and can be read nevertheless; .et is an .xls by another name. */
export type ForeignKind = "xls" | "ods" | "csv";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** What a file is by its content, whatever its name says; undefined for an .xlsx, and for what nobody reads. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const begins = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (begins(COMPOUND)) {
    const isBook = streamOf(bytes, "Workbook") ?? streamOf(bytes, "Book");
    return isBook && !streamOf(bytes, "EncryptedPackage") ? "xls" : undefined;
  }
  if (begins(ZIP)) return holdsOds(bytes) ? "ods" : undefined;
  return tableText(bytes) === undefined ? undefined : "csv";
}

const ODS = "application/vnd.oasis.opendocument.spreadsheet";

/** The kind stands uncompressed at the start of the archive, so that it is found without opening it. */
function holdsOds(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 256));
  if (!head.includes(`mimetype${ODS}`)) return false;
  try {
    return partNames(bytes).includes("content.xml");
  } catch (problem) {
    // What is wrong with the archive, whoever opens it as a workbook says.
    if (problem instanceof FileUnreadable) return false;
    throw problem;
  }
}

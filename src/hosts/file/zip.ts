import { refuseForeign } from "./foreign";
import { packedOf, taking, type Parts } from "./packed-parts";
import { atOnce, type Steps } from "../../workbook/steps";
import { damaged, tooLarge } from "./unreadable";
import { readDirectory, type ZipEntry } from "./zip-directory";
import { writeArchive } from "./zip-writer";

export type { Parts } from "./packed-parts";

const MOST_BYTES = 200 * 1024 * 1024;
/** 2,000 sheets, each with a few companions, stay well below. */
const MOST_PARTS = 50_000;

/**
 * Takes a zip archive apart; what kind of document it holds is not looked at.
 * Throws FileUnreadable: empty, notWorkbook, oldFormat, encrypted, damaged, tooLarge.
 */
export function unzip(bytes: Uint8Array): Parts {
  return atOnce(unzipping(bytes));
}

/** The same, one part after the other, large parts in pieces. */
export function* unzipping(bytes: Uint8Array): Steps<Parts> {
  const entries = entriesOf(bytes);
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated > MOST_BYTES || entries.length > MOST_PARTS) throw tooLarge();
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) throw damaged("里面有两个同名的部件");
  return yield* taking(entries);
}

/** What the parts of an archive are called, without looking into any. Throws as `unzip` does. */
export function partNames(bytes: Uint8Array): string[] {
  return entriesOf(bytes).map(({ name }) => name);
}

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const foreign = refuseForeign(bytes);
  if (foreign) throw foreign;
  return readDirectory(bytes);
}

/** Puts parts together to a zip archive; the same parts always give the same bytes. */
export function zip(parts: Parts): Uint8Array {
  return writeArchive(Array.from(parts.keys(), (name) => [name, packedOf(parts, name)]));
}

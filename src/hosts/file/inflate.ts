import { Inflate, inflateSync } from "fflate";
import type { Steps } from "../../workbook/steps";
import { incomplete } from "./unreadable";
import type { ZipEntry } from "./zip-directory";

/** Compressed bytes handed over at once: however a size lies, no more than about 64 MB is inflated in vain. */
const STEP = 65_536;

/** The content of an entry, checked against its declared size and checksum. Throws FileUnreadable: damaged. */
export function* inflating(entry: ZipEntry): Steps<Uint8Array> {
  let content: Uint8Array;
  try {
    if (entry.method === "stored" || entry.compressed.length === 0) content = entry.compressed;
    else content = entry.compressed.length <= STEP ? inOneGo(entry) : yield* inSteps(entry);
  } catch {
    throw incomplete();
  }
  if (content.length !== entry.size || (yield* crc32(content)) !== entry.crc) throw incomplete();
  return content;
}

/** With one byte to spare, so that a size declared too small shows. */
function inOneGo({ compressed, size }: ZipEntry): Uint8Array {
  return inflateSync(compressed, { out: new Uint8Array(size + 1) });
}

function* inSteps(entry: ZipEntry): Steps<Uint8Array> {
  const content = new Uint8Array(entry.size);
  let filled = 0;
  for (const piece of inflatedPieces(entry)) {
    content.set(piece, filled);
    filled += piece.length;
    yield;
  }
  return content.subarray(0, filled);
}

/** The content of an entry piece by piece, not checked and without keeping any of it. */
export function* inflatedPieces({ compressed, method }: ZipEntry): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => void pieces.push(piece));
  for (let at = 0; at < compressed.length; at += STEP) {
    const step = compressed.subarray(at, at + STEP);
    if (method === "stored") yield step;
    else stream.push(step, at + STEP >= compressed.length);
    yield* pieces.splice(0);
  }
}

/** Checks an entry without keeping its content. Throws FileUnreadable: damaged. */
export function* checking(entry: ZipEntry): Steps<void> {
  let size = 0;
  let crc = -1;
  try {
    for (const piece of inflatedPieces(entry)) {
      size += piece.length;
      crc = summed(crc, piece);
      if (size > entry.size) break;
      yield;
    }
  } catch {
    throw incomplete();
  }
  if (size !== entry.size || ~crc >>> 0 !== entry.crc) throw incomplete();
}

/** What a byte does to the sum, and what it does with one to seven more bytes behind it. */
const CRC = Array.from({ length: 8 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (const behind of CRC) {
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    behind[byte] = crc;
  }
}

/** Bytes summed up at once. */
const SUM_STEP = 1 << 20;

/** The checksum of a content, as archives write it: eight bytes at a time, then those that are left. */
export function* crc32(bytes: Uint8Array): Steps<number> {
  let crc = -1;
  for (let from = 0; from < bytes.length; from += SUM_STEP) {
    if (from > 0) yield;
    crc = summed(crc, bytes.subarray(from, from + SUM_STEP));
  }
  return ~crc >>> 0;
}

/** The sum so far, with more bytes. */
function summed(sum: number, bytes: Uint8Array): number {
  const [c0, c1, c2, c3, c4, c5, c6, c7] = CRC as [
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
    ...[Uint32Array, Uint32Array, Uint32Array, Uint32Array],
  ];
  let crc = sum;
  let i = 0;
  for (; i + 8 <= bytes.length; i += 8) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      c7[crc & 255]! ^
      c6[(crc >>> 8) & 255]! ^
      c5[(crc >>> 16) & 255]! ^
      c4[crc >>> 24]! ^
      c3[bytes[i + 4]!]! ^
      c2[bytes[i + 5]!]! ^
      c1[bytes[i + 6]!]! ^
      c0[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) crc = c0[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return crc;
}

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

function* inSteps({ compressed, size }: ZipEntry): Steps<Uint8Array> {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    content.set(piece, filled);
    filled += piece.length;
  });
  for (let at = 0; at < compressed.length; at += STEP) {
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    yield;
  }
  return content.subarray(0, filled);
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Bytes summed up at once. */
const SUM_STEP = 1 << 20;

/** The checksum of a content, as archives write it. */
export function* crc32(bytes: Uint8Array): Steps<number> {
  let crc = -1;
  for (let from = 0; from < bytes.length; from += SUM_STEP) {
    if (from > 0) yield;
    const to = Math.min(bytes.length, from + SUM_STEP);
    for (let i = from; i < to; i++) crc = CRC[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

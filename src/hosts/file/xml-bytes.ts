import { tokenPieces } from "./token-pieces";
import { malformed } from "./unreadable";

/** Nearly every part is written so, and workbooks have thousands of them. */
const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** The text of an XML part, without byte order mark. Throws FileUnreadable where the bytes are no text. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    const encoding = encodingOf(bytes);
    return (encoding === "utf-8" ? UTF_8 : new TextDecoder(encoding, { fatal: true })).decode(bytes);
  } catch {
    throw malformed();
  }
}

/** The same piece by piece, each cut where a tag begins. */
export function* decodedPieces(pieces: Iterable<Uint8Array>): Generator<string> {
  let isFirst = true;
  for (const piece of tokenPieces(pieces, isUtf8)) {
    yield isFirst ? decodeXml(piece) : decodeUtf8(piece);
    isFirst = false;
  }
}

export function isUtf8(start: Uint8Array): boolean {
  return encodingOf(start) === "utf-8";
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw malformed();
  }
}

/**
 * Whether a word of plain letters may stand in an XML part, without decoding it; what is written in two bytes a
 * character may hold anything.
 */
export function mayHold(bytes: Uint8Array, word: string): boolean {
  if (encodingOf(bytes).startsWith("utf-16")) return true;
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  let at = bytes.indexOf(codes[0]!);
  while (at >= 0 && !codes.every((code, i) => bytes[at + i] === code)) at = bytes.indexOf(codes[0]!, at + 1);
  return at >= 0;
}

/** An XML text as bytes; always UTF-8, and its declaration says so. */
export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(DECLARED, (_, before: string) => `${before}UTF-8`));
}

const DECLARED = /^(<\?xml[^>]*?\bencoding\s*=\s*["'])([\w.-]+)/;

/** As every program of today begins a part, to a sign. */
function startsAsUsual(bytes: Uint8Array): boolean {
  for (let at = 0; at < USUAL.length; at++) if (bytes[at] !== USUAL[at]) return false;
  return true;
}

const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (second !== 0x3f || startsAsUsual(bytes)) return "utf-8";
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 100)));
  return declared?.[2]!.toLowerCase() ?? "utf-8";
}

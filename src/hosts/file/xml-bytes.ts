import { malformed } from "./unreadable";

/** The text of an XML part, without byte order mark. Throws FileUnreadable where the bytes are no text. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw malformed();
  }
}

/** An XML text as bytes; always UTF-8, and its declaration says so. */
export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(DECLARED, (_, before: string) => `${before}UTF-8`));
}

const DECLARED = /^(<\?xml[^>]*?\bencoding\s*=\s*["'])([\w.-]+)/;

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (second !== 0x3f) return "utf-8";
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 100)));
  return declared?.[2] ?? "utf-8";
}

import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { attribute, next, number, opens, scan, type Cursor } from "../xml";
import { decodeXml } from "../xml-bytes";

const HASHES = { SHA1: sha1, SHA256: sha256, SHA384: sha384, SHA512: sha512 };
type Hash = (typeof HASHES)[keyof typeof HASHES];

interface Ciphering {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly keyBytes: number;
}

/** What the XML says; everything in it is of a length that can be deciphered. */
export interface Described {
  readonly data: Ciphering;
  readonly password: Ciphering & Readonly<Record<"verifier" | "verifierHash" | "key", Uint8Array>>;
  readonly rounds: number;
  /** Missing in files of a few programs. */
  readonly seal: { readonly key: Uint8Array; readonly value: Uint8Array } | undefined;
}

/** undefined for ciphers and hashes we do not know, and for files that people open with a certificate alone. */
export function describedBy(xml: Uint8Array): Described | undefined {
  let data: Ciphering | undefined;
  let seal: Described["seal"];
  const cursor = scan(decodeXml(xml));
  while (next(cursor)) {
    if (opens(cursor, "keyData")) data = cipheringOf(cursor);
    else if (opens(cursor, "dataIntegrity")) {
      const [key, value] = blocks(cursor, "encryptedHmacKey", "encryptedHmacValue");
      if (!key || !value) return undefined;
      seal = { key, value };
    } else if (opens(cursor, "encryptedKey") && attribute(cursor, "spinCount") !== undefined) {
      const own = cipheringOf(cursor);
      const [verifier, verifierHash, key] = blocks(
        cursor,
        "encryptedVerifierHashInput",
        "encryptedVerifierHashValue",
        "encryptedKeyValue",
      );
      const rounds = number(cursor, "spinCount");
      const isWhole = rounds !== undefined && Number.isInteger(rounds) && rounds >= 0;
      if (!data || !own || !isWhole || !verifier || !verifierHash || !key) return undefined;
      return { data, password: { ...own, verifier, verifierHash, key }, rounds, seal };
    }
  }
  return undefined;
}

function cipheringOf(cursor: Cursor): Ciphering | undefined {
  const name = (attribute(cursor, "hashAlgorithm") ?? "").toUpperCase().replace("-", "");
  const hash = Object.hasOwn(HASHES, name) ? HASHES[name as keyof typeof HASHES] : undefined;
  const bits = number(cursor, "keyBits") ?? 0;
  const salt = bytesOf(attribute(cursor, "saltValue"));
  const isAes =
    attribute(cursor, "cipherAlgorithm") === "AES" &&
    attribute(cursor, "cipherChaining") === "ChainingModeCBC" &&
    number(cursor, "blockSize") === 16;
  if (!isAes || !hash || !salt?.length || ![128, 192, 256].includes(bits)) return undefined;
  return { hash, salt, keyBytes: bits / 8 };
}

/** Attributes that hold whole blocks of a cipher; undefined in the place of one that does not. */
function blocks(cursor: Cursor, ...names: readonly string[]): (Uint8Array | undefined)[] {
  return names.map((name) => {
    const bytes = bytesOf(attribute(cursor, name));
    return bytes?.length && bytes.length % 16 === 0 ? bytes : undefined;
  });
}

function bytesOf(base64: string | undefined): Uint8Array | undefined {
  try {
    return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

import { ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import type { Steps } from "../../../workbook/steps";
import { isSame, joined, sizedContent, spun } from "./spin";

const ROUNDS = 50_000;

/** Bytes of a key by the number of its cipher: AES with 128, 192 and 256 bits. Others (RC4) are not for archives. */
const KEY_BYTES: Readonly<Record<number, number>> = { 0x660e: 16, 0x660f: 24, 0x6610: 32 };

/** `fAES` without `fExternal`. */
const FLAGS = 0x30;
const AES = 0x20;

/** Bytes deciphered at a stretch. */
const STRETCH = 1 << 18;

/** As Excel 2007 encrypts. `info` begins with the flags. */
export function* standard(
  info: Uint8Array,
  encrypted: Uint8Array,
  password: Uint8Array,
): Steps<Uint8Array | undefined> {
  const said = verifierOf(info);
  if (!said) return undefined;
  const key = keyOf(yield* spun(sha1, said.salt, password, ROUNDS), said.keyBytes);
  const deciphered = (bytes: Uint8Array) => ecb(key, { disablePadding: true }).decrypt(bytes);
  const hash = deciphered(said.verifierHash).subarray(0, sha1.outputLen);
  if (!isSame(sha1(deciphered(said.verifier)), hash)) return undefined;
  const { size, content } = sizedContent(encrypted);
  const archive = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at += STRETCH) {
    archive.set(deciphered(content.subarray(at, at + STRETCH)), at);
    yield;
  }
  return archive.subarray(0, size);
}

/** Which key, and what a right one shows; undefined for ciphers we do not know. */
function verifierOf(info: Uint8Array) {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  if (info.length < 8) return undefined;
  const header = view.getUint32(4, true);
  const verifier = 8 + header;
  if (header < 32 || info.length < verifier + 72) return undefined;
  const keyBytes = KEY_BYTES[view.getUint32(16, true) || 0x660e];
  const isAes = (view.getUint32(0, true) & FLAGS) === AES;
  if (!isAes || keyBytes === undefined || view.getUint32(verifier, true) !== 16) return undefined;
  return {
    keyBytes,
    salt: info.subarray(verifier + 4, verifier + 20),
    verifier: info.subarray(verifier + 20, verifier + 36),
    verifierHash: info.subarray(verifier + 40, verifier + 72),
  };
}

/** As CryptDeriveKey makes a key of a hash. */
function keyOf(spun: Uint8Array, bytes: number): Uint8Array {
  const last = sha1(joined(spun, new Uint8Array(4)));
  const half = (padding: number) => {
    const block = new Uint8Array(64).fill(padding);
    last.forEach((byte, i) => (block[i]! ^= byte));
    return sha1(block);
  };
  return joined(half(0x36), half(0x5c)).subarray(0, bytes);
}

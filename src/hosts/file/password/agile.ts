import { cbc } from "@noble/ciphers/aes.js";
import { hmac } from "@noble/hashes/hmac.js";
import type { Steps } from "../../../workbook/steps";
import { incomplete, tooSlow } from "../unreadable";
import { describedBy, type Described } from "./agile-description";
import { isSame, joined, sizedContent, spun } from "./spin";

/** More than Office ever writes; it takes the better part of a minute. */
const MOST_ROUNDS = 10_000_000;

/** A package is encrypted in pieces, each with an initial vector of its own. */
const PIECE = 4096;

/** What a key is for goes into it: eight bytes each, from [MS-OFFCRYPTO] 2.3.4.13 and 2.3.4.14. */
const FOR = {
  verifier: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierHash: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  sealKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  seal: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
};

/** As Excel has encrypted since 2010. `description` is the XML that says how. */
export function* agile(
  description: Uint8Array,
  encrypted: Uint8Array,
  password: Uint8Array,
): Steps<Uint8Array | undefined> {
  const described = describedBy(description);
  if (!described) return undefined;
  if (described.rounds > MOST_ROUNDS) throw tooSlow();
  const key = yield* packageKey(described, password);
  if (!key) return undefined;
  yield* checkSeal(described, key, encrypted);
  const { hash, salt } = described.data;
  const { size, content } = sizedContent(encrypted);
  const archive = new Uint8Array(content.length);
  for (let at = 0, piece = 0; at < content.length; at += PIECE, piece++) {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, piece, true);
    archive.set(deciphered(key, hash(joined(salt, number)), content.subarray(at, at + PIECE)), at);
    if (piece % 64 === 63) yield;
  }
  return archive.subarray(0, size);
}

/** The key of the package, which lies encrypted beside it; undefined where the password is another. */
function* packageKey(
  { rounds, password: { hash, salt, keyBytes, verifier, verifierHash, key }, data }: Described,
  password: Uint8Array,
): Steps<Uint8Array | undefined> {
  const last = yield* spun(hash, salt, password, rounds);
  const opened = (what: readonly number[], bytes: Uint8Array) => {
    const own = padded(hash(joined(last, Uint8Array.from(what))), keyBytes);
    return deciphered(own, salt, bytes);
  };
  const right = hash(opened(FOR.verifier, verifier).subarray(0, salt.length));
  if (!isSame(right, opened(FOR.verifierHash, verifierHash).subarray(0, hash.outputLen))) return undefined;
  return opened(FOR.key, key).subarray(0, data.keyBytes);
}

/** Throws FileUnreadable where the package was changed since it was encrypted. */
function* checkSeal(
  { data: { hash, salt }, seal }: Described,
  key: Uint8Array,
  encrypted: Uint8Array,
): Steps<void> {
  if (!seal) return;
  const opened = (what: readonly number[], bytes: Uint8Array) =>
    deciphered(key, hash(joined(salt, Uint8Array.from(what))), bytes).subarray(0, hash.outputLen);
  const sum = hmac.create(hash, opened(FOR.sealKey, seal.key));
  for (let at = 0; at < encrypted.length; at += PIECE * 64) {
    sum.update(encrypted.subarray(at, at + PIECE * 64));
    yield;
  }
  if (!isSame(sum.digest(), opened(FOR.seal, seal.value))) throw incomplete();
}

function deciphered(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, padded(vector, 16), { disablePadding: true }).decrypt(bytes);
}

/** Cut, or filled up as the format has it. */
function padded(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length).fill(0x36);
  whole.set(bytes.subarray(0, length));
  return whole;
}

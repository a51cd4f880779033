import type { Steps } from "../../../workbook/steps";
import { incomplete } from "../unreadable";

export type Hash = (message: Uint8Array) => Uint8Array;

/** Rounds at a stretch: a few milliseconds. */
const STRETCH = 2000;

/** Hashes a salted password over and over, each time with the number of the round, so that guessing takes long. */
export function* spun(hash: Hash, salt: Uint8Array, password: Uint8Array, rounds: number): Steps<Uint8Array> {
  const first = hash(joined(salt, password));
  const message = joined(new Uint8Array(4), first);
  const round = new DataView(message.buffer);
  for (let i = 0; i < rounds; i++) {
    if (i > 0 && i % STRETCH === 0) yield;
    round.setUint32(0, i, true);
    message.set(hash(message), 4);
  }
  return message.slice(4);
}

/** The size that an encrypted package says it has (8 bytes), and what follows. Throws FileUnreadable: damaged. */
export function sizedContent(encrypted: Uint8Array): { size: number; content: Uint8Array } {
  const size = Number(new DataView(encrypted.buffer, encrypted.byteOffset).getBigUint64(0, true));
  const whole = (encrypted.length - 8) & ~15;
  if (size > whole) throw incomplete();
  return { size, content: encrypted.subarray(8, 8 + whole) };
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

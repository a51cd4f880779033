import { createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";

/*
 * Encrypted workbooks, written by the book ([MS-OFFCRYPTO], [MS-CFB]) with Node's own ciphers: nothing of what reads
 * them is used here.
 */

export const EXCELS_OWN = "VelvetSweatshop";

export interface Locking {
  readonly password?: string;
  readonly keyBits?: 128 | 192 | 256;
  /** Of agile encryption; standard encryption knows SHA-1 alone. */
  readonly hash?: "SHA1" | "SHA256" | "SHA384" | "SHA512";
  readonly rounds?: number;
  /** What the description says, changed before it is written. */
  readonly say?: (description: string) => string;
  /** The streams, changed before they are written. */
  readonly streams?: (streams: Record<string, Buffer>) => Record<string, Buffer>;
  readonly sector?: 512 | 4096;
}

const letters = (text: string) => Buffer.from(text, "utf16le");
const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const size = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const filled = (bytes: Buffer, length: number, by = 0) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), by)]).subarray(0, length);
const toBlocks = (bytes: Buffer) => filled(bytes, Math.ceil(bytes.length / 16) * 16);

function spun(hash: string, salt: Buffer, password: string, rounds: number): Buffer {
  const sum = (...all: Buffer[]) => createHash(hash).update(Buffer.concat(all)).digest();
  let last = sum(salt, letters(password));
  for (let i = 0; i < rounds; i++) last = sum(number(i), last);
  return last;
}

/** As Excel 2007 does it. */
export function lockedByStandard(archive: Uint8Array, locking: Locking = {}): Uint8Array {
  const { password = EXCELS_OWN, keyBits = 128 } = locking;
  const sha1 = (...all: Buffer[]) => createHash("sha1").update(Buffer.concat(all)).digest();
  const salt = randomBytes(16);
  const last = sha1(spun("sha1", salt, password, 50_000), number(0));
  const half = (by: number) => sha1(Buffer.from(filled(last, 64).map((byte) => byte ^ by)));
  const key = Buffer.concat([half(0x36), half(0x5c)]).subarray(0, keyBits / 8);
  const cipher = (bytes: Buffer) => {
    const ecb = createCipheriv(`aes-${keyBits}-ecb`, key, null).setAutoPadding(false);
    return Buffer.concat([ecb.update(toBlocks(bytes)), ecb.final()]);
  };
  const verifier = randomBytes(16);
  const provider = letters("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
  const header = Buffer.concat([
    ...[0x24, 0, { 128: 0x660e, 192: 0x660f, 256: 0x6610 }[keyBits], 0x8004, keyBits, 0x18, 0, 0].map(number),
    provider,
  ]);
  const info = Buffer.concat([
    Buffer.from([3, 0, 2, 0]),
    number(0x24),
    number(header.length),
    header,
    number(16),
    salt,
    cipher(verifier),
    number(20),
    cipher(sha1(verifier)),
  ]);
  const content = Buffer.concat([size(archive.length), cipher(Buffer.from(archive))]);
  return compound(streamsOf(info, content, locking), locking.sector);
}

/** As Excel has done it since 2010. */
export function lockedByAgile(archive: Uint8Array, locking: Locking = {}): Uint8Array {
  const { password = EXCELS_OWN, keyBits = 256, hash = "SHA512", rounds = 1000 } = locking;
  const sum = (...all: Buffer[]) => createHash(hash).update(Buffer.concat(all)).digest();
  const cipher = (key: Buffer, vector: Buffer, bytes: Buffer) => {
    const cbc = createCipheriv(`aes-${keyBits}-cbc`, key, filled(vector, 16, 0x36)).setAutoPadding(false);
    return Buffer.concat([cbc.update(toBlocks(bytes)), cbc.final()]);
  };
  const [dataSalt, salt, verifier] = [randomBytes(16), randomBytes(16), randomBytes(16)];
  const key = randomBytes(keyBits / 8);
  const last = spun(hash, salt, password, Math.min(rounds, 100_000));
  const own = (what: string, bytes: Buffer) =>
    cipher(filled(sum(last, Buffer.from(what, "hex")), keyBits / 8, 0x36), salt, bytes);
  const pieces = [size(archive.length)];
  for (let at = 0; at < archive.length; at += 4096) {
    const piece = Buffer.from(archive.subarray(at, at + 4096));
    pieces.push(cipher(key, sum(dataSalt, number(at / 4096)), piece));
  }
  const content = Buffer.concat(pieces);
  const sealKey = randomBytes(sum().length);
  const seal = (what: string, bytes: Buffer) => cipher(key, sum(dataSalt, Buffer.from(what, "hex")), bytes);
  const text = (bytes: Buffer) => bytes.toString("base64");
  const ciphering = (salt: Buffer) =>
    `saltSize="16" blockSize="16" keyBits="${keyBits}" hashSize="${sum().length}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${hash}" saltValue="${text(salt)}"`;
  const description =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">` +
    `<keyData ${ciphering(dataSalt)}/>` +
    `<dataIntegrity encryptedHmacKey="${text(seal("5fb2ad010cb9e1f6", sealKey))}" encryptedHmacValue="${text(seal("a0677f02b22c8433", createHmac(hash, sealKey).update(content).digest()))}"/>` +
    `<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${rounds}" ${ciphering(salt)} encryptedVerifierHashInput="${text(own("fea7d2763b4b9e79", verifier))}" encryptedVerifierHashValue="${text(own("d7aa0f6d3061344e", sum(verifier)))}" encryptedKeyValue="${text(own("146e0be7abacd0d6", key))}"/></keyEncryptor></keyEncryptors></encryption>`;
  const { say = (all) => all } = locking;
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from(say(description))]);
  return compound(streamsOf(info, content, locking), locking.sector);
}

function streamsOf(
  info: Buffer,
  content: Buffer,
  { streams = (all) => all }: Locking,
): Record<string, Buffer> {
  return streams({ EncryptionInfo: info, EncryptedPackage: content });
}

const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE = 0xfffffffd;

/** A compound file with these streams; those below 4096 bytes lie in small sectors, as they must. */
export function compound(streams: Readonly<Record<string, Buffer>>, sector: 512 | 4096 = 512): Uint8Array {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  /** Gives the first sector. */
  const store = (bytes: Buffer): number => {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += sector) {
      sectors.push(filled(bytes.subarray(at, at + sector), sector));
      next.push(at + sector < bytes.length ? sectors.length : END);
    }
    return bytes.length ? first : END;
  };
  const small: Buffer[] = [];
  const smallNext: number[] = [];
  const placed = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= 4096) return { name, bytes, first: store(bytes) };
    const first = bytes.length ? small.length : END;
    for (let at = 0; at < bytes.length; at += 64) {
      small.push(filled(bytes.subarray(at, at + 64), 64));
      smallNext.push(at + 64 < bytes.length ? small.length : END);
    }
    return { name, bytes, first };
  });
  const held = Buffer.concat(small);
  const holding = store(held);
  const smallTable = store(
    filled(Buffer.concat(smallNext.map(number)), Math.ceil(smallNext.length / 128) * 512, 0xff),
  );
  const entry = (name: string, kind: number, first: number, length: number) => {
    const bytes = Buffer.alloc(128);
    bytes.set(letters(name));
    bytes.writeUInt16LE((name.length + 1) * 2, 64);
    bytes.writeUInt8(kind, 66);
    for (const at of [68, 72, 76]) bytes.writeUInt32LE(FREE, at);
    bytes.writeUInt32LE(first, 116);
    bytes.writeUInt32LE(length, 120);
    return bytes;
  };
  const root = entry("Root Entry", 5, holding, held.length);
  root.writeUInt32LE(1, 76);
  const entries = placed.map(({ name, bytes, first }, i) => {
    const one = entry(name, 2, first, bytes.length);
    if (i + 1 < placed.length) one.writeUInt32LE(i + 2, 72);
    return one;
  });
  const directory = store(Buffer.concat([root, ...entries]));
  const perTable = sector / 4;
  let tables = 1;
  while (tables * perTable < sectors.length + tables) tables++;
  const firstTable = sectors.length;
  for (let i = 0; i < tables; i++) next.push(TABLE);
  const table = filled(Buffer.concat(next.map(number)), tables * sector, 0xff);
  const header = filled(Buffer.from("d0cf11e0a1b11ae1", "hex"), sector);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(sector === 512 ? 3 : 4, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(sector === 512 ? 9 : 12, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(smallTable, 60);
  header.writeUInt32LE(smallNext.length ? 1 : 0, 64);
  header.writeUInt32LE(END, 68);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < tables ? firstTable + i : FREE, 76 + i * 4);
  return new Uint8Array(Buffer.concat([header, ...sectors, table]));
}

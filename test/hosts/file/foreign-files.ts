import { strToU8 } from "fflate";

/** An OLE2 compound file, as far as one has to look into it: a header, then a directory with these streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const ROOT = 5;
  const STREAM = 2;
  const entries: [name: string, kind: number][] = [
    ["Root Entry", ROOT],
    ...streams.map((name): [string, number] => [name, STREAM]),
  ];
  entries.forEach(([name, kind], i) => {
    const at = 512 + 128 * i;
    bytes.set(
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
      at,
    );
    bytes[at + 64] = (name.length + 1) * 2;
    bytes[at + 66] = kind;
  });
  return bytes;
}

/** The archive with another size declared for its first part than it has. */
export function lyingAboutSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

/** An archive whose directory names its only part again and again: small to mail, large to open, and no size a lie. */
export function namingItsPart(times: number, zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const directory = new DataView(zip.buffer).getUint32(end + 16, true);
  const entry = zip.subarray(directory, end);
  const bytes = new Uint8Array(directory + entry.length * times + 22);
  bytes.set(zip.subarray(0, directory));
  for (let i = 0; i < times; i++) bytes.set(entry, directory + entry.length * i);
  bytes.set(zip.subarray(end), bytes.length - 22);
  const view = new DataView(bytes.buffer, bytes.length - 22);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, entry.length * times, true);
  return bytes;
}

/** The archive with its first part said to need a password. */
export function withPassword(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint16(directory + 8, 1, true);
  return bytes;
}

/** The archive with one byte of its first part's content turned over. */
export function withOneByteWrong(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const nameLength = bytes[26]!;
  bytes[30 + nameLength + 20]! ^= 0xff;
  return bytes;
}

export const text = strToU8;

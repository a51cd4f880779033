import { encrypted, incomplete } from "./unreadable";

/** One file of a zip archive, as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly method: "stored" | "deflated";
  /** Declared, hence to be doubted. */
  readonly size: number;
  readonly crc: number;
}

const END = 0x06054b50;
const END_LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** The files of an archive in its order, folders left out. Throws FileUnreadable: damaged, encrypted. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  try {
    let { at, count } = findDirectory(view);
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== ENTRY) throw incomplete();
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const entry = readEntry(bytes, view, at, nameLength, extraLength);
      if (!entry.name.endsWith("/")) entries.push(entry);
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? incomplete() : error;
  }
  return entries;
}

function findDirectory(view: DataView): { at: number; count: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= earliest && view.getUint32(end, true) !== END) end--;
  if (end < earliest) throw incomplete();
  if (end >= 20 && view.getUint32(end - 20, true) === END_LOCATOR_64) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    return {
      at: Number(view.getBigUint64(end64 + 48, true)),
      count: Number(view.getBigUint64(end64 + 32, true)),
    };
  }
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const method = view.getUint16(at + 10, true);
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  if (isEncrypted) throw encrypted();
  if (method !== 0 && method !== 8) throw incomplete();
  const [size, compressedSize, local] = longSizes(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(local, true) !== LOCAL) throw incomplete();
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + compressedSize > bytes.length) throw incomplete();
  return {
    name: partName(bytes.subarray(at + 46, at + 46 + nameLength)),
    compressed: bytes.subarray(from, from + compressedSize),
    method: method === 0 ? "stored" : "deflated",
    size,
    crc: view.getUint32(at + 16, true),
  };
}

/** Size, compressed size and offset; in archives beyond 4 GB (and of some careful writers) they stand in an extra field. */
function longSizes(view: DataView, at: number, extra: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let from = field + 4;
    for (const i of [0, 1, 2] as const) {
      if (sizes[i] !== 0xffffffff) continue;
      sizes[i] = Number(view.getBigUint64(from, true));
      from += 8;
    }
  }
  return sizes;
}

/** Some writers use backslashes or start from the root; a part's name is the plain path. */
function partName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder("gb18030").decode(bytes);
  }
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}

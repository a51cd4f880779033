/**
 * A stream of an OLE2 compound file by its name; undefined where the file has none, or not all of it. Such a file is
 * cut into sectors that point at each other; each is walked over once, so that no more is read than the file is long.
 */
export function streamOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  try {
    const file = openCompound(bytes);
    const entries = entriesOf(walked(view(bytes).getUint32(48, true), file));
    const entry = entries.find((one) => one.kind === STREAM && one.name === name);
    if (!entry) return undefined;
    const isSmall = entry.size < view(bytes).getUint32(56, true);
    const from = isSmall ? smallSectors(bytes, file, entries) : file;
    const content = walked(entry.first, from, entry.size);
    return content.length < entry.size ? undefined : content.subarray(0, entry.size);
  } catch (problem) {
    // Something points out of the file, or in a circle.
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

/** Sectors by their number: what each holds, and which comes next. */
interface Sectors {
  content(sector: number): Uint8Array;
  next(sector: number): number;
}

/** Numbers from here on are no sectors: an end, or one that nobody uses. */
const NO_SECTOR = 0xfffffffa;

function openCompound(bytes: Uint8Array): Sectors {
  const file = view(bytes);
  const shift = file.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new RangeError();
  const size = 1 << shift;
  const content = (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size);
  const perTable = size / 4;
  const tables = tablesOf(file, content, size);
  return {
    content,
    next: (sector) => {
      const table = tables[Math.floor(sector / perTable)];
      if (table === undefined) throw new RangeError();
      return view(content(table)).getUint32((sector % perTable) * 4, true);
    },
  };
}

/** The sectors that say what comes next: the first 109 are named in the header, the others in a chain of sectors. */
function tablesOf(file: DataView, content: Sectors["content"], size: number): number[] {
  const tables: number[] = [];
  const take = (names: DataView, from: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const table = names.getUint32(from + i * 4, true);
      if (table < NO_SECTOR) tables.push(table);
    }
  };
  take(file, 76, 109);
  const met = new Set<number>();
  for (let sector = file.getUint32(68, true); sector < NO_SECTOR;) {
    if (met.has(sector)) throw new RangeError();
    met.add(sector);
    const names = view(content(sector));
    take(names, 0, size / 4 - 1);
    sector = names.getUint32(size - 4, true);
  }
  return tables;
}

/** Short streams lie in small sectors, which lie in the stream of the root and have a table of their own. */
function smallSectors(bytes: Uint8Array, file: Sectors, entries: readonly Entry[]): Sectors {
  const SIZE = 64;
  const root = entries.find(({ kind }) => kind === ROOT);
  if (!root) throw new RangeError();
  const held = walked(root.first, file);
  const table = view(walked(view(bytes).getUint32(60, true), file));
  return {
    content: (sector) => held.subarray(sector * SIZE, (sector + 1) * SIZE),
    next: (sector) => table.getUint32(sector * 4, true),
  };
}

/** What lies in a chain of sectors; `enough` bytes will do. Throws RangeError. */
function walked(first: number, { content, next }: Sectors, enough = Infinity): Uint8Array {
  const pieces: Uint8Array[] = [];
  const met = new Set<number>();
  let length = 0;
  for (let sector = first; sector < NO_SECTOR && length < enough; sector = next(sector)) {
    const piece = content(sector);
    if (met.has(sector) || piece.length === 0) throw new RangeError();
    met.add(sector);
    pieces.push(piece);
    length += piece.length;
  }
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

/** A line of the directory. */
interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly first: number;
  readonly size: number;
}

const STREAM = 2;
const ROOT = 5;

function entriesOf(directory: Uint8Array): Entry[] {
  const LENGTH = 128;
  const entries: Entry[] = [];
  for (let at = 0; at + LENGTH <= directory.length; at += LENGTH) {
    const entry = view(directory.subarray(at, at + LENGTH));
    const letters = Math.min(Math.max(entry.getUint16(64, true) / 2 - 1, 0), 31);
    const name = String.fromCharCode(
      ...Array.from({ length: letters }, (_, i) => entry.getUint16(i * 2, true)),
    );
    // What the upper half of the size says is not to be trusted in files of small sectors, and none is that large.
    entries.push({
      name,
      kind: entry.getUint8(66),
      first: entry.getUint32(116, true),
      size: entry.getUint32(120, true),
    });
  }
  return entries;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

import { deflateSync } from "fflate";

/** A file of an archive to be written, as it lies in it. */
export interface Packed {
  readonly compressed: Uint8Array;
  readonly method: "stored" | "deflated";
  /** Of the content. */
  readonly size: number;
  readonly crc: number;
}

/** Small contents grow when they are compressed. */
export function packed(content: Uint8Array, crc: number): Packed {
  const compressed = deflateSync(content, { level: 6 });
  return compressed.length < content.length
    ? { compressed, method: "deflated", size: content.length, crc }
    : { compressed: content, method: "stored", size: content.length, crc };
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF_8 = 0x0800;
/** The first day a zip can name: a date of today would make every save differ. */
const FIRST_DAY = 0x0021;

/** An archive of files in their order; their names may be anything. The same files always give the same bytes. */
export function writeArchive(files: readonly (readonly [name: string, file: Packed])[]): Uint8Array {
  const named = files.map(([name, file]) => ({ name: new TextEncoder().encode(name), file }));
  const local = named.reduce((sum, { name, file }) => sum + 30 + name.length + file.compressed.length, 0);
  const directory = named.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const places = named.map(({ name, file }) => {
    const place = at;
    view.setUint32(at, LOCAL, true);
    describe(view, at + 4, file);
    view.setUint16(at + 26, name.length, true);
    bytes.set(name, at + 30);
    bytes.set(file.compressed, at + 30 + name.length);
    at += 30 + name.length + file.compressed.length;
    return place;
  });
  named.forEach(({ name, file }, i) => {
    view.setUint32(at, ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, file);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, places[i]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, local, true);
  return bytes;
}

/** What stands alike before the content and in the directory, from the version needed to the size. */
function describe(view: DataView, at: number, { compressed, method, size, crc }: Packed): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF_8, true);
  view.setUint16(at + 4, method === "deflated" ? 8 : 0, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, compressed.length, true);
  view.setUint32(at + 18, size, true);
}

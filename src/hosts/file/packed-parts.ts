import { atOnce, type Steps } from "../../workbook/steps";
import { checking, crc32, inflatedPieces, inflating } from "./inflate";
import type { ZipEntry } from "./zip-directory";
import { packed, type Packed } from "./zip-writer";

/** The parts of a workbook file by their plain path (`xl/workbook.xml`), in the archive's order. */
export type Parts = Map<string, Uint8Array>;

/** From here on a part is not kept as it is inflated: a sheet of 100,000 rows is 130 MB. */
export const LARGE = 8 * 1024 * 1024;

/** Parts of which large ones stay compressed until somebody asks for them, and afterwards. */
class PackedParts extends Map<string, Uint8Array> {
  readonly large = new Map<string, ZipEntry>();

  override get(name: string): Uint8Array | undefined {
    const entry = this.large.get(name);
    return entry ? atOnce(inflating(entry)) : super.get(name);
  }

  override set(name: string, content: Uint8Array): this {
    this.large.delete(name);
    return super.set(name, content);
  }

  override delete(name: string): boolean {
    this.large.delete(name);
    return super.delete(name);
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const name of this.keys()) yield [name, this.get(name)!];
    return undefined;
  }

  override *values(): MapIterator<Uint8Array> {
    for (const name of this.keys()) yield this.get(name)!;
    return undefined;
  }

  override forEach(each: (content: Uint8Array, name: string, all: Parts) => void): void {
    for (const [name, content] of this.entries()) each(content, name, this);
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }
}

const NOTHING = new Uint8Array();

/** How contents lay in the archive that they came from: what nobody changed is put back as it was. */
const asTheyLay = new WeakMap<Uint8Array, Packed>();

/** Takes entries of an archive as parts, each checked. Throws FileUnreadable: damaged. */
export function* taking(entries: readonly ZipEntry[]): Steps<Parts> {
  const parts = new PackedParts();
  for (const entry of entries) {
    if (entry.size > LARGE) {
      yield* checking(entry);
      parts.set(entry.name, NOTHING);
      parts.large.set(entry.name, entry);
    } else {
      const content = yield* inflating(entry);
      asTheyLay.set(content, entry);
      parts.set(entry.name, content);
    }
    yield;
  }
  return parts;
}

/** The same parts, to be changed. */
export function copyOf(parts: Parts): Parts {
  const copy = new PackedParts();
  for (const name of parts.keys()) {
    const entry = largeIn(parts, name);
    copy.set(name, entry ? NOTHING : parts.get(name)!);
    if (entry) copy.large.set(name, entry);
  }
  return copy;
}

function largeIn(parts: Parts, name: string): ZipEntry | undefined {
  return parts instanceof PackedParts ? parts.large.get(name) : undefined;
}

export function isLarge(parts: Parts, name: string): boolean {
  return largeIn(parts, name) !== undefined;
}

/** What a part is known by as long as nobody changes it; undefined where there is none. */
export function identityOf(parts: Parts, name: string): object | undefined {
  return largeIn(parts, name) ?? parts.get(name);
}

/** A part in the pieces it is inflated in; nothing where there is none. */
export function piecesOf(parts: Parts, name: string): Iterable<Uint8Array> {
  const entry = largeIn(parts, name);
  const content = entry ? undefined : parts.get(name);
  return entry ? inflatedPieces(entry) : content ? [content] : [];
}

/** A part as it goes into an archive. */
export function packedOf(parts: Parts, name: string): Packed {
  const entry = largeIn(parts, name);
  if (entry) return entry;
  const content = parts.get(name)!;
  return asTheyLay.get(content) ?? packed(content, atOnce(crc32(content)));
}

import type { ChosenFile } from "../../src/web/chosen-file";
import type { Lying } from "../../src/web/disk";

export interface FakeFile {
  readonly handle: FileSystemFileHandle;
  /** As a page gets it that it is dropped on. */
  dropped(): ChosenFile;
  lying(): Lying;
  /** Somebody else saves it, takes it away or keeps it to himself. */
  becomes(lying: Lying): void;
  /** Somebody else saves it while it is being read: that reading fails. */
  becomesWhileRead(lying: Lying): void;
  /** Its folder goes, too. */
  losesFolder(): void;
  /** The person does not let the page write. */
  refuse(): void;
  /** How often it was written. */
  readonly written: number;
}

/** A file as browsers hand it out: written beside, and put in its place when it is closed. */
export function fileOnDisk(name: string, bytes: Uint8Array): FakeFile {
  let now: Lying = bytes;
  let next: Lying | undefined;
  let written = 0;
  let [isRefused, hasFolder] = [false, true];
  const fail = (kind: string) => {
    throw new DOMException(`no ${name}`, kind);
  };
  const handle = {
    kind: "file",
    name,
    isSameEntry: async (other: unknown) => other === handle,
    async getFile() {
      if (now === "gone") fail("NotFoundError");
      const file = now;
      return {
        async arrayBuffer() {
          if (next !== undefined) [now, next] = [next, undefined];
          if (now !== file || typeof file === "string") return fail("NotReadableError");
          return file.slice().buffer;
        },
      };
    },
    async createWritable() {
      if (isRefused) fail("NotAllowedError");
      if (!hasFolder) fail("NotFoundError");
      let beside = new Uint8Array();
      return {
        async write(part: Uint8Array) {
          beside = part.slice();
        },
        async close() {
          now = beside;
          written += 1;
        },
        async abort() {},
      };
    },
  };
  return {
    handle: handle as unknown as FileSystemFileHandle,
    dropped: () => ({
      name,
      handle: handle as unknown as FileSystemFileHandle,
      bytes: async () => now as Uint8Array,
    }),
    lying: () => now,
    becomes: (lying) => void (now = lying),
    becomesWhileRead: (lying) => void (next = lying),
    losesFolder() {
      [now, hasFolder] = ["gone", false];
    },
    refuse: () => void (isRefused = true),
    get written() {
      return written;
    },
  };
}

/** What lies at a file's place: bytes, nothing any more, or something that cannot be read just now. */
export type Lying = Uint8Array | "gone" | "unreadable";

/** The file a document came from or was saved as, and what this page last saw lie there. */
export interface FileOnDisk {
  readonly handle: FileSystemFileHandle;
  readonly seen: Lying;
}

/** The person did not let it be written, or something else lies there than was last seen: then nothing was written. */
export type Written = "written" | "declined" | { readonly found: Lying };

/** Where documents go on this machine. */
export interface Disk {
  /**
   * Into the file, if what lies there is still what was seen. Rejects with the system's error when it cannot be
   * written; it is then as it was before.
   */
  writeBack(file: FileOnDisk, bytes: Uint8Array): Promise<Written>;
  /** Asks where a copy is to go; undefined when the person gives up. Some browsers know the downloads alone. */
  placeForCopy(suggested: string): Promise<FileSystemFileHandle | "downloads" | undefined>;
  download(name: string, bytes: Uint8Array): void;
}

export function diskOf(window: Window): Disk {
  return {
    writeBack,
    placeForCopy: (suggested) => placeForCopy(window, suggested),
    download: (name, bytes) => download(window.document, name, bytes),
  };
}

export async function writeBack({ handle, seen }: FileOnDisk, bytes: Uint8Array): Promise<Written> {
  let writable: FileSystemWritableFileStream | undefined;
  try {
    writable = await handle.createWritable();
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
    // Looked at last of all: what was written so far lies beside the file, and takes its place when it is closed.
    const found = await lyingAt(handle);
    if (!isSame(found, seen) && !isSame(found, bytes)) {
      await writable.abort();
      return { found };
    }
    await writable.close();
    return "written";
  } catch (problem) {
    await writable?.abort().catch(() => {});
    if (!writable && isNamed(problem, "NotAllowedError")) return "declined";
    if (isNamed(problem, "NotFoundError") && seen !== "gone") return { found: "gone" };
    throw problem;
  }
}

export async function lyingAt(handle: FileSystemFileHandle): Promise<Lying> {
  // What is replaced while it is read cannot be read; the second time it is there.
  for (let left = 2; left > 0; left--) {
    try {
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    } catch (problem) {
      if (isNamed(problem, "NotFoundError")) return "gone";
    }
  }
  return "unreadable";
}

/** Of what cannot be read nobody knows whether it is the same. */
function isSame(one: Lying, other: Lying): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other && one === "gone";
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function isNamed(problem: unknown, name: string): boolean {
  return problem instanceof DOMException && problem.name === name;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Picker = (options: object) => Promise<FileSystemFileHandle>;

async function placeForCopy(window: Window, suggestedName: string) {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return "downloads";
  try {
    const ending = /\.[^.]+$/.exec(suggestedName)?.[0] ?? ".xlsx";
    const types = [{ accept: { [TYPE]: [ending] } }];
    return await showSaveFilePicker.call(window, { suggestedName, types });
  } catch (problem) {
    return isNamed(problem, "AbortError") ? undefined : "downloads";
  }
}

function download(page: Document, name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = page.createElement("a");
  link.href = url;
  link.download = name;
  page.body.append(link);
  link.click();
  link.remove();
  // The browser reads it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

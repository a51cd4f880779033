/** Where a document went: into the file it came from, into the downloads, or nowhere because the person said no. */
export type Saved = "written" | "downloaded" | "declined";

/** Rejects with the system's error when the file cannot be written; it is then as it was before. */
export async function saveFile(
  page: Document,
  name: string,
  bytes: Uint8Array,
  handle: FileSystemFileHandle | undefined,
): Promise<Saved> {
  if (!handle) {
    download(page, name, bytes);
    return "downloaded";
  }
  const writable = await handle.createWritable().catch((problem: unknown) => {
    if (problem instanceof DOMException && problem.name === "NotAllowedError") return undefined;
    throw problem;
  });
  if (!writable) return "declined";
  try {
    await writable.write(bytes as Uint8Array<ArrayBuffer>);
    await writable.close();
  } catch (problem) {
    await writable.abort().catch(() => {});
    throw problem;
  }
  return "written";
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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

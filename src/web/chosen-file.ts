/** A file the person chose; with a handle, where the browser gave one to write back through. */
export interface ChosenFile {
  readonly name: string;
  readonly handle?: FileSystemFileHandle;
  bytes(): Promise<Uint8Array>;
}

export function chosenFile(file: File, handle?: FileSystemFileHandle): ChosenFile {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, ...(handle && { handle }) };
}

/** The first file dropped on the page; undefined when something else was dropped. */
export async function droppedFile(transfer: DataTransfer): Promise<ChosenFile | undefined> {
  const item = [...transfer.items].find(({ kind }) => kind === "file") as
    (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }) | undefined;
  const file = item?.getAsFile();
  // Asked for before the first wait: the transfer is empty after it.
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (!file || handle?.kind === "directory") return undefined;
  return chosenFile(file, (handle as FileSystemFileHandle | null | undefined) ?? undefined);
}

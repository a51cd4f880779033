import { DOCUMENTS, ENDINGS } from "../foreign/endings";
import { dropped } from "./words";

/** A file the person chose; with a handle, where the browser gave one to write back through. */
export interface ChosenFile {
  readonly name: string;
  readonly handle?: FileSystemFileHandle;
  /** It is one of the program's own, not the person's. */
  readonly isOwn?: true;
  bytes(): Promise<Uint8Array>;
}

export function chosenFile(file: File, handle?: FileSystemFileHandle): ChosenFile {
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, ...(handle && { handle }) };
}

type Picker = (options: object) => Promise<FileSystemFileHandle[]>;

/**
 * Asks for a file, by the browser's box that lets it be written back later; `elsewise` where there is none. Undefined
 * when the person gives up.
 */
export async function pickedFile(window: Window, elsewise: () => void): Promise<ChosenFile | undefined> {
  const { showOpenFilePicker } = window as { showOpenFilePicker?: Picker };
  if (!showOpenFilePicker) return void elsewise();
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [{ accept: TYPES }] });
    return handle && chosenFile(await handle.getFile(), handle);
  } catch (problem) {
    if (!(problem instanceof DOMException && problem.name === "AbortError")) elsewise();
    return undefined;
  }
}

const TYPES = { "application/vnd.ms-excel": [...DOCUMENTS, ...ENDINGS] };

/** The file dropped on the page, or why there is not one to be opened: one sentence. */
export async function droppedFile(transfer: DataTransfer): Promise<ChosenFile | string> {
  const [item, ...others] = [...transfer.items].filter(({ kind }) => kind === "file") as (DataTransferItem & {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  })[];
  if (others.length > 0) return dropped.several(others.length + 1);
  const file = item?.getAsFile();
  // Asked for before the first wait: the transfer is empty after it.
  const entry = item?.webkitGetAsEntry?.();
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (entry?.isDirectory) return dropped.folder(entry.name);
  if (!file) return dropped.nothing;
  return chosenFile(file, (handle as FileSystemFileHandle | null | undefined) ?? undefined);
}

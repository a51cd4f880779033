import { chosenFile, type ChosenFile } from "./chosen-file";
import type { UnsavedStore } from "./unsaved-store";

/** A file that was opened on this machine. */
export interface RecentFile {
  readonly name: string;
  readonly at: Date;
  /** Where the browser lets it be read again; elsewhere it has to be chosen once more. */
  readonly handle?: FileSystemFileHandle;
}

/** 最近的文件: their names and when they were opened, on this machine alone. */
export interface RecentFiles {
  /** The last first. */
  list(): Promise<RecentFile[]>;
  add(file: ChosenFile): Promise<void>;
  forget(): Promise<void>;
}

const KEY = "recent";
const MOST = 5;

type Stored = { readonly name: string; readonly at: number; readonly handle?: FileSystemFileHandle };

export function recentFiles(
  store: Pick<UnsavedStore, "get" | "set" | "remove">,
  now: () => Date,
): RecentFiles {
  const stored = async () => ((await store.get(KEY)) as Stored[] | undefined) ?? [];
  return {
    async list() {
      return (await stored()).map(({ name, at, handle }) => ({
        name,
        at: new Date(at),
        // Storage for texts keeps no handles.
        ...(typeof handle?.getFile === "function" && { handle }),
      }));
    },
    async add({ name, handle }) {
      const others: Stored[] = [];
      for (const one of await stored()) if (!(await isSame(one, { name, handle }))) others.push(one);
      const file = { name, at: now().getTime(), ...(handle && { handle }) };
      await store.set(KEY, [file, ...others].slice(0, MOST));
    },
    forget: () => store.remove(KEY),
  };
}

async function isSame(one: Stored, { name, handle }: Pick<ChosenFile, "name" | "handle">): Promise<boolean> {
  if (one.handle && handle && typeof one.handle.isSameEntry === "function") {
    return one.handle.isSameEntry(handle);
  }
  return one.name === name && !one.handle === !handle;
}

type Permitted = FileSystemFileHandle & {
  requestPermission?(how: { mode: "read" }): Promise<PermissionState>;
};

/** Reads it again; undefined when the person does not let it be read. Rejects when it is not there any more. */
export async function readAgain(handle: FileSystemFileHandle): Promise<ChosenFile | undefined> {
  const answer = await (handle as Permitted).requestPermission?.({ mode: "read" });
  if (answer === "denied" || answer === "prompt") return undefined;
  return chosenFile(await handle.getFile(), handle);
}

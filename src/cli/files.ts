import { randomBytes } from "node:crypto";
import { chmod, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { openFile } from "../hosts/file/open";
import type { FileWorkbook } from "../hosts/file/open";
import { unlocked } from "../hosts/file/password/unlock";
import { FileUnreadable } from "../workbook/errors";

/** Larger than any workbook the limits of hosts/file would let through. */
const LARGEST = 500 * 1024 * 1024;

/** A workbook from the disk. */
export interface Opened {
  readonly workbook: FileWorkbook;
  /** It was encrypted with Excel's own password, and what is saved of it will not be. */
  readonly wasLocked: boolean;
}

/** Opens an .xlsx on disk. Throws FileUnreadable, or the system's error for a file that cannot be read. */
export async function openWorkbook(path: string): Promise<Opened> {
  const { size } = await stat(path);
  if (size > LARGEST) {
    throw new FileUnreadable(
      "tooLarge",
      `${basename(path)} 超过 500 MB，绩表不打开。请删掉里面的图片后再试。`,
    );
  }
  const bytes = new Uint8Array(await readFile(path));
  const inside = await unlocked(bytes);
  return { workbook: openFile(inside ?? bytes), wasLocked: inside !== undefined };
}

/** Workbooks named on the command line; a folder stands for the workbooks directly in it. */
export async function workbooksIn(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const isFolder = await stat(name).then(
        (entry) => entry.isDirectory(),
        () => false,
      );
      if (!isFolder) return [name];
      const inside = await readdir(name);
      // ~$ files are the locks that Excel leaves beside an open workbook.
      return inside
        .filter((file) => /\.xls[xm]?$/i.test(file) && !file.startsWith("~$"))
        .sort()
        .map((file) => join(name, file));
    }),
  );
  return found.flat();
}

/** Do two paths lead to one file? */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return a === b;
}

/** Replaces a file as a whole: an interrupted run leaves the old one as it was. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (entry) => entry.mode,
    () => undefined,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString("hex")}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (problem) {
    await rm(temporary, { force: true });
    throw problem;
  }
}

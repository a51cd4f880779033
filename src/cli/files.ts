import type { Stats } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { converted } from "../foreign/convert";
import type { Converted } from "../foreign/convert";
import { openFile } from "../hosts/file/open";
import type { FileWorkbook } from "../hosts/file/open";
import { unlocked } from "../hosts/file/password/unlock";
import { FileUnreadable } from "../workbook/errors";
import { Refusal } from "./terminal";

/** Larger than any workbook the limits of hosts/file would let through. */
const LARGEST = 500 * 1024 * 1024;

/** A workbook, and the file it was read from with what that held then. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly workbook: FileWorkbook;
  /** It was encrypted with Excel's own password, and what is saved of it will not be. */
  readonly locked: boolean;
  /** It was an .xls, .ods or .csv, and what is saved of it will be an .xlsx. */
  readonly foreign?: Converted;
}

/** Opens a spreadsheet on disk. Throws FileUnreadable, or the system's error for a file that cannot be read. */
export async function openWorkbook(path: string): Promise<OpenedFile> {
  const bytes = await bytesOf(path);
  const inside = await unlocked(bytes);
  const foreign = inside ? undefined : await converted(bytes);
  return {
    ...{ path, bytes, locked: inside !== undefined, ...(foreign && { foreign }) },
    workbook: openFile(inside ?? foreign?.bytes ?? bytes),
  };
}

/** The content of a file on disk. Throws FileUnreadable where it is too large, or the system's error. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const entry = await stat(path);
  mustBeFile(path, entry);
  if (entry.size > LARGEST) {
    throw new FileUnreadable(
      "tooLarge",
      `${basename(path)} 超过 500 MB，绩表不打开。请删掉里面的图片后再试。`,
    );
  }
  return new Uint8Array(await readFile(path));
}

/** Throws a Refusal for folders, and for pipes and devices, which would be waited for for ever. */
export function mustBeFile(path: string, entry: Stats): void {
  if (entry.isFile()) return;
  const what = entry.isDirectory() ? "这是文件夹，不是文件" : "这是管道、设备之类，不是文件，绩表不读也不写";
  throw new Refusal(`${path}：${what}。`);
}

/** Workbooks named on the command line; a folder stands for the workbooks directly in it; plain text is read by name alone. */
export async function workbooksIn(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      if (!(await isFolder(name))) return [name];
      const inside = await readdir(name);
      // ~$ files are the locks that Excel leaves beside an open workbook.
      const named = inside
        .filter((file) => /\.(?:xls[xm]?|et|ods)$/i.test(file) && !file.startsWith("~$"))
        .sort()
        .map((file) => join(name, file));
      // A folder may be called like a workbook, too.
      const isOther = await Promise.all(named.map(isFolder));
      return named.filter((_, i) => !isOther[i]);
    }),
  );
  return found.flat();
}

/** Do two paths lead to one file? */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => resolve(path))));
  return a === b;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

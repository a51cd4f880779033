import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import {
  access,
  constants,
  lstat,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isSameFile, mustBeFile, type OpenedFile } from "./files";
import { Refusal } from "./terminal";

/** What new content was made from. */
type MadeFrom = Pick<OpenedFile, "path" | "bytes">;

/**
 * Replaces a file as a whole, or the one that a link leads to: an interrupted run leaves the old one as it was. The
 * new one has the mode and the owner of the old. Throws a Refusal, with nothing written, for what must not be replaced:
 * among that the file it was made from, when somebody saved that meanwhile.
 */
export async function writeWhole(path: string, bytes: Uint8Array, from?: MadeFrom): Promise<void> {
  try {
    const target = await behindLinks(path);
    const before = await replaceable(path, target);
    const temporary = join(dirname(target), temporaryName(target, randomBytes(4).toString("hex")));
    try {
      const written = await writeBeside(temporary, bytes, path, before);
      if (from && (await isSameFile(path, from.path))) await mustBeUnchanged(target, from);
      await rename(temporary, target);
      await removeLeftovers(target, written).catch(() => {});
    } catch (problem) {
      await rm(temporary, { force: true });
      throw problem;
    }
  } catch (problem) {
    // People know the file they named, not the one beside it.
    if (!(problem instanceof Refusal)) Object.assign(problem as NodeJS.ErrnoException, { path });
    throw problem;
  }
}

/** Where a link leads, or the path itself, where there may be nothing yet. */
async function behindLinks(path: string): Promise<string> {
  return realpath(path).catch(async (problem: NodeJS.ErrnoException) => {
    if (problem.code !== "ENOENT") throw problem;
    const isLink = await lstat(path).then(
      (entry) => entry.isSymbolicLink(),
      () => false,
    );
    if (!isLink) return path;
    throw new Refusal(
      `${path}：这是一个链接，它指的文件找不到了，没有写。请看看那个文件是不是改名或挪走了，或者换一个名字。`,
    );
  });
}

/** What is there already; undefined where nothing is. */
async function replaceable(path: string, target: string): Promise<Stats | undefined> {
  const before = await stat(target).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT") return undefined;
    throw problem;
  });
  if (!before) return undefined;
  mustBeFile(path, before);
  // By its mode, too: an administrator may write everything, but did not mean this one.
  if ((before.mode & 0o222) === 0) {
    throw new Refusal(`${path}：这是只读文件，没有动它。请先取消只读，或用 -o 写成另一个文件。`);
  }
  await access(target, constants.W_OK);
  return before;
}

async function writeBeside(
  temporary: string,
  bytes: Uint8Array,
  path: string,
  before?: Stats,
): Promise<Stats> {
  const file = await open(temporary, "wx", before ? before.mode & 0o777 : 0o666);
  try {
    await file.writeFile(bytes);
    if (before) await takeOver(file, before, path);
    await file.sync();
    return await file.stat();
  } finally {
    await file.close();
  }
}

async function takeOver(file: FileHandle, { uid, gid, mode }: Stats, path: string): Promise<void> {
  const own = await file.stat();
  if (own.uid !== uid || own.gid !== gid) {
    await file.chown(uid, gid).catch(() => {
      throw new Refusal(
        `${path}：这个文件属于别的用户，换掉它会变成您的，没有动它。请用 -o 写成另一个文件。`,
      );
    });
  }
  await file.chmod(mode & 0o7777);
}

async function mustBeUnchanged(target: string, { path, bytes }: MadeFrom): Promise<void> {
  const now = await readFile(target).catch(() => undefined);
  if (now?.equals(bytes)) return;
  const what = now ? "又有人存过这个文件" : "这个文件被删除或挪走了";
  throw new Refusal(`${path}：绩表读过以后，${what}，没有写。请再运行一次。`, 1);
}

/** The longest name that disks hold, in bytes. */
const LONGEST = 255;

/** .申报.xlsx.1a2b3c4d.tmp, shortened where that would be too long. */
function temporaryName(target: string, token: string): string {
  return `${beginning(target)}${token}.tmp`;
}

function beginning(target: string): string {
  const letters = [...basename(target)];
  const room = LONGEST - Buffer.byteLength("..12345678.tmp");
  while (Buffer.byteLength(letters.join("")) > room) letters.pop();
  return `.${letters.join("")}.`;
}

/** Nobody writes that long on one file without getting on. */
const OLD = 10 * 60 * 1000;

/** Removes what killed runs left beside a file. Its age is told by the disk's own clock, as a share may have another. */
async function removeLeftovers(target: string, { mtimeMs }: Stats): Promise<void> {
  const folder = dirname(target);
  const start = beginning(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start) || !/^[0-9a-f]{8}\.tmp$/.test(name.slice(start.length))) continue;
    const left = await lstat(join(folder, name)).catch(() => undefined);
    if (left?.isFile() && mtimeMs - left.mtimeMs > OLD) await rm(join(folder, name), { force: true });
  }
}

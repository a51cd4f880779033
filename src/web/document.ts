import { converted, convertedName } from "../foreign/convert";
import { newFile, openFile, opening, type FileWorkbook } from "../hosts/file/open";
import { unlocked } from "../hosts/file/password/unlock";
import type { Edit } from "../workbook/edit";
import { serialQueue } from "../workbook/serial-queue";
import { inSlices, rest, slices } from "../workbook/slices";
import { isAsBefore, mayUndo } from "./undone";
import { unseenIn } from "./unseen";

/** The edits of one user action. */
export type Batch = readonly Edit[];

export type Sheets = Pick<FileWorkbook, "sheetNames" | "sheets" | "read">;

/**
 * An opened document: the bytes it came from and what was done to it since. The grid only shows it; what is saved is
 * the original with the edits patched in, so that nothing of a foreign workbook is lost.
 */
export interface Document {
  /** File name with its ending. */
  readonly name: string;
  readonly original: Uint8Array;
  /**
   * Why it must not be written over what it came from, and is of another name: that was encrypted with Excel's own
   * password, or is no .xlsx, of which some things were not read.
   */
  readonly apart: "locked" | { readonly unread: string } | undefined;
  /** What the grid cannot show of it, as a sentence; undefined when it shows everything. */
  readonly unseen: string | undefined;
  /** Its sheets as they now are. */
  readonly workbook: Sheets;
  /** Everything done since it was opened, oldest first. */
  log(): readonly Batch[];
  /**
   * Does a batch to the file, too. Throws the file's WorkbookError and leaves log and file as they were, because what
   * the file cannot hold would be lost on saving. A batch that brings back a sheet or rows just as the batch before
   * removed them takes that one out of the log instead: only so does everything in them come back.
   */
  append(edits: Batch): Promise<void>;
  /** As it was when it was opened, what was brought along with it done; and what was done since, oldest first. */
  sinceOpened(): Promise<{ readonly opened: Sheets; readonly steps: readonly Batch[] }>;
  /** Takes back the last thing done since it was opened, as if it had never been; false when there is none. */
  takeBack(): Promise<boolean>;
  /** What formulas came to, for the file alone: it is no edit, and nothing to be saved by itself. */
  workedOut(results: Batch): Promise<void>;
  /** The file with all edits in place. Throws CannotDo for a workbook without sheets. */
  bytes(): Promise<Uint8Array>;
  /** Something was done or undone since it was opened or saved last. */
  isDirty(): boolean;
  /** What `bytes` gave last is on the disk now. */
  saved(): void;
}

/** Throws FileUnreadable with the sentence why. `log`: batches to begin with, still to be saved. */
export async function openDocument(
  bytes: Uint8Array,
  name: string,
  log: readonly Batch[] = [],
  going = slices(),
): Promise<Document> {
  const inside = await unlocked(bytes, going);
  const foreign = inside ? undefined : await converted(bytes);
  const original = inside ?? foreign?.bytes ?? bytes;
  const file = await inSlices(opening(original), going);
  const called = inside ? unlockedName(name) : foreign ? convertedName(name) : name;
  const apart = inside ? "locked" : foreign && { unread: foreign.unread };
  const opened = documentOf(original, called, file, apart);
  for (const batch of log) {
    await opened.append(batch);
    await rest(going);
  }
  opened.isOpened();
  return opened;
}

/** A document with one empty sheet, as the spreadsheets themselves begin. */
export async function newDocument(name: string): Promise<Document> {
  const file = newFile();
  await file.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return documentOf(file.bytes(), name, file);
}

/** `申报.xlsx` → `申报（无密码）.xlsx` */
function unlockedName(name: string): string {
  const ending = /\.xl(?:sx|sm|tx|tm)$/i.exec(name)?.[0] ?? ".xlsx";
  return `${name.replace(/\.(?:xl\w{1,2}|et)$/i, "")}（无密码）${ending}`;
}

interface Opening extends Document {
  /** What is done from now on is done by whoever has it open. */
  isOpened(): void;
}

function documentOf(
  original: Uint8Array,
  name: string,
  opened: FileWorkbook,
  apart?: Document["apart"],
): Opening {
  const log: Batch[] = [];
  let brought = 0;
  let file = opened;
  let given: Batch | undefined;
  let savedAt: Batch | undefined;
  /** One after the other, because a batch is checked against the file before it. */
  const inTurn = serialQueue();
  const after = async (steps: number) => {
    const rebuilt = openFile(original);
    for (const step of log.slice(0, steps)) await rebuilt.apply(step);
    return rebuilt;
  };

  return {
    name,
    original,
    apart,
    unseen: unseenIn(original),
    workbook: {
      sheetNames: () => file.sheetNames(),
      sheets: () => inTurn(() => file.sheets()),
      read: (sheets, also) => inTurn(() => file.read(sheets, also)),
    },
    log: () => [...log],
    append: (edits) =>
      inTurn(async () => {
        if (edits.length === 0) return;
        await file.apply(edits);
        const last = log.at(-1);
        if (last && mayUndo(edits, last)) {
          const before = await after(log.length - 1);
          if (await isAsBefore(edits, before, file)) {
            file = before;
            log.pop();
            return;
          }
        }
        log.push(edits);
      }),
    isOpened: () => void (brought = log.length),
    sinceOpened: () =>
      inTurn(async () => ({
        opened: log.length === brought ? file : await after(brought),
        steps: log.slice(brought),
      })),
    takeBack: () =>
      inTurn(async () => {
        if (log.length === brought) return false;
        file = await after(log.length - 1);
        log.pop();
        return true;
      }),
    workedOut: (results) => inTurn(async () => void (await file.apply(results))),
    bytes: () =>
      inTurn(async () => {
        given = log.at(-1);
        return file.bytes();
      }),
    isDirty: () => log.at(-1) !== savedAt,
    saved() {
      savedAt = given;
    },
  };
}

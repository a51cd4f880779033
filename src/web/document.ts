import { newFile, openFile, type FileWorkbook } from "../hosts/file/open";
import type { Edit } from "../workbook/edit";
import { unseenIn } from "./unseen";

/** The edits of one user action, which undo takes back as a whole. */
export type Batch = readonly Edit[];

/**
 * An opened document: the bytes it came from and what was done to it since. The grid only shows it; what is saved is
 * the original with the edits patched in, so that nothing of a foreign workbook is lost.
 */
export interface Document {
  /** File name with its ending. */
  readonly name: string;
  readonly original: Uint8Array;
  /** What the grid cannot show of it, as a sentence; undefined when it shows everything. */
  readonly unseen: string | undefined;
  /** Its sheets as they now are. */
  readonly workbook: Pick<FileWorkbook, "sheets" | "read">;
  /** Everything done since it was opened, oldest first; undone batches are not in it. */
  log(): readonly Batch[];
  /**
   * Does a batch to the file, too. Throws the file's WorkbookError and leaves log and file as they were, because what
   * the file cannot hold would be lost on saving.
   */
  append(edits: Batch): Promise<void>;
  /** The last batch leaves the log; false when there is none. */
  undo(): boolean;
  /** The batch that was undone last comes back; false when there is none, or something else was done since. */
  redo(): boolean;
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
): Promise<Document> {
  const opened = documentOf(bytes, name);
  for (const batch of log) await opened.append(batch);
  return opened;
}

/** A document with one empty sheet, as the spreadsheets themselves begin. */
export async function newDocument(name: string): Promise<Document> {
  const file = newFile();
  await file.apply([{ kind: "addSheet", sheet: "Sheet1" }]);
  return documentOf(file.bytes(), name);
}

function documentOf(original: Uint8Array, name: string): Document {
  const log: Batch[] = [];
  const undone: Batch[] = [];
  let file = openFile(original);
  let given: Batch | undefined;
  let savedAt: Batch | undefined;
  /** How much of the log the file has seen; more than there is when something was undone. */
  let done = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other, because a batch is checked against the file before it. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = turn.then(step, step);
    turn = next;
    return next;
  };

  /** The file with the log done to it: from the start again when something it has seen was undone. */
  const current = async (): Promise<FileWorkbook> => {
    if (done < 0) [file, done] = [openFile(original), 0];
    const missing = log.slice(done);
    if (missing.length > 0) await file.apply(missing.flat());
    done = log.length;
    return file;
  };

  return {
    name,
    original,
    unseen: unseenIn(original),
    workbook: {
      sheets: () => inTurn(async () => (await current()).sheets()),
      read: (sheets, also) => inTurn(async () => (await current()).read(sheets, also)),
    },
    log: () => [...log],
    append: (edits) =>
      inTurn(async () => {
        if (edits.length === 0) return;
        await (await current()).apply(edits);
        log.push(edits);
        done = log.length;
        undone.length = 0;
      }),
    undo() {
      const last = log.pop();
      if (!last) return false;
      undone.push(last);
      if (done > log.length) done = -1;
      return true;
    },
    redo() {
      const last = undone.pop();
      if (last) log.push(last);
      return last !== undefined;
    },
    bytes: () =>
      inTurn(async () => {
        const bytes = (await current()).bytes();
        given = log.at(-1);
        return bytes;
      }),
    isDirty: () => log.at(-1) !== savedAt,
    saved() {
      savedAt = given;
    },
  };
}

import { FileUnreadable, WorkbookError } from "../workbook/errors";
import type { Edit } from "../workbook/edit";
import type { Workbook } from "../workbook/workbook";
import type { ChosenFile } from "./chosen-file";
import { newDocument, openDocument, type Document } from "./document";
import { fileAndGrid, type ShowsWorkbook } from "./file-and-grid";
import { sheetsOf, showIn, stoppable } from "./opening";
import type { Notice, PageState } from "./page-state";
import type { Recovery, Unsaved } from "./recovery";
import { takeResults } from "./results";
import type { Saved } from "./save-file";
import { store } from "../live/store";
import { realTimers } from "../workbook/slices";
import type { Slices } from "../workbook/slices";
import * as words from "./words";

export interface Session {
  /** Grid and file as one workbook, for the pane and the checks. */
  readonly workbook: Workbook;
  state(): PageState;
  subscribe(listener: () => void): () => void;
  /** Opens a file; asks first when there is something to lose. */
  open(file: ChosenFile): Promise<void>;
  /** The answer to that question. */
  goOn(answer: "save" | "discard" | "cancel"): Promise<void>;
  save(): Promise<void>;
  restore(unsaved: Unsaved): Promise<void>;
  drop(unsaved: Unsaved): Promise<void>;
  tell(notice: Notice | undefined): void;
  /** Writes unsaved work down at once, where it otherwise waits a moment. */
  keep(): Promise<void>;
}

export interface ToJoin {
  readonly grid: ShowsWorkbook;
  /** Given what is told with true when the machine does not take what is kept, and with false when it does. */
  recovery(onFailure: (isFailing: boolean) => void): Recovery;
  save(name: string, bytes: Uint8Array, handle: FileSystemFileHandle | undefined): Promise<Saved>;
}

/** Without an edit of ours, the grid still writes down what is being typed. */
const WHAT_IS_TYPED: readonly Edit[] = [];

/** Joins grid, file and recovery. Begins with an empty workbook. */
export async function startSession({ grid, recovery: recoveryWith, save }: ToJoin): Promise<Session> {
  let document = await newDocument(words.NEW_NAME);
  let handle: FileSystemFileHandle | undefined;
  let isKept = true;
  const page = store<PageState>({ name: document.name, isDirty: false, isFile: false, lost: [] }, realTimers);
  const show = page.change;
  const recovery = recoveryWith((isFailing) => {
    const notice = { kind: "trouble", title: words.trouble.notKept, text: words.NOT_KEPT } as const;
    if (isKept && isFailing) show({ notice });
    isKept = !isFailing;
  });
  const touched = () => {
    recovery.changed();
    show({ isDirty: document.isDirty() });
  };
  const troubled = (problem: unknown, title: string, rest: string) => {
    const text = problem instanceof WorkbookError ? problem.message : rest;
    show({ notice: { kind: "trouble", title, text } });
  };

  /** Reads everything before anything is given up, so that a file that cannot be shown leaves all as it was. */
  const openAs = async (next: Document, going: Slices, from?: FileSystemFileHandle) => {
    await showIn(grid, next, going, (done, of) => show({ opening: { name: next.name, done, of } }));
    document = next;
    handle = document.wasLocked ? undefined : from;
    workbook.happened("workbookChanged");
    await recovery.guard(document);
    show({
      name: document.name,
      isDirty: document.isDirty(),
      isFile: !document.wasLocked,
      unseen: document.unseen,
      notice: document.wasLocked ? { kind: "told", text: words.wasLocked(document.name) } : undefined,
      waiting: undefined,
    });
  };

  const workbook = fileAndGrid({
    grid,
    document: () => document,
    onTouched: touched,
    onRefused: async (problem) => {
      await grid.load({ sheets: await sheetsOf(document) });
      workbook.happened("reloaded");
      const text = problem instanceof WorkbookError ? problem.message + words.TOOK_BACK : words.TOOK_BACK;
      show({ notice: { kind: "trouble", title: words.trouble.refused, text } });
    },
  });

  const whileOpening = (name: string, open: (going: Slices) => Promise<void>) => stoppable(name, open, show);

  const openFile = async (file: ChosenFile) => {
    try {
      await whileOpening(file.name, async (going) =>
        openAs(await openDocument(await file.bytes(), file.name, [], going), going, file.handle),
      );
    } catch (problem) {
      const text = problem instanceof FileUnreadable ? problem.message : words.UNKNOWN;
      show({
        waiting: undefined,
        notice: { kind: "trouble", title: words.trouble.unreadable, text, offersFile: true },
      });
    }
  };

  const drop = async (unsaved: Unsaved) => {
    await recovery.drop(unsaved.id);
    show({ lost: page.value.lost.filter((one) => one !== unsaved) });
  };

  const openUnsaved = async (unsaved: Unsaved) => {
    try {
      await whileOpening(unsaved.name, async (going) => {
        await openAs(await openDocument(unsaved.original, unsaved.name, unsaved.log, going), going);
        await drop(unsaved);
      });
    } catch (problem) {
      troubled(problem, words.trouble.unreadable, words.UNKNOWN);
    }
  };

  const whenNothingIsLost = async (open: () => Promise<void>) => {
    if (page.value.opening) return;
    try {
      await workbook.workbook.apply(WHAT_IS_TYPED);
    } catch (problem) {
      return troubled(problem, words.trouble.notOpened, words.UNKNOWN);
    }
    if (document.isDirty()) show({ waiting: open });
    else await open();
  };

  const saveNow = async (): Promise<boolean> => {
    try {
      const saving = document;
      await workbook.workbook.apply(WHAT_IS_TYPED);
      if (saving.isDirty()) await takeResults(grid, saving);
      const saved = await save(saving.name, await saving.bytes(), handle);
      if (saved === "declined") return false;
      saving.saved();
      await recovery.settle();
      const told = { kind: "told", text: words.savedAs(saving.name) } as const;
      show({ isDirty: document.isDirty(), isFile: true, notice: saved === "downloaded" ? told : undefined });
      return true;
    } catch (problem) {
      troubled(problem, words.trouble.notSaved, words.SAVE_AGAIN);
      return false;
    }
  };

  await grid.load({ sheets: await document.workbook.read(["Sheet1"], { layout: true }) });
  show({ lost: await recovery.offered() });
  await recovery.guard(document);

  return {
    workbook: workbook.workbook,
    state: () => page.value,
    subscribe: page.subscribe,
    open: (file) => whenNothingIsLost(() => openFile(file)),
    async goOn(answer) {
      const { waiting } = page.value;
      if (answer === "cancel" || !waiting) return show({ waiting: undefined });
      if (answer === "discard" || (await saveNow())) await waiting();
    },
    save: async () => void (await saveNow()),
    restore: (unsaved) => whenNothingIsLost(() => openUnsaved(unsaved)),
    drop,
    tell: (notice) => show({ notice }),
    keep: recovery.settle,
  };
}

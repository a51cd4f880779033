import { FileUnreadable, WorkbookError } from "../workbook/errors";
import type { Edit } from "../workbook/edit";
import type { Workbook } from "../workbook/workbook";
import type { ChosenFile } from "./chosen-file";
import { newDocument, openDocument, type Document } from "./document";
import { fileAndGrid, type ShowsWorkbook } from "./file-and-grid";
import { stoppable } from "./opening";
import type { Notice, PageState } from "./page-state";
import type { PasteAnswer, PasteQuestion } from "./paste-question";
import type { Recovery, Unsaved } from "./recovery";
import { takeResults } from "./formula-results";
import type { Disk } from "./disk";
import type { SameFile } from "./same-file";
import { saving, type Opened } from "./saving";
import { store } from "../live/store";
import { realTimers } from "../workbook/slices";
import type { Slices } from "../workbook/slices";
import { isDocument } from "../word/kind";
import * as words from "./words";

export interface Session {
  /** Grid and file as one workbook, for the pane and the checks. */
  readonly workbook: Workbook;
  /** The grid is there, and shows what is open from now on. */
  attach(grid: ShowsWorkbook): Promise<void>;
  /** Takes back what was done last, whoever did it; false when there is nothing. */
  undo(): Promise<boolean>;
  state(): PageState;
  subscribe(listener: () => void): () => void;
  /** Goes on with the empty workbook, to put forms into. */
  begin(): void;
  /** Opens a file; asks first when there is something to lose. */
  open(file: ChosenFile): Promise<void>;
  /** The answer to that question. */
  goOn(answer: "save" | "discard" | "cancel"): Promise<void>;
  save(): Promise<void>;
  restore(unsaved: Unsaved): Promise<void>;
  drop(unsaved: Unsaved): Promise<void>;
  tell(notice: Notice | undefined): void;
  /** Asks what is to be done with a paste that does not fit. */
  askAboutPaste(question: Omit<PasteQuestion, "answer">): Promise<PasteAnswer>;
  /** Writes unsaved work down at once, where it otherwise waits a moment. */
  keep(): Promise<void>;
  /** Offers what tabs left unsaved that are gone. */
  lookForLost(): Promise<void>;
}

interface ToJoin {
  /** False where the browser is too old for the grid. */
  readonly awaitsGrid: boolean;
  /** Given what is told with true when the machine does not take what is kept, and with false when it does. */
  recovery(onFailure: (isFailing: boolean) => void): Recovery;
  readonly disk: Disk;
  /** A file of the person's was opened. */
  onOpened?(file: ChosenFile): void;
  /** A Word document was opened, which no grid shows: its tables are to be brought in. */
  onDocument?(name: string, bytes: Uint8Array): void;
  /** Tells whether another tab has the same file open. */
  readonly sameFile: SameFile;
  /** What a workbook that never had a name is called when it is saved. */
  readonly nameOfNew?: () => string | undefined;
}

/** Without an edit of ours, the grid still writes down what is being typed. */
const WHAT_IS_TYPED: readonly Edit[] = [];

/** Milliseconds that another tab may take to say that it still has its work: little while somebody waits for the page. */
const PATIENCE = { atStart: 300, later: 3_000 };

/** Joins file, grid and recovery. Begins with an empty workbook, and without the grid, for which nobody is to wait. */
export async function startSession(joined: ToJoin): Promise<Session> {
  const { awaitsGrid, recovery: recoveryWith, disk, sameFile, onOpened, onDocument } = joined;
  const nameOfNew = () => joined.nameOfNew?.() ?? words.NEW_NAME;
  let opened: Opened = { document: await newDocument(words.NEW_NAME) };
  let isKept = true;
  const { name } = opened.document;
  const page = store<PageState>(
    { name, isDirty: false, isFile: false, isBegun: false, lost: [] },
    realTimers,
  );
  const show = page.change;
  const recovery = recoveryWith((isFailing) => {
    const notice = { kind: "trouble", title: words.trouble.notKept, text: words.NOT_KEPT } as const;
    if (isKept && isFailing) show({ notice });
    isKept = !isFailing;
  });
  const touched = () => {
    recovery.changed();
    show({ isBegun: true, isDirty: opened.document.isDirty() });
  };
  const troubled = (problem: unknown, title: string, rest: string) => {
    const text = problem instanceof WorkbookError ? problem.message : rest;
    show({ notice: { kind: "trouble", title, text } });
  };

  const become = async (next: Opened) => {
    const before = opened;
    opened = next;
    if (before.document !== next.document) await recovery.guard(next.document);
    if (before.file?.handle !== next.file?.handle) void tellOfOtherTab(next);
  };

  const tellOfOtherTab = async ({ document, file }: Opened) => {
    const isElsewhere = await sameFile.opened(file?.handle);
    if (!isElsewhere || opened.document !== document || page.value.notice) return;
    show({ notice: { kind: "told", text: words.alsoOpen(document.name) } });
  };

  /** Reads everything before anything is given up, so that a file that cannot be shown leaves all as it was. */
  const openAs = async (document: Document, going: Slices, from?: FileSystemFileHandle) => {
    const progress = (done: number, of: number) => show({ opening: { name: document.name, done, of } });
    // What was encrypted, or is no .xlsx, is never written over.
    const handle = document.apart ? undefined : from;
    await workbook.show(document, going, progress, () =>
      become({ document, ...(handle && { file: { handle, seen: document.original } }) }),
    );
    show({
      name: document.name,
      isBegun: true,
      isDirty: document.isDirty(),
      isFile: !document.apart,
      unseen: document.unseen,
      notice: document.apart && { kind: "told", text: words.apart(document.name, document.apart) },
      waiting: undefined,
    });
  };

  const workbook = fileAndGrid({
    awaitsGrid,
    document: () => opened.document,
    onTouched: touched,
    onRefused: (problem) => {
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
      if (!file.isOwn) onOpened?.(file);
    } catch (problem) {
      const text = problem instanceof FileUnreadable ? problem.message : words.UNKNOWN;
      show({
        waiting: undefined,
        notice: { kind: "trouble", title: words.trouble.unreadable(file.name), text, offersFile: true },
      });
    }
  };

  /** What it is, its content says; a name may be wrong, or say nothing. */
  const open = async (file: ChosenFile) => {
    // What is wrong with one that cannot be read is told where it is opened.
    const bytes = await file.bytes().catch(() => undefined);
    if (!bytes || !onDocument || !isDocument(bytes)) return whenNothingIsLost(() => openFile(file));
    show({ isBegun: true });
    onDocument(file.name, bytes);
  };

  let hasLooked = false;
  const everOffered = new Set<string>();
  const lookForLost = async (patience: number) => {
    const found = (await recovery.offered(patience)).filter(({ id }) => !everOffered.has(id));
    if (found.length === 0) return;
    for (const { id } of found) everOffered.add(id);
    show({ lost: [...page.value.lost, ...found] });
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
      troubled(problem, words.trouble.unreadable(unsaved.name), words.UNKNOWN);
    }
  };

  const whenNothingIsLost = async (open: () => Promise<void>) => {
    if (page.value.opening || page.value.asked) return;
    try {
      await workbook.workbook.apply(WHAT_IS_TYPED);
    } catch (problem) {
      return troubled(problem, words.trouble.notOpened, words.UNKNOWN);
    }
    if (opened.document.isDirty()) show({ waiting: open });
    else await open();
  };

  const save = saving({
    disk,
    opened: () => opened,
    nameOfNew,
    become,
    async settled(document) {
      await workbook.workbook.apply(WHAT_IS_TYPED);
      const grid = workbook.grid();
      if (grid && document.isDirty()) await takeResults(grid, document);
    },
    show: (asked) => show({ asked }),
  });

  const saveNow = async (): Promise<boolean> => {
    try {
      const kept = await save();
      if (!kept) return false;
      await recovery.settle();
      const text = { file: undefined, copy: words.goesOn, download: words.savedAs }[kept.as]?.(kept.name);
      const notice = text === undefined ? undefined : ({ kind: "told", text } as const);
      const { document } = opened;
      show({ name: document.name, isDirty: document.isDirty(), isFile: true, notice });
      return true;
    } catch (problem) {
      troubled(problem, words.trouble.notSaved(opened.document.name), words.SAVE_AGAIN);
      return false;
    }
  };

  await recovery.guard(opened.document);

  return {
    workbook: workbook.workbook,
    attach: workbook.attach,
    undo: workbook.undo,
    state: () => page.value,
    subscribe: page.subscribe,
    begin: () => show({ isBegun: true }),
    open,
    async goOn(answer) {
      const { waiting } = page.value;
      if (answer === "cancel" || !waiting) return show({ waiting: undefined });
      if (answer === "discard" || (await saveNow())) await waiting();
    },
    save: async () => void (await saveNow()),
    restore: (unsaved) => whenNothingIsLost(() => openUnsaved(unsaved)),
    drop,
    tell: (notice) => show({ notice }),
    askAboutPaste: (question) =>
      new Promise((resolve) => {
        const answer = (choice: PasteAnswer) => {
          show({ pasted: undefined });
          resolve(choice);
        };
        show({ pasted: { ...question, answer } });
      }),
    keep: recovery.settle,
    lookForLost() {
      const patience = hasLooked ? PATIENCE.later : PATIENCE.atStart;
      hasLooked = true;
      return lookForLost(patience);
    },
  };
}

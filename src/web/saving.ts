import { opening } from "../hosts/file/open";
import { serialQueue } from "../workbook/serial-queue";
import { inSlices, realTimers, slices } from "../workbook/slices";
import { differencesBetween, type Differences } from "./differences";
import { lyingAt, type Disk, type FileOnDisk, type Lying } from "./disk";
import type { Document } from "./document";
import * as words from "./words";

/** What the page has open, and the file it may write that back to. */
export interface Opened {
  readonly document: Document;
  readonly file?: FileOnDisk;
}

/** Something else lies at the file's place than this page read or wrote there: what is to be done? */
export interface DiskQuestion {
  readonly name: string;
  /** changed: another workbook · broken: no workbook, perhaps half of one · gone: nothing · unreadable: nobody knows. */
  readonly kind: "changed" | "broken" | "gone" | "unreadable";
  /** What others changed, once somebody asked to see it. */
  readonly differences?: Differences | "looking" | "unknown";
  readonly answer: (answer: DiskAnswer) => void;
}

/** cancel: nothing is written, and nothing is lost. */
export type DiskAnswer = "copy" | "overwrite" | "look" | "again" | "cancel";

interface ToSave {
  readonly disk: Disk;
  opened(): Opened;
  /** What a workbook that never had a name is called. */
  nameOfNew(): string;
  /** From now on the page goes on with this. */
  become(next: Opened): Promise<void>;
  /** Everything typed and worked out is in the document. */
  settled(document: Document): Promise<void>;
  /** Shows the question, or that there is none any more. */
  show(question: DiskQuestion | undefined): void;
}

/** Where it was saved, and under which name; undefined when it was not. */
export type Kept = { readonly as: "file" | "copy" | "download"; readonly name: string } | undefined;

/**
 * Saves what is open, into the file it came from or into the downloads; undefined when it was not saved. A file that
 * changed on the disk meanwhile is never written over without asking. One save waits for the other, and one that was
 * asked for before a question came up is answered with it.
 */
export function saving({ disk, opened, nameOfNew, become, settled, show }: ToSave): () => Promise<Kept> {
  const inTurn = serialQueue();
  let asked = 0;

  const bytesOf = async (document: Document) => {
    await settled(document);
    return document.bytes();
  };

  const ask = async (question: Omit<DiskQuestion, "answer">, seen: Lying, found: Lying) => {
    asked += 1;
    let isOver = false;
    try {
      return await new Promise<Exclude<DiskAnswer, "look">>((resolve) => {
        const look = async () => {
          show({ ...question, answer, differences: "looking" });
          const differences = await compared(seen, found, () => isOver);
          if (!isOver) show({ ...question, answer, differences });
        };
        const answer = (given: DiskAnswer) => void (given === "look" ? look() : resolve(given));
        show({ ...question, answer });
      });
    } finally {
      asked += 1;
      isOver = true;
      show(undefined);
    }
  };

  const saveCopy = async (document: Document): Promise<Kept> => {
    const place = await disk.placeForCopy(words.copyOf(document.name));
    if (!place) return undefined;
    const bytes = await bytesOf(document);
    if (place === "downloads") {
      const name = words.copyOf(document.name);
      disk.download(name, bytes);
      document.saved();
      await become({ document: { ...document, name } });
      return { as: "download", name };
    }
    // What lies there the person has just been asked about, by the browser.
    const written = await disk.writeBack({ handle: place, seen: await lyingAt(place) }, bytes);
    if (written !== "written") return undefined;
    document.saved();
    const { name } = place;
    await become({ document: { ...document, name }, file: { handle: place, seen: bytes } });
    return { as: "copy", name };
  };

  /** What the person wants done about it; a copy is saved at once, and one that came to nothing is no answer. */
  const decided = async ({ document, file }: Required<Opened>, found: Lying) => {
    const question = { name: document.name, kind: await kindOf(found) };
    for (;;) {
      const answer = await ask(question, file.seen, found);
      if (answer !== "copy") return answer;
      const kept = await saveCopy(document);
      if (kept) return kept;
    }
  };

  const saveBack = async ({ document, file }: Required<Opened>): Promise<Kept> => {
    let { seen } = file;
    for (;;) {
      const bytes = await bytesOf(document);
      const written = await disk.writeBack({ ...file, seen }, bytes);
      if (written === "declined") return undefined;
      if (written === "written") {
        document.saved();
        if (opened().document === document) await become({ document, file: { ...file, seen: bytes } });
        return { as: "file", name: document.name };
      }
      const answer = await decided({ document, file }, written.found);
      if (answer === "cancel") return undefined;
      if (typeof answer === "object") return answer;
      // Only over what the person was told of: what comes after that is asked about again.
      if (answer === "overwrite") seen = written.found;
    }
  };

  const save = async (): Promise<Kept> => {
    const { document, file } = opened();
    if (file) return saveBack({ document, file });
    const name = document.name === words.NEW_NAME ? nameOfNew() : document.name;
    disk.download(name, await bytesOf(document));
    document.saved();
    if (name !== document.name && opened().document === document) {
      await become({ document: { ...document, name } });
    }
    return { as: "download", name };
  };

  return () => {
    const before = asked;
    return inTurn(async () => (asked === before ? save() : undefined));
  };
}

async function kindOf(found: Lying): Promise<DiskQuestion["kind"]> {
  if (typeof found === "string") return found;
  const isWorkbook = inSlices(opening(found), slices());
  return isWorkbook.then(
    () => "changed",
    () => "broken",
  );
}

async function compared(seen: Lying, found: Lying, isStopped: () => boolean) {
  if (typeof seen === "string" || typeof found === "string") return "unknown";
  return differencesBetween(seen, found, slices(realTimers, isStopped)).catch(() => "unknown" as const);
}

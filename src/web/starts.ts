import type { TemplateSet } from "../forms/definition";
import { pickedFile } from "./chosen-file";
import { readAgain, type RecentFile, type RecentFiles } from "./recent";
import type { Session } from "./session";
import * as words from "./words";

interface ToStart {
  readonly window: Window;
  readonly session: Session;
  readonly recent: RecentFiles;
  readonly sets: Promise<readonly TemplateSet[]>;
}

/** What one can begin with: what bar and start view do when their buttons are pressed. */
export function starts({ window, session, recent, sets }: ToStart) {
  let choose = () => {};
  const trouble = (title: string, text: string) => session.tell({ kind: "trouble", title, text });

  const pick = (elsewise: () => void) =>
    void pickedFile(window, elsewise).then((file) => file && session.open(file));

  const openSample = async () => {
    const { sample } = await import(/* webpackChunkName: "sample" */ "./sample");
    const file = await sample(await sets);
    if (file) await session.open(file);
    else trouble(words.trouble.noSample, words.NO_SAMPLE);
  };

  const openAgain = async ({ name, handle }: RecentFile) => {
    if (!handle) return choose();
    try {
      const file = await readAgain(handle);
      if (file) await session.open(file);
    } catch {
      trouble(words.trouble.gone, words.gone(name));
    }
  };

  return {
    bar: { pick, onReady: (ready: () => void) => void (choose = ready) },
    view: {
      recent: recent.list,
      onBegin: session.begin,
      onOpen: () => choose(),
      onSample: () => void openSample(),
      onRecent: (file: RecentFile) => void openAgain(file),
      onForget: () => void recent.forget().catch(() => {}),
    },
  };
}

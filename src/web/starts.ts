import type { TemplateSet } from "../forms/definition";
import { insertForms } from "../forms/draw/draw";
import { fillEdits } from "../forms/fill";
import { survey } from "../forms/read/survey";
import { newFile } from "../hosts/file/open";
import { inForce } from "../templates/load";
import { pickedFile, type ChosenFile } from "./chosen-file";
import { readAgain, type RecentFile, type RecentFiles } from "./recent";
import type { Session } from "./session";
import * as words from "./words";

interface ToStart {
  readonly window: Window;
  readonly session: Session;
  readonly recent: RecentFiles;
  readonly sets: Promise<readonly TemplateSet[]>;
  /** Leads to 填表 in the pane, the keyboard too: the button that had it is gone. */
  fill(): void;
  /** Leads to 沿用上年 in the pane. */
  carry(): void;
}

/** What one can begin with: what bar and start view do when their buttons are pressed. */
export function starts({ window, session, recent, sets, fill, carry }: ToStart) {
  let choose = () => {};
  const trouble = (title: string, text: string) => session.tell({ kind: "trouble", title, text });

  const pick = (elsewise: () => void) =>
    void pickedFile(window, elsewise).then((file) => file && session.open(file));

  const openSample = async () => {
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
      onBegin() {
        session.begin();
        (window.document.activeElement as HTMLElement | null)?.blur();
        fill();
      },
      onCarry() {
        session.begin();
        carry();
      },
      onOpen: () => choose(),
      onSample: () => void openSample(),
      onRecent: (file: RecentFile) => void openAgain(file),
      onForget: () => void recent.forget().catch(() => {}),
    },
  };
}

/** The district and year of the sample. */
const SET = "shifeng";
const YEAR = 2026;

/** 看样例: the forms of a district filled in, with a few slips in them; undefined where its forms are not there. */
export async function sample(sets: readonly TemplateSet[]): Promise<ChosenFile | undefined> {
  const set = inForce(sets, SET, YEAR);
  if (!set) return undefined;
  const { declaration } = await import(/* webpackChunkName: "sample" */ "../templates/sample-declaration");
  const workbook = newFile();
  await workbook.apply(insertForms(set, set.order, YEAR, []).edits);
  const { forms } = await survey(workbook, sets);
  await workbook.apply(forms.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? {})));
  return { name: words.SAMPLE_NAME, isOwn: true, bytes: async () => workbook.bytes() };
}

import "../templates/jitless";
import { createRoot } from "react-dom/client";
import { applicationIn, type WpsWindow } from "../hosts/wps/events";
import type { Proof } from "../taskpane/actions";
import { fetchAhead } from "../taskpane/ahead";
import { storedMemory } from "../taskpane/memory";
import { NotOpened } from "../taskpane/not-opened";
import { keptForms } from "../taskpane/own-forms/kept-forms";
import { knownSets } from "../taskpane/own-forms/known-sets";
import { scriptsBeside } from "../templates/scripts";
import { frontPane, type FrontPane } from "./front-pane";
import { followFront, whileVisible, type Sitting } from "./session";

/** Why there is no pane, and what to do. */
const NOT_OPENED = {
  outside: "这个网页是 WPS 表格的加载项，单独打开没有用。请在 WPS 表格里点“绩表”选项卡。",
  noWorkbook: "还没有打开工作簿。请新建或打开一个，绩表会自己接上。",
  advice: "表格没有变，照常能填。可以重启 WPS 再打开一次；还是这样，请把这里的字发给信息科。",
} as const;

/** 文字 and 演示 have pages of their own under the same address. */
const storage = () => ({
  getItem: (key: string) => window.localStorage.getItem(`${key}.et`),
  setItem: (key: string, value: string) => window.localStorage.setItem(`${key}.et`, value),
});
const memory = storedMemory(storage);

/** What 自检 left in a workbook proves nothing as long as that has not been closed. */
const proofs = new WeakMap<Sitting, Proof>();

function proofIn(sitting: Sitting): Proof {
  const known = proofs.get(sitting) ?? { in: undefined };
  proofs.set(sitting, known);
  return known;
}

/** Puts the pane onto the page, and with each workbook that comes to the front a new one in its place. */
async function start(): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  const wps = window as unknown as WpsWindow;
  const app = applicationIn(wps);
  const noPane = (why: { sentence: string } | { problem: unknown }) => {
    const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.render(<NotOpened isDark={isDark} advice={NOT_OPENED.advice} {...why} />);
  };
  if (!app) return noPane({ sentence: NOT_OPENED.outside });
  try {
    const files = await scriptsBeside(document);
    let pane: FrontPane | undefined;
    const ownForms = keptForms(storage, () => {
      sets = setsNow();
      pane?.setsChanged();
    });
    const setsNow = () => knownSets(files, ownForms, memory.read().layouts);
    let sets = setsNow();
    const around = { wps, app, root, memory, ownForms, sets: () => sets };
    let key = 0;
    const nothing = (why: Parameters<typeof noPane>[0]) => {
      pane?.stop();
      pane = undefined;
      noPane(why);
    };
    let following: ReturnType<typeof followFront> | undefined = undefined;
    following = followFront(wps, whileVisible, {
      opened(workbook, sitting) {
        pane?.stop();
        key += 1;
        const failed = (problem: unknown) => {
          nothing({ problem });
          following?.openAgain();
        };
        pane = frontPane(workbook, around, { key, proof: proofIn(sitting), failed });
      },
      none: () => nothing({ sentence: NOT_OPENED.noWorkbook }),
      refused: (problem) => nothing({ problem }),
    });
    fetchAhead();
  } catch (problem) {
    noPane({ problem });
    throw problem;
  }
}

void start();

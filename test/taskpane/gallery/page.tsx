import { createRoot, type Root } from "react-dom/client";
import { live } from "../../../src/live/live";
import { rules } from "../../../src/rules/index";
import { actionsOn } from "../../../src/taskpane/actions";
import { keptForms } from "../../../src/taskpane/own-forms/kept-forms";
import { FRESH } from "../../../src/taskpane/memory";
import type { Remembered } from "../../../src/taskpane/memory";
import { Pane } from "../../../src/taskpane/pane";
import library from "../../../src/templates/every-district/library.json";
import vocabulary from "../../../src/templates/every-district/vocabulary.json";
import shifeng from "../../../src/templates/shifeng/2019.json";
import shigu from "../../../src/templates/shigu/2019.json";
import { loadSets } from "../../../src/templates/load";
import type { Live } from "../../../src/live/state";
import { CellBeingEdited } from "../../../src/workbook/errors";
import { blank, declared, empty, foreign, locked, typing } from "../workbooks";
import { pageWith } from "./around";

/** A page for looking at the pane in every state: a real check of a workbook in memory, no host around it. */

const sets = loadSets({
  "shifeng/2019.json": shifeng,
  "shigu/2019.json": shigu,
  "every-district/library.json": library,
  "every-district/vocabulary.json": vocabulary,
});
const books = { empty, blank, declared, foreign };

export interface Shown {
  readonly book: keyof typeof books;
  readonly isDark?: boolean;
  readonly isLarge?: boolean;
  /** Typed by the user before the pane opens. */
  readonly typed?: Readonly<Record<string, string | number | null>>;
  readonly kept?: Partial<Remembered>;
  /** The workbook is lost after the first check. */
  readonly isCutOff?: boolean;
  /** A sheet that is protected. */
  readonly locked?: string;
  /** Print set-up is passed over without a word. */
  readonly cannotPrint?: boolean;
  /** Somebody is typing, so that nothing can be written. */
  readonly isTyping?: boolean;
}

let root: Root | undefined;
let running: Live | undefined;

async function show({
  book,
  isDark = false,
  isLarge = false,
  typed = {},
  kept = {},
  isCutOff = false,
  locked: lockedSheet,
  isTyping = false,
  cannotPrint = false,
}: Shown): Promise<void> {
  root?.unmount();
  running?.stop();
  const open = await books[book](sets);
  const there = lockedSheet === undefined ? open : await locked(open, lockedSheet);
  let isLost = false;
  const read: typeof there.read = (...what) =>
    isLost ? Promise.reject(new Error("lost")) : there.read(...what);
  const apply: typeof there.apply = (edits) =>
    isTyping
      ? Promise.reject(new CellBeingEdited())
      : there.apply(edits.filter(({ kind }) => !cannotPrint || kind !== "page"));
  const workbook = { ...there, read, apply };
  await workbook.asUser(typing(typed));
  running = await live(workbook, sets, rules);
  await running.checkAll();
  if (isCutOff) {
    isLost = true;
    await running.checkAll();
  }
  const drawer = new Map<string, string>();
  const ownForms = keptForms(() => ({
    getItem: (key) => drawer.get(key) ?? null,
    setItem: (key, text) => void drawer.set(key, text),
  }));
  let stored: Remembered = {
    ...FRESH,
    settings: { ...FRESH.settings, colours: isDark ? "dark" : "light", large: isLarge },
    ...kept,
  };
  root = createRoot(document.getElementById("app")!);
  root.render(
    <Pane
      live={running}
      sets={sets}
      actions={actionsOn({ workbook, sets, now: () => new Date() })}
      memory={{ read: () => stored, write: (next) => void (stored = next) }}
      environment={{
        who: "",
        host: "浏览器版",
        version: "0.1.0",
        rules,
        today: new Date("2026-11-22T14:32:00"),
        manual: async () => "",
        onCollapse: () => {},
        makeFile: async () => new Uint8Array(),
        ownForms,
      }}
    />,
  );
  Object.assign(window, {
    type: (cells: Record<string, string | number | null>) => workbook.asUser(typing(cells)),
    select: (sheet: string, address: string) => workbook.reveal({ sheet, address }),
    workbook,
  });
}

/** What stands over grid and pane. */
function showPage(told: Parameters<typeof pageWith>[0], isDark: boolean): void {
  root?.unmount();
  running?.stop();
  root = createRoot(document.getElementById("app")!);
  root.render(pageWith(told, isDark));
}

Object.assign(window, { show, showPage });

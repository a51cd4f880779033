import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn } from "../taskpane/actions";
import { storedMemory } from "../taskpane/memory";
import { Pane } from "../taskpane/pane";
import { fileNameOf } from "../taskpane/reporting-unit";
import { templateScripts } from "../templates/scripts";
import { darkBy } from "./dark";
import { diskOf } from "./disk";
import "./page.css";
import { Page } from "./page";
import type { PageState } from "./page-state";
import { recovery } from "./recovery";
import { sameFile } from "./same-file";
import { startSession } from "./session";
import { otherTabs } from "./tabs";
import { openUnsavedStore } from "./unsaved-store";
import { attend } from "./window";
import * as words from "./words";

/** Puts grid, pane and bar onto the page. */
async function start(window: Window & typeof globalThis): Promise<void> {
  const { document } = window;
  const place = (id: string) => document.getElementById(id)!;
  const now = () => new Date();
  const dark = darkBy(
    storedMemory(() => window.localStorage),
    window.matchMedia("(prefers-color-scheme: dark)"),
  );
  const collapse = (isCollapsed: boolean) => place("pane").toggleAttribute("data-collapsed", isCollapsed);
  collapse(dark.memory.read().collapsed);

  // A bundle of its own, which the add-ins never load.
  const { openGrid } = await import(/* webpackChunkName: "grid" */ "./grid");
  const grid = await openGrid(place("grid"), {
    onRefused: ({ message }) =>
      session.tell({ kind: "trouble", title: words.trouble.refused, text: message }),
  });
  const colour = () => {
    grid.showDark(dark.isOn());
    place("grid").toggleAttribute("data-dark", dark.isOn());
  };
  dark.subscribe(colour);
  colour();
  const store = await openUnsavedStore(window);
  const tabs = otherTabs(new window.BroadcastChannel("绩表"));
  const session = await startSession({
    grid,
    recovery: (onFailure) => recovery({ store, tabs, now, onFailure }),
    disk: diskOf(window),
    nameOfNew: () => fileNameOf(dark.memory.read().chosen, "绩效目标.xlsx"),
    sameFile: sameFile(new window.BroadcastChannel("绩表/文件")),
  });
  attend(window, session);
  createRoot(place("bar")).render(<Page session={session} dark={dark} today={now()} />);

  const sets = await templateScripts(document).catch((problem: Error) => {
    session.tell({ kind: "trouble", title: words.trouble.templates, text: problem.message });
    return [];
  });
  const { workbook } = session;
  const { settings, chosen } = dark.memory.read();
  createRoot(place("pane")).render(
    <Pane
      live={await live(workbook, sets, rules, { isLive: settings.isLive })}
      sets={sets}
      actions={actionsOn({
        ...{ workbook, sets, now, isNewBook: () => isNew(session.state()) },
        hostUndo: async () => void (await grid.undo()),
      })}
      memory={dark.memory}
      environment={{
        who: chosen.unit,
        host: words.HOST,
        version: product.version,
        rules,
        today: now(),
        onCollapse: collapse,
        facts: { userAgent: window.navigator.userAgent },
      }}
    />,
  );
}

/** Neither opened nor saved yet. */
const isNew = ({ name, isFile }: PageState) => !isFile && name === words.NEW_NAME;

void start(window);

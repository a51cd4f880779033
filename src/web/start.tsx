import "./older-browsers";
import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import type { TemplateSet } from "../forms/definition";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn } from "../taskpane/actions";
import { storedMemory } from "../taskpane/memory";
import { Pane } from "../taskpane/pane";
import { templateScripts } from "../templates/scripts";
import { attendAreas } from "./areas";
import { darkBy } from "./dark";
import { diskOf } from "./disk";
import { canGrid, gridComes } from "./grid-comes";
import "./page.css";
import { Page } from "./page";
import { printing } from "./printing";
import { recentFiles } from "./recent";
import { recovery } from "./recovery";
import { sameFile } from "./same-file";
import { startSession } from "./session";
import { StartView } from "./start-view";
import { starts } from "./starts";
import { otherTabs } from "./tabs";
import { openUnsavedStore } from "./unsaved-store";
import { attend } from "./window";
import * as words from "./words";

const manual = async () => (await import(/* webpackChunkName: "manual" */ "../../docs/使用手册.md")).default;

/** Puts bar, start view and pane onto the page, and the grid once there is something to show in it. */
async function start(window: Window & typeof globalThis): Promise<void> {
  const { document } = window;
  const place = (id: string) => document.getElementById(id)!;
  const now = () => new Date();
  const dark = darkBy(
    storedMemory(() => window.localStorage),
    window.matchMedia("(prefers-color-scheme: dark)"),
  );
  const collapse = (isCollapsed: boolean) => {
    for (const one of [document.body, place("pane")]) one.toggleAttribute("data-collapsed", isCollapsed);
  };
  collapse(dark.memory.read().collapsed);

  const store = await openUnsavedStore(window);
  const recent = recentFiles(store, now);
  const tabs = otherTabs(new window.BroadcastChannel("绩表"));
  const awaitsGrid = canGrid(window);
  const session = await startSession({
    awaitsGrid,
    recovery: (onFailure) => recovery({ store, tabs, now, onFailure }),
    disk: diskOf(window),
    onOpened: (file) => void recent.add(file).catch(() => {}),
    sameFile: sameFile(new window.BroadcastChannel("绩表/文件")),
  });
  const printed = printing(session);
  attend(window, session, printed);
  const grid = gridComes({ window, session, dark });
  attendAreas(window, grid.cells);

  const loading = templateScripts(document).catch((problem: Error) => {
    session.tell({ kind: "trouble", title: words.trouble.templates, text: problem.message });
    return [] as TemplateSet[];
  });
  const begins = starts({ window, session, recent, sets: loading });
  const page = <Page session={session} dark={dark} today={now()} printing={printed} {...begins.bar} />;
  createRoot(place("bar")).render(page);
  createRoot(place("start")).render(
    <StartView session={session} dark={dark} today={now()} canGrid={awaitsGrid} {...begins.view} />,
  );

  const sets = await loading;
  const { workbook } = session;
  const { settings, chosen } = dark.memory.read();
  const checking = await live(workbook, sets, rules, { isLive: settings.isLive });
  printed.forms = () => checking.state.forms;
  createRoot(place("pane")).render(
    <Pane
      live={checking}
      sets={sets}
      actions={actionsOn({ workbook, sets, now, hostUndo: session.undo })}
      memory={dark.memory}
      environment={{
        who: chosen.unit,
        host: words.HOST,
        version: product.version,
        rules,
        today: now(),
        manual,
        printForms: () => void printed.open(),
        onCollapse: collapse,
        facts: { userAgent: window.navigator.userAgent },
      }}
    />,
  );
  if (awaitsGrid) void grid.loadAfter(checking);
}

void start(window);

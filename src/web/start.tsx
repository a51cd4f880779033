import "../taskpane/older-browsers";
import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import type { TemplateSet } from "../forms/definition";
import { newFile } from "../hosts/file/open";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn } from "../taskpane/actions";
import { storedMemory } from "../taskpane/memory";
import { keptForms } from "../taskpane/own-forms/kept-forms";
import { knownSets } from "../taskpane/own-forms/known-sets";
import { Pane } from "../taskpane/pane";
import { requestBox } from "../taskpane/request";
import { scriptsBeside } from "../templates/scripts";
import { attendAreas } from "./areas";
import { fileNameOf } from "../taskpane/reporting-unit";
import { darkBy } from "./dark";
import { diskOf } from "./disk";
import { canGrid, gridComes } from "./grid-comes";
import "./page.css";
import { Page } from "./page";
import type { PageState } from "./page-state";
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
  const requests = requestBox();
  const session = await startSession({
    awaitsGrid,
    recovery: (onFailure) => recovery({ store, tabs, now, onFailure }),
    disk: diskOf(window),
    onDocument: (name, bytes) =>
      requests.send({ tab: "fill", page: "import", run: { kind: "import", name, bytes } }),
    onOpened: (file) => void recent.add(file).catch(() => {}),
    nameOfNew: () => fileNameOf(dark.memory.read().chosen, "绩效目标.xlsx"),
    sameFile: sameFile(new window.BroadcastChannel("绩表/文件")),
  });
  const printed = printing(session);
  attend(window, session, printed);
  let sets: readonly TemplateSet[] = [];
  const grid = gridComes({ window, session, dark, sets: () => sets });
  attendAreas(window, grid.cells);

  const { settings, chosen } = dark.memory.read();
  const loading = scriptsBeside(document).catch((problem: Error) => {
    session.tell({ kind: "trouble", title: words.trouble.templates, text: problem.message });
    return {};
  });
  const ownForms = keptForms(
    () => window.localStorage,
    () => {
      sets = knownIn(files);
      checking.useSets(sets);
      void checking.checkAll();
      render();
    },
  );
  const knownIn = (files: Awaited<typeof loading>): readonly TemplateSet[] => {
    try {
      return knownSets(files, ownForms, dark.memory.read().layouts);
    } catch (problem) {
      session.tell({ kind: "trouble", title: words.trouble.templates, text: (problem as Error).message });
      return [];
    }
  };
  const first = loading.then(knownIn);
  const begins = starts({
    ...{ window, session, recent, sets: first },
    fill: () => requests.send({ tab: "fill", isGivenKeys: true }),
    carry: () => requests.send({ tab: "fill", page: "carry" }),
  });
  const page = <Page session={session} dark={dark} today={now()} printing={printed} {...begins.bar} />;
  createRoot(place("bar")).render(page);
  createRoot(place("start")).render(
    <StartView session={session} dark={dark} today={now()} canGrid={awaitsGrid} {...begins.view} />,
  );

  const files = await loading;
  sets = await first;
  const { workbook } = session;
  const root = createRoot(place("pane"));
  const render = () =>
    root.render(
      <Pane
        live={checking}
        requests={requests}
        sets={sets}
        actions={actionsOn({
          ...{ workbook, sets, now, isNewBook: () => isNew(session.state()) },
          hostUndo: session.undo,
        })}
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
          ownForms,
          makeFile: async (edits) => {
            const file = newFile();
            await file.apply(edits);
            return file.bytes();
          },
          facts: { userAgent: window.navigator.userAgent },
        }}
      />,
    );
  const checking = await live(workbook, sets, rules, { isLive: settings.isLive });
  printed.forms = () => checking.state.forms;
  render();
  if (awaitsGrid) void grid.loadAfter(checking);
}

/** Neither opened nor saved yet. */
const isNew = ({ name, isFile }: PageState) => !isFile && name === words.NEW_NAME;

void start(window);

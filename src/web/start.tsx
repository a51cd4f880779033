import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn } from "../taskpane/actions";
import { storedMemory } from "../taskpane/memory";
import { keptForms } from "../taskpane/own-forms/kept-forms";
import { Pane } from "../taskpane/pane";
import { setsWith } from "../templates/own-sets";
import { scriptsBeside } from "../templates/scripts";
import { darkBy } from "./dark";
import { diskOf } from "./disk";
import "./page.css";
import { Page } from "./page";
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
    sameFile: sameFile(new window.BroadcastChannel("绩表/文件")),
  });
  attend(window, session);
  createRoot(place("bar")).render(<Page session={session} dark={dark} today={now()} />);

  const files = await scriptsBeside(document).catch((problem: Error) => {
    session.tell({ kind: "trouble", title: words.trouble.templates, text: problem.message });
    return {};
  });
  const { workbook } = session;
  const { settings, chosen } = dark.memory.read();
  const ownForms = keptForms(
    () => window.localStorage,
    () => {
      sets = known();
      watching.useSets(sets);
      void watching.checkAll();
      render();
    },
  );
  const known = () => {
    try {
      return setsWith(
        files,
        ownForms.all().map(({ text }) => text),
      ).sets;
    } catch (problem) {
      session.tell({ kind: "trouble", title: words.trouble.templates, text: (problem as Error).message });
      return [];
    }
  };
  let sets = known();
  const watching = await live(workbook, sets, rules, { isLive: settings.isLive });
  const root = createRoot(place("pane"));
  const render = () => {
    root.render(
      <Pane
        live={watching}
        sets={sets}
        actions={actionsOn({ workbook, sets, now, hostUndo: async () => void (await grid.undo()) })}
        memory={dark.memory}
        environment={{
          who: chosen.unit,
          host: words.HOST,
          version: product.version,
          rules,
          today: now(),
          onCollapse: collapse,
          ownForms,
          facts: { userAgent: window.navigator.userAgent },
        }}
      />,
    );
  };
  render();
}

void start(window);

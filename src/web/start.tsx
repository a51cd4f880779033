import "./jitless";
import { createRoot } from "react-dom/client";
import "./page.css";
import { openStore } from "./open-store";
import { Page } from "./page";
import { recovery } from "./recovery";
import { saveFile } from "./save-file";
import { startSession } from "./session";
import { otherTabs } from "./tabs";
import { templateScripts } from "./template-scripts";
import { attend } from "./window";
import * as words from "./words";

/** Puts grid, pane and bar onto the page. */
async function start(window: Window & typeof globalThis): Promise<void> {
  const { document } = window;
  const place = (id: string) => document.getElementById(id)!;
  // A bundle of its own: the bar and the pane need not wait for it, and the add-ins never load it.
  const { openGrid } = await import(/* webpackChunkName: "grid" */ "./grid");
  const grid = await openGrid(place("grid"));

  const store = await openStore(window);
  const tabs = otherTabs(new window.BroadcastChannel("绩表"));
  const session = await startSession({
    grid,
    recovery: (onFailure) => recovery({ store, tabs, now: () => new Date(), onFailure }),
    save: (name, bytes, handle) => saveFile(document, name, bytes, handle),
  });
  attend(window, session);

  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  createRoot(place("bar")).render(<Page session={session} isDark={isDark} today={new Date()} />);
  const sets = await templateScripts(document).catch((problem: Error) => {
    session.tell({ kind: "trouble", title: words.trouble.templates, text: problem.message });
    return [];
  });
  void sets;
}

void start(window);

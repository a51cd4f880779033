import type { Root } from "react-dom/client";
import product from "../../package.json";
import { commands } from "../commands/index";
import { press } from "../commands/press";
import type { TemplateSet } from "../forms/definition";
import type { App } from "../hosts/wps/jsapi";
import type { WpsWindow } from "../hosts/wps/events";
import type { openWps } from "../hosts/wps/open";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn, type Proof } from "../taskpane/actions";
import type { Memory } from "../taskpane/memory";
import type { OwnForms } from "../taskpane/own-forms/kept-forms";
import { Pane } from "../taskpane/pane";
import { requestBox } from "../taskpane/request";
import { fetched } from "../workbook/fetched";
import { countHeard } from "./session";
import { hidePane, takeCommand, type Host } from "./task-pane";

const HOST = "WPS 表格";

/** Milliseconds between looks for a button that was pressed. */
const PRESSED = 300;
/** Milliseconds in which an event comes, if it comes at all. */
const EVENT = 300;

/** Loaded when somebody asks for it, which is seldom. */
const assumptions = () => fetched(import(/* webpackChunkName: "assumptions" */ "../hosts/wps/assumptions"));
const observing = () => fetched(import(/* webpackChunkName: "assumptions" */ "../hosts/wps/observed"));

/** What every workbook's pane is made with. */
export interface Around {
  readonly wps: WpsWindow;
  readonly app: App;
  readonly root: Root;
  readonly memory: Memory;
  readonly ownForms: OwnForms;
  /** As they are now: forms may be learned while the pane stands. */
  readonly sets: () => readonly TemplateSet[];
}

/** The pane of the workbook in front, as long as that is in front. */
export interface FrontPane {
  /** Forms were learned or taken out. */
  setsChanged(): void;
  stop(): void;
}

/** Puts it onto the page; `failed` is told where the workbook cannot be read. */
export function frontPane(
  workbook: ReturnType<typeof openWps>,
  { wps, app, root, memory, ownForms, sets }: Around,
  { key, proof, failed }: { key: number; proof: Proof; failed(problem: unknown): void },
): FrontPane {
  const host = app as unknown as Host;
  const requests = requestBox();
  const ends: (() => void)[] = [];
  let isOver = false;
  const untilOver = (end: () => void) => void (isOver ? end() : ends.push(end));
  const takePressed = () => {
    const name = takeCommand(host);
    const command =
      name !== undefined && name in commands ? commands[name as keyof typeof commands] : undefined;
    if (command) void press(command, { workbook, sets: sets(), memory }, requests.send);
  };
  let setsChanged = () => {};

  const begin = async () => {
    const { settings, chosen } = memory.read();
    const begunWith = sets();
    const watching = await live(workbook, begunWith, rules, { isLive: settings.isLive });
    untilOver(() => watching.stop());
    const heard = await countHeard(workbook);
    untilOver(() => heard.stop());
    if (isOver) return;
    const render = () =>
      root.render(
        <Pane
          key={key}
          live={watching}
          {...{ sets: sets(), memory, requests }}
          actions={actionsOn({ workbook, sets: sets(), now: () => new Date() }, proof)}
          environment={{
            who: chosen.unit,
            host: HOST,
            version: product.version,
            rules,
            today: new Date(),
            manual: async () =>
              (await import(/* webpackChunkName: "manual" */ "../../docs/使用手册.md")).default,
            keepsNoPages: true,
            ownForms,
            facts: { wps: factsOf(app), build: workbook.build, userAgent: navigator.userAgent },
            tryAssumptions: async () => (await assumptions()).tryAssumptions(app),
            observe: async () => ({
              heard: heard.counts(),
              ...(await (await observing()).observe(wps, app, paused)),
            }),
            onCollapse: (isCollapsed) => void (isCollapsed && hidePane(host)),
          }}
        />,
      );
    setsChanged = () => {
      watching.useSets(sets());
      void watching.checkAll();
      render();
    };
    if (sets() === begunWith) render();
    else setsChanged();
    // A button that was pressed before there was a pane waits for it.
    const pressed = setInterval(takePressed, PRESSED);
    untilOver(() => clearInterval(pressed));
    // Midnight tells nobody.
    document.addEventListener("visibilitychange", render);
    untilOver(() => document.removeEventListener("visibilitychange", render));
  };
  begin().catch((problem: unknown) => {
    if (!isOver) failed(problem);
  });
  return {
    setsChanged: () => setsChanged(),
    stop() {
      isOver = true;
      for (const end of ends) end();
    },
  };
}

const paused = () => new Promise<void>((resolve) => setTimeout(resolve, EVENT));

/** What this WPS says of itself. */
function factsOf(app: App): Readonly<Record<string, unknown>> {
  const told = (name: "Name" | "Version" | "Build" | "OperatingSystem") => {
    try {
      const value: unknown = app[name];
      return typeof value === "function" ? String((value as () => unknown).call(app)) : String(value);
    } catch {
      return null;
    }
  };
  return {
    name: told("Name"),
    version: told("Version"),
    build: told("Build"),
    operatingSystem: told("OperatingSystem"),
  };
}

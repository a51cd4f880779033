import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import { commands } from "../commands/index";
import { applicationIn, type WpsWindow } from "../hosts/wps/events";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { actionsOn, type Proof } from "../taskpane/actions";
import { rollingUp } from "../taskpane/actions/roll-up";
import { inspecting } from "../taskpane/actions/submission";
import { storedMemory } from "../taskpane/memory";
import { NotOpened } from "../taskpane/not-opened";
import { Pane } from "../taskpane/pane";
import { requestBox } from "../taskpane/request";
import { templateScripts } from "../templates/scripts";
import { countHeard, followFront, whileVisible, type Sitting } from "./session";
import { hidePane, takeCommand, type Host } from "./task-pane";
import { fetched } from "../workbook/fetched";

const HOST = "WPS 表格";
/** Why there is no pane, and what to do. */
const NOT_OPENED = {
  outside: "这个网页是 WPS 表格的加载项，单独打开没有用。请在 WPS 表格里点“绩表”选项卡。",
  noWorkbook: "还没有打开工作簿。请新建或打开一个，绩表会自己接上。",
  advice: "表格没有变，照常能填。可以重启 WPS 再打开一次；还是这样，请把这里的字发给信息科。",
} as const;

/** Loaded when somebody asks for it, which is seldom. */
const assumptions = () => fetched(import(/* webpackChunkName: "assumptions" */ "../hosts/wps/assumptions"));
const observing = () => fetched(import(/* webpackChunkName: "assumptions" */ "../hosts/wps/observed"));

/** 文字 and 演示 have pages of their own under the same address. */
const memory = storedMemory(() => ({
  getItem: (key) => window.localStorage.getItem(`${key}.et`),
  setItem: (key, value) => window.localStorage.setItem(`${key}.et`, value),
}));
/** Milliseconds between looks for a button that was pressed. */
const PRESSED = 300;
/** Milliseconds in which an event comes, if it comes at all. */
const EVENT = 300;

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
  const host = app as unknown as Host;
  try {
    const sets = await templateScripts(document);
    let turn = 0;
    let end: (() => void) | undefined;
    followFront(wps, whileVisible, (workbook, sitting) => {
      turn += 1;
      end?.();
      end = undefined;
      if (!workbook) return noPane({ sentence: NOT_OPENED.noWorkbook });
      const mine = turn;
      const requests = requestBox();
      const isOver = () => mine !== turn;
      const pressed = setInterval(() => {
        const name = takeCommand(host);
        const command =
          name !== undefined && name in commands ? commands[name as keyof typeof commands] : undefined;
        if (command) void command({ workbook, sets, memory }).then(requests.send, () => requests.send({}));
      }, PRESSED);
      end = () => clearInterval(pressed);
      void (async () => {
        const { settings, chosen } = memory.read();
        const watching = await live(workbook, sets, rules, { isLive: settings.isLive });
        if (isOver()) return watching.stop();
        const heard = await countHeard(workbook);
        const stop = () => {
          heard.stop();
          watching.stop();
        };
        if (isOver()) return stop();
        end = () => {
          clearInterval(pressed);
          stop();
        };
        root.render(
          <Pane
            key={mine}
            live={watching}
            {...{ sets, memory, requests }}
            actions={actionsOn({ workbook, sets, now: () => new Date() }, proofIn(sitting))}
            environment={{
              who: chosen.unit,
              host: HOST,
              version: product.version,
              rules,
              today: new Date(),
              manual: async () =>
                (await import(/* webpackChunkName: "manual" */ "../../docs/使用手册.md")).default,
              keepsNoPages: true,
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
      })().catch((problem: unknown) => noPane({ problem }));
    });
    // Not only when it is clicked: by then the network may be gone.
    void rollingUp().catch(() => {});
    void inspecting().catch(() => {});
  } catch (problem) {
    noPane({ problem });
    throw problem;
  }
}

const paused = () => new Promise<void>((resolve) => setTimeout(resolve, EVENT));

/** What this WPS says of itself. */
function factsOf(app: NonNullable<WpsWindow["Application"]>): Readonly<Record<string, unknown>> {
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

void start();

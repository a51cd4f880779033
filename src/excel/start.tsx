import "../templates/jitless";
import { createRoot } from "react-dom/client";
import product from "../../package.json";
import { applying, openExcel } from "../hosts/excel/open";
import { live } from "../live/live";
import { rules } from "../rules/index";
import { requestBox } from "../taskpane/request";
import { actionsOn } from "../taskpane/actions";
import { fetchAhead } from "../taskpane/ahead";
import { storedMemory } from "../taskpane/memory";
import { keptForms } from "../taskpane/own-forms/kept-forms";
import { knownSets } from "../taskpane/own-forms/known-sets";
import { NotOpened } from "../taskpane/not-opened";
import { Pane } from "../taskpane/pane";
import { scriptsBeside } from "../templates/scripts";
import { HostTooOld } from "../workbook/errors";
import { factsOf, isDark, partitioned } from "./office";
import { tieRibbon } from "./ribbon";

const HOST = "Excel";
const REOPEN = "表格没有变，照常能填。可以把工作簿关掉再打开一次；还是这样，请把这里的字发给信息科。";

/** Defined by the page itself, for engines that cannot read this file. */
declare global {
  interface Window {
    jibiaoCannotRun(reason: "old" | "outside"): void;
    /** Office's, but for what was pressed before this file came. */
    jibiaoActions: Pick<typeof Office.actions, "associate">;
  }
}

/** Loaded when somebody asks for it, which is seldom. */
const assumptions = () => import(/* webpackChunkName: "assumptions" */ "../hosts/excel/assumptions");

const requests = requestBox();
const storage = () => partitioned(window.localStorage, Office.context.partitionKey);
const memory = storedMemory(storage);

/** The workbook and the forms, once Office is ready; never, where this Excel cannot show the pane. */
async function desk() {
  const { host } = await Office.onReady();
  if (!host) return cannotRun("outside");
  const opening = openExcel().catch((problem: unknown) => {
    if (problem instanceof HostTooOld) return cannotRun("old");
    throw problem;
  });
  const [workbook, files] = await Promise.all([opening, scriptsBeside(document)]);
  const setsNow = () => knownSets(files, keptForms(storage), memory.read().layouts);
  return { workbook, sets: setsNow(), setsNow, memory };
}

/** The page shows why; nothing else is to follow. */
function cannotRun(reason: "old" | "outside"): Promise<never> {
  window.jibiaoCannotRun(reason);
  return new Promise(() => {});
}

/** Puts the pane onto the page, which stays while the workbook is open, whether the pane is shown or not. */
async function start(opening: ReturnType<typeof desk>): Promise<void> {
  const root = createRoot(document.getElementById("pane")!);
  try {
    const { workbook, sets: first, setsNow } = await opening;
    let sets = first;
    const { settings, chosen } = memory.read();
    const watching = await live(workbook, sets, rules, { isLive: settings.isLive });
    const ownForms = keptForms(storage, () => {
      sets = setsNow();
      watching.useSets(sets);
      void watching.checkAll();
      render();
    });
    const facts = factsOf(Office.context, navigator.userAgent);
    const render = () => {
      const dark = isDark(Office.context.officeTheme);
      root.render(
        <Pane
          live={watching}
          {...{ sets, memory, requests }}
          actions={actionsOn({ workbook, sets, now: () => new Date() })}
          environment={{
            who: chosen.unit,
            host: HOST,
            version: product.version,
            rules,
            ...(dark !== undefined && { dark }),
            today: new Date(),
            manual: async () =>
              (await import(/* webpackChunkName: "manual" */ "../../docs/使用手册.md")).default,
            keepsNoPages: true,
            ownForms,
            facts,
            tryAssumptions: async () => (await assumptions()).tryAssumptions(),
          }}
        />,
      );
    };
    render();
    fetchAhead([applying]);
    // Office does not tell that its theme changed, nor does midnight.
    document.addEventListener("visibilitychange", render);
  } catch (problem) {
    const dark = isDark(Office.context.officeTheme) ?? false;
    root.render(<NotOpened isDark={dark} problem={problem} advice={REOPEN} />);
    throw problem;
  }
}

const opening = desk();
tieRibbon({ actions: window.jibiaoActions, addin: Office.addin }, opening, requests.send);
void start(opening);

import "./jsdom";
import { readFileSync } from "node:fs";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { correctLayouts } from "../../src/forms/understand/layout";
import { live } from "../../src/live/live";
import type { Live } from "../../src/live/state";
import { rules } from "../../src/rules/index";
import { requestBox } from "../../src/taskpane/request";
import type { PaneRequest } from "../../src/taskpane/request";
import { actionsOn } from "../../src/taskpane/actions";
import type { PaneActions } from "../../src/taskpane/actions/pane-actions";
import { FRESH } from "../../src/taskpane/memory";
import type { Environment } from "../../src/taskpane/pane-props";
import type { Remembered, Settings } from "../../src/taskpane/memory";
import { Pane } from "../../src/taskpane/pane";
import type { TemplateSet } from "../../src/forms/definition";
import type { Content } from "../../src/workbook/edit";
import { cellAt } from "../../src/workbook/snapshot";
import { parseAddress } from "../../src/workbook/cell";
import { realTimers } from "../../src/workbook/slices";
import type { Timers } from "../../src/workbook/slices";
import type { WorkbookEvent, Workbook } from "../../src/workbook/workbook";
import type { MemoryWorkbook } from "../hosts/memory";
import { sets as shipped } from "../templates/sets";
import { typing } from "./workbooks";

export interface Beside {
  readonly chosen?: Remembered["chosen"];
  readonly settings?: Partial<Settings>;
  readonly sets?: readonly TemplateSet[];
  readonly layouts?: Remembered["layouts"];
  readonly keepsNoPages?: true;
  /** No file was opened. */
  readonly isNewBook?: true;
  readonly tryAssumptions?: Environment["tryAssumptions"];
  readonly observe?: Environment["observe"];
}

export const LIBRARY: Remembered["chosen"] = { set: "shifeng", year: 2026, unit: "石峰区图书馆" };

const running: Live[] = [];
afterEach(() => {
  cleanup();
  for (const one of running.splice(0)) one.stop();
});

// Nothing in the pane is hidden from assistive technology but decoration, and asking costs seconds.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });

/** Timers that say whether anything still waits for one, as a check does that is cut into slices. */
function watchedTimers() {
  const waiting = new Set<object>();
  const timers: Timers = {
    ...realTimers,
    after(wait, callback) {
      const own = {};
      waiting.add(own);
      const stop = realTimers.after(wait, () => {
        waiting.delete(own);
        callback();
      });
      return () => {
        waiting.delete(own);
        stop();
      };
    },
  };
  return { timers, isIdle: () => waiting.size === 0 };
}

/** The pane beside a workbook, with a person in front of both. */
export async function paneBeside(workbook: Workbook & Pick<MemoryWorkbook, "asUser">, given: Beside = {}) {
  let kept: Remembered = {
    ...FRESH,
    chosen: given.chosen ?? LIBRARY,
    layouts: given.layouts ?? {},
    settings: { ...FRESH.settings, ...given.settings },
  };
  const isLive = kept.settings.isLive;
  const sets = given.sets ?? shipped;
  let shownBook: Workbook = workbook;
  const listeners: ((event: WorkbookEvent) => void)[] = [];
  const beside: Workbook = {
    ...workbook,
    sheets: () => shownBook.sheets(),
    read: (names, also) => shownBook.read(names, also),
    watch(listener) {
      listeners.push(listener);
      return workbook.watch(listener);
    },
  };
  correctLayouts(sets, kept.layouts);
  const { timers, isIdle } = watchedTimers();
  const watching = await live(beside, sets, rules, { wait: 0, isLive, timers });
  await watching.checkAll();
  running.push(watching);
  const requests = requestBox();
  const { actions, done } = followed(
    actionsOn({
      ...{ workbook, sets, now: () => new Date("2026-11-22T14:36:00") },
      isNewBook: () => given.isNewBook ?? false,
    }),
  );
  render(
    <Pane
      live={watching}
      requests={requests}
      sets={sets}
      actions={actions}
      memory={{ read: () => kept, write: (next) => void (kept = next) }}
      environment={{
        who: "王会计",
        host: "试验",
        version: "1.0",
        rules,
        today: new Date("2026-11-22"),
        manual: async () => readFileSync("docs/使用手册.md", "utf8"),
        onCollapse: () => {},
        ...(given.keepsNoPages && { keepsNoPages: true }),
        ...(given.tryAssumptions && { tryAssumptions: given.tryAssumptions }),
        ...(given.observe && { observe: given.observe }),
      }}
    />,
  );

  const settle = () =>
    act(async () => {
      do {
        await done();
        await new Promise((resolve) => setTimeout(resolve, 60));
        await done();
      } while (!isIdle());
    });
  const named = (role: string, name: string | RegExp, of?: string | RegExp) => {
    const all = screen.getAllByRole(role, { name });
    if (of === undefined) return all[0]!;
    const suits = (about = "") => (typeof of === "string" ? about === of : of.test(about));
    const found = all.find((one) => suits(describedBy(one)));
    if (!found) throw new Error(`no ${role} ${String(name)} of ${of}`);
    return found;
  };

  const shown = () => document.querySelector("main")?.textContent ?? "";

  await settle();
  return {
    settle,
    kept: () => kept,
    /** By its accessible name; `of`: the title it is described by. */
    async click(name: string | RegExp, of?: string | RegExp) {
      fireEvent.click(named("button", name, of));
      await settle();
    },
    async goTo(tab: "填表" | "审核" | "汇总") {
      fireEvent.click(named("tab", tab));
      await settle();
    },
    async choose(item: string) {
      fireEvent.click(named("button", "更多"));
      await settle();
      fireEvent.click(named("menuitem", item));
      await settle();
    },
    async tick(box: string) {
      fireEvent.click(named("checkbox", box));
      await settle();
    },
    async pick(radio: RegExp) {
      fireEvent.click(named("radio", radio));
      await settle();
    },
    async press(key: string, also: { shiftKey?: boolean } = {}) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ...also });
      await settle();
    },
    async fillIn(label: string, text: string) {
      fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
      await settle();
    },
    /** Another workbook takes the place of the one beside the pane. */
    async opens(other: Workbook) {
      shownBook = other;
      await act(async () => listeners.forEach((listener) => listener({ kind: "workbookChanged" })));
      await settle();
    },
    /** A ribbon button asks something of the pane. */
    async ask(request: PaneRequest) {
      await act(async () => requests.send(request));
      await settle();
    },
    /** Types into the sheet. */
    async type(cells: Readonly<Record<string, Content>>) {
      await act(() => workbook.asUser(typing(cells)));
      await settle();
    },
    async select(sheet: string, address: string) {
      await act(() => workbook.reveal({ sheet, address }));
      await settle();
    },
    /** What the issues' headers say, hidden level included. */
    issues: () => screen.queryAllByRole("heading", { level: 3 }).map((one) => one.textContent),
    sees: (text: string | RegExp) =>
      waitFor(() => expect(shown()).toMatch(typeof text === "string" ? new RegExp(literally(text)) : text)),
    seesNoMore: (text: string) => waitFor(() => expect(shown()).not.toContain(text)),
    says: (sentence: string) =>
      waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(sentence)),
    has: (role: string, name: string | RegExp) => screen.queryAllByRole(role, { name }).length > 0,
    button: (name: string | RegExp) => named("button", name),
    focus: () => document.activeElement,
    alert: () => screen.queryByRole("alert")?.textContent,
    within: (role: string, name: string) => within(screen.getByRole(role, { name })),
    async cell(at: string) {
      const [sheet = "", address = ""] = at.split("!");
      const { row, column } = parseAddress(address)!;
      const [snapshot] = await workbook.read([sheet]);
      return cellAt(snapshot!, row, column).value;
    },
    sheets: async () => (await workbook.sheets()).map(({ name }) => name),
  };
}

/** The actions, and when all of them that were begun are done, well or badly, and those that followed from them, too. */
function followed(root: PaneActions): { actions: PaneActions; done(): Promise<void> } {
  const begun = new Set<Promise<unknown>>();
  const follow = (name: keyof PaneActions, work: (...given: never[]) => Promise<unknown>) => {
    return [
      name,
      (...given: never[]) => {
        const going = work(...given);
        const end = () => void begun.delete(going);
        begun.add(going);
        going.then(end, end);
        return going;
      },
    ] as const;
  };
  const following = ({ can, unless, ...works }: PaneActions): PaneActions => {
    const all = (Object.keys(works) as (keyof typeof works)[]).map((name) => follow(name, works[name]!));
    const own = { can, unless: (...given: Parameters<typeof unless>) => following(unless(...given)) };
    return { ...own, ...Object.fromEntries(all) } as PaneActions;
  };
  return {
    actions: following(root),
    async done() {
      while (begun.size) await Promise.allSettled(begun);
    },
  };
}

function describedBy(one: HTMLElement): string | undefined {
  const id = one.getAttribute("aria-describedby");
  return (id && document.getElementById(id)?.textContent) || undefined;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

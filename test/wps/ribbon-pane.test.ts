/** @jest-environment jsdom */
import "../taskpane/jsdom";
import { insertForms } from "../../src/forms/draw/draw";
import { eventually } from "../eventually";
import { formOf } from "../forms/sheets";
import type { Fault } from "../hosts/wps/guarded";
import { inWps, type InWps } from "../hosts/wps/opened";
import { contentsOf, differing } from "../hosts/wps/seen";
import { direction, directions } from "../live/rows";
import { templateFiles } from "../templates/sets";

/**
 * A button of WPS's ribbon, with the pane's own page behind it: it leaves word and shows the pane, which is made then,
 * where it was closed. Whatever WPS fails at meanwhile, the pane says what came of it.
 */
jest.mock("../../src/templates/scripts", () => ({ scriptsBeside: async () => templateFiles() }));

const BUTTONS = {
  InsertForm: { says: "已插入附件3-3" },
  RollUp: { says: "已汇总 2 行，共 17 万元" },
} as const;
type Name = keyof typeof BUTTONS;

async function declaration(): Promise<InWps> {
  const opened = inWps();
  const { set } = formOf("shifeng", "summary");
  const { edits } = insertForms(set, ["spending-direction", "summary"], 2026, []);
  const rows = directions(direction("图书采购"), direction("读者活动", { amount: 8.5 }));
  await opened.workbook.apply([...edits, rows]);
  return opened;
}

/** What the page goes on doing as long as it is open. */
const going: number[] = [];
const { setInterval: begin } = window;
beforeEach(() => {
  window.setInterval = ((...given: Parameters<typeof begin>) => {
    const one = begin(...given);
    going.push(one);
    return one;
  }) as typeof begin;
});
afterEach(() => going.splice(0).forEach((one) => window.clearInterval(one)));

/** A workbook in WPS, whose pane is open or not. */
async function inFrontOf(isPaneOpen: boolean) {
  const opened = await declaration();
  const { wire, world, window: given } = opened.wps;
  Object.assign(window, given);
  const chosen = { set: "shifeng", year: 2026, unit: "石峰区图书馆" };
  localStorage.setItem("绩表.et", JSON.stringify({ chosen }));
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  });
  document.body.innerHTML = '<div id="pane"></div>';
  const shown = () => document.body.textContent ?? "";
  const alert = () => document.querySelector("[role=alert]")?.textContent ?? undefined;
  const sees = (words: string | RegExp) => eventually(async () => expect(shown()).toMatch(words));
  const open = () => jest.isolateModules(() => void jest.requireActual("../../src/wps/start"));
  if (isPaneOpen) {
    open();
    await sees(/审过/);
  }
  return {
    ...{ opened, wire, shown, alert, sees },
    before: contentsOf(opened),
    press(name: Name) {
      world.storage.set("jibiao.request.et", name);
      if (!isPaneOpen) open();
    },
    async click(name: string) {
      const button = await eventually(async () => {
        const found = [...document.querySelectorAll("button")].find((one) => one.textContent === name);
        return found ?? Promise.reject(new Error(`no ${name} in ${shown()}`));
      });
      button.click();
    },
  };
}

describe.each(Object.entries(BUTTONS))("%s", (name, { says }) => {
  test.each([true, false])("(pane open: %s) is done, told, and taken back", async (isPaneOpen) => {
    const { opened, press, sees, click, before } = await inFrontOf(isPaneOpen);
    press(name as Name);
    await sees(says);
    expect(contentsOf(opened)).not.toBe(before);
    await click("撤销");
    await sees("已撤销");
    expect(differing(contentsOf(opened), before)).toBe("");
  });

  test.each<[boolean, Fault]>([
    [true, "throws"],
    [false, "silent"],
  ])(
    "(pane open: %s) where WPS gives no sheet (%s), nothing is changed, and that is said",
    async (isPaneOpen, fault) => {
      const { opened, press, sees, click, before, wire, alert } = await inFrontOf(isPaneOpen);
      wire.fault = (_, member) => (member === "Worksheets.Count" ? fault : undefined);
      press(name as Name);
      await sees(/什么(也|都)没有|表格没有变/);
      expect(alert()).not.toMatch(/不知道原因|[A-Za-z]+ [a-z]+/);
      expect(differing(contentsOf(opened), before)).toBe("");
      wire.fault = undefined;
      // The pane that was not there yet opens as soon as it can, and does what was asked for.
      if (isPaneOpen) await click("再试一次");
      await sees(says);
    },
  );
});

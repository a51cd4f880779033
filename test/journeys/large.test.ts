import type { BrowserContext } from "playwright-core";
import { loadSets } from "../../src/templates/load";
import shifeng from "../../src/templates/shifeng/2019.json";
import { manySheetsFile } from "../bench/workbooks";
import { browser } from "../browser/browser";
import { eventually } from "../eventually";
import { builtSite, fromDisk } from "./web/site";
import { visit, type Visitor } from "./web/visitor";

/** A district's whole year in one file: 300 支出方向 sheets and their 汇总表. */

const chromium = browser();
let context: BrowserContext;
let disk: string;
let visitor: Visitor;
let bytes: Uint8Array;
beforeAll(async () => {
  disk = fromDisk(await builtSite());
  bytes = await manySheetsFile(loadSets({ "shifeng/2019.json": shifeng })[0]!, 300);
  context = await (await chromium()).newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
});
afterAll(() => context?.close());

/** A new workbook in front of the person, in the grid: what is opened now comes into it. */
async function arrive(): Promise<void> {
  visitor = await visit(context, disk);
  await visitor.begin("新填一份");
  await visitor.page.locator("[data-u-comp=slide-tab-item]").first().waitFor();
}

const status = () => visitor.page.getByRole("status").first();
const tabs = () => visitor.page.locator("[data-u-comp=slide-tab-item]").count();

test("says how far it has come, and stops when told to: all is as it was", async () => {
  await arrive();
  const progress: string[] = [];
  await visitor.page.exposeFunction("told", (text: string) => progress.push(text));
  await status().evaluate((element) => {
    new MutationObserver(() => {
      const { told } = window as unknown as { told(text: string): void };
      told(element.textContent);
      if (/第 [1-9]\d 张/.test(element.textContent)) {
        const [stop] = [...document.querySelectorAll("button")].filter((one) => one.textContent === "取消");
        stop?.click();
      }
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await visitor.open("全区.xlsx", bytes);
  await eventually(async () => expect(progress[0]).toBe("正在打开 全区.xlsx"));
  await visitor.button("取消").waitFor({ state: "detached" });
  expect(progress.some((text) => /^正在打开 全区\.xlsx：第 \d+ 张，共 301 张$/.test(text))).toBe(true);
  await visitor.sees("新工作簿.xlsx");
  expect(await tabs()).toBe(1);
  await visitor.type("Sheet1", "B3", "还能填");
  await visitor.sees("有改动未保存");
});

test("lets the page answer all the while", async () => {
  await arrive();
  await visitor.page.evaluate(() => {
    const here = window as unknown as { reached: Set<number> };
    here.reached = new Set();
    const { port1, port2 } = new MessageChannel();
    // A turn of the page, such as a click would have, over and over.
    port1.onmessage = () => {
      const told = /第 (\d+) 张/.exec(document.querySelector("[role=status]")?.textContent ?? "");
      if (told) here.reached.add(Number(told[1]));
      port2.postMessage("");
    };
    port2.postMessage("");
  });
  await visitor.open("全区.xlsx", bytes);
  await visitor.page.getByText("全区.xlsx", { exact: true }).waitFor();
  await visitor.button("取消").waitFor({ state: "detached" });
  expect(await tabs()).toBe(301);
  const reached = await visitor.page.evaluate(() => [
    ...(window as unknown as { reached: Set<number> }).reached,
  ]);
  const steps = reached.map((done, i) => done - (reached[i - 1] ?? 0));
  expect(reached.at(-1)).toBeGreaterThan(301 * 0.9);
  expect(Math.max(...steps)).toBeLessThan(301 / 10);
  expect(visitor.complaints).toEqual([]);
});

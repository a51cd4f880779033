import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { BrowserContext, FrameLocator, Locator, Page, Route } from "playwright-core";
import type { Outer } from "./outer";

/** Where a finance office might put an Excel on the web of its own, and the add-in. */
const OWN_EXCEL = "https://jibiao.example.gov.cn:8443/";
export const PLACE = "https://jibiao.example.gov.cn/excel";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** Somebody in front of Excel on the web with the add-in beside the sheet. */
export interface Beside {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors, breaches of the page's CSP, and requests to anywhere but the add-in's own folder. */
  readonly complaints: readonly string[];
  /** Files of the folder that the add-in asked for. */
  readonly asked: readonly string[];
  /** The Excel that the page plays. */
  outer<A extends readonly unknown[], R>(
    ask: (outer: Outer, ...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<R>;
  /** Waits until Excel is so. */
  until(is: (outer: Outer) => boolean): Promise<unknown>;
  tab(name: string): Locator;
  button(name: string | RegExp): Locator;
  sees(words: string | RegExp): Promise<void>;
}

export interface Given {
  /** The built add-in, and the folder with the bundled page around it. */
  readonly folder: string;
  readonly outer: string;
  readonly sets?: Readonly<Record<string, string>>;
  /** Where Excel on the web is. */
  readonly excel?: string;
  /** Files that come with other contents than they were built with; undefined: that are not there. */
  readonly instead?: Readonly<Record<string, string | undefined>>;
  /** Time passes quickly once the page stands. */
  readonly isHurried?: boolean;
  /** Calls that Excel refuses from the start. */
  readonly refused?: string;
  /** Done in every frame before its own scripts. */
  readonly before?: () => void;
}

export const NEW_EXCEL = { ExcelApi: "1.17", SharedRuntime: "1.1", DelayForCellEdit: "1.1" };

export async function besideExcel(context: BrowserContext, given: Given): Promise<Beside> {
  const {
    folder,
    outer,
    sets = NEW_EXCEL,
    excel = OWN_EXCEL,
    instead = {},
    isHurried,
    before,
    refused = "",
  } = given;
  const complaints: string[] = [];
  const asked: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  if (isHurried) await page.clock.install();
  if (before) await page.addInitScript(before);
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.href === excel) return route.fulfill({ contentType: TYPES[".html"]!, body: AROUND });
    if (url.href === `${excel}outer.js`) return fulfilled(route, join(outer, "outer.js"));
    const path = decodeURIComponent(url.href.replace(/[?#].*$/, "")).replace(`${PLACE}/`, "");
    const isThere = path in instead ? instead[path] !== undefined : existsSync(join(folder, path));
    if (!url.href.startsWith(`${PLACE}/`) || !isThere) {
      complaints.push(`asked for ${url.href}`);
      return route.abort();
    }
    asked.push(path);
    return fulfilled(route, join(folder, path), instead[path]);
  });
  await page.goto(excel);
  await page.evaluate(`outer.refuse("${refused}")`);
  await page.evaluate(`outer.load("${PLACE}/taskpane.html", ${JSON.stringify(sets)})`);
  const pane = page.frameLocator("iframe");
  if (isHurried) {
    await pane.locator("#cannot-run").waitFor({ state: "attached" });
    // Office's client throws where time runs out for the words that it is still loading.
    await page.waitForLoadState("networkidle");
    await page.clock.runFor(40_000);
  }
  return {
    page,
    pane,
    complaints,
    asked,
    outer: (ask, ...given) => page.evaluate(`(${ask})(window.outer, ...${JSON.stringify(given)})`),
    until: (is) => page.waitForFunction(`(${is})(window.outer)`),
    tab: (name) => pane.getByRole("tab", { name }),
    button: (name) => pane.getByRole("button", { name, exact: true }),
    async sees(words) {
      const shown = pane.getByText(words).first();
      await shown.waitFor().catch(async (problem: unknown) => {
        const instead = await pane.locator("body").innerText();
        const said = complaints.join("\n");
        throw new Error(`“${String(words)}” is not to be seen, but:\n${instead}\n${said}`, {
          cause: problem,
        });
      });
    },
  };
}

function fulfilled(route: Route, file: string, instead?: string): Promise<void> {
  const contentType = TYPES[extname(file)] ?? "application/octet-stream";
  return route.fulfill({ contentType, body: instead ?? readFileSync(file) });
}

const AROUND = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{position:absolute;right:0;width:320px;height:100%;border:0}</style>
<body><iframe title="绩表"></iframe><script src="outer.js"></script></body></html>`;

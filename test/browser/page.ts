import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";

const HERE = "http://localhost:3000/";

/** A timer of a grid that has been closed meanwhile, such as that of a button's hint: nobody sees it. */
export const OF_THE_GRID = /Injector cannot be accessed after it was disposed/;

/** A page of its own with one script on it, and a clipboard; whatever it asks of any other place fails the test. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses the page asked for and should not have, and errors nobody caught. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  folder: string,
  script: string,
  viewport = { width: 1366, height: 768 },
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport, locale: "zh-CN" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: HERE });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => {
    if (!OF_THE_GRID.test(message)) complaints.push(message);
  });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === HERE) return route.fulfill({ contentType: "text/html; charset=utf-8", body: markup(script) });
    if (url === `${HERE}${script}`) {
      return route.fulfill({
        contentType: "text/javascript; charset=utf-8",
        body: readFileSync(join(folder, script)),
      });
    }
    complaints.push(`asked for ${url}`);
    return route.abort();
  });
  await page.goto(HERE);
  return { page, complaints, close: () => context.close() };
}

function markup(script: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>html,body,#app{margin:0;width:100%;height:100%;overflow:hidden}</style>
<body><div id="app"></div><script src="${script}"></script></body></html>`;
}

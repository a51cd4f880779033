import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "playwright-core";
import type { TemplateSet } from "../../src/forms/definition";
import { sample } from "../../src/web/starts";
import { ms, print } from "./measure";

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

/** How many times slower than this machine: an office computer of ten years ago is some four times slower. */
const RATES = [1, 4];
const RUNS = 3;

interface Times {
  readonly paint: number;
  readonly use: number;
  readonly findings: number;
  readonly grid: number;
}

/** How long somebody waits in front of the built page; the fastest of several runs each. */
export async function benchPage(set: TemplateSet): Promise<void> {
  const executablePath = process.env["CHROME_PATH"] ?? BROWSERS.find((file) => existsSync(file));
  if (!executablePath) return print("Page: no browser; set CHROME_PATH to one", []);
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  const file = Buffer.from(await (await sample([set]))!.bytes());
  try {
    for (const rate of RATES) {
      const runs: Times[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await timesOf(browser, rate, file));
      const least = (name: keyof Times) => ms(Math.min(...runs.map((times) => times[name])));
      print(`Page, processor ${rate} × slower`, [
        ["first paint", least("paint")],
        ["first use: start view and pane can be pressed", least("use")],
        ["from choosing a file to its findings", least("findings")],
        ["from choosing a file to its cells in the grid", least("grid")],
      ]);
    }
  } finally {
    await browser.close();
  }
}

async function timesOf(browser: Browser, rate: number, buffer: Buffer): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate });
    const start = performance.now();
    await page.goto(pathToFileURL(join(__dirname, "../web/index.html")).href, { waitUntil: "commit" });
    await page.locator("#start").getByRole("button", { name: "看样例" }).waitFor();
    await page.getByRole("tab", { name: "填表" }).waitFor();
    const use = performance.now() - start;
    const paint = await page.evaluate(() => performance.getEntriesByName("first-paint")[0]!.startTime);
    const opening = performance.now();
    await page.locator("input[type=file]").setInputFiles({ name: "申报.xlsx", mimeType: "", buffer });
    await page.getByText("还差").first().waitFor();
    const findings = performance.now() - opening;
    await page.locator("#start[hidden]").waitFor({ state: "attached", timeout: 120_000 });
    return { paint, use, findings, grid: performance.now() - opening };
  } finally {
    await context.close();
  }
}

const { execFileSync } = require("node:child_process");
const { existsSync, mkdirSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

/**
 * Takes the pictures of README and manual, of the built page with a declaration of our own making.
 * CHROME_PATH names the browser, if it is none of the usual ones.
 */
const ROOT = path.resolve(__dirname, "../..");
const PICTURES = path.join(ROOT, "docs/pictures");
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

async function main() {
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), "jibiao-"));
  execFileSync("node", [path.join(ROOT, "dist/cli/jibiao.js"), "demo", folder]);
  const executablePath = process.env.CHROME_PATH ?? BROWSERS.find((file) => existsSync(file));
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  try {
    await light(browser, path.join(folder, "2-填好.xlsx"));
    await dark(browser, path.join(folder, "2-填好.xlsx"));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function light(browser, file) {
  const page = await openPage(browser, "light");
  await page.getByLabel("区县").selectOption({ label: "石峰区" });
  await page.getByLabel("年度", { exact: true }).selectOption("2026");
  await take(page, "fill");

  await open(page, file);
  await page.getByRole("button", { name: "下一处" }).click();
  await take(page, "page");

  await goTo(page, "附件3-2", "K7");
  await page.getByRole("tab", { name: "填表" }).click();
  await page.getByText("可照着写").waitFor();
  await take(page, "help");

  await page.getByRole("tab", { name: "审核" }).click();
  await page.getByRole("button", { name: "报送检查" }).click();
  await page.getByText("底色标记已清除").waitFor();
  await take(page, "submit");

  await page.getByRole("tab", { name: "汇总" }).click();
  await page.getByRole("button", { name: "一键汇总" }).click();
  await page.getByText("已汇总").first().waitFor();
  await take(page, "roll-up");
}

async function dark(browser, file) {
  const page = await openPage(browser, "dark");
  await open(page, file);
  await take(page, "dark");
}

async function openPage(browser, colorScheme) {
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, locale: "zh-CN", colorScheme });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path.join(ROOT, "dist/web/index.html")).href);
  await page.getByRole("tab", { name: "填表" }).waitFor();
  return page;
}

async function open(page, file) {
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("已保存").waitFor();
  await page.getByRole("tab", { name: "审核" }).click();
  await page.getByText("还差").first().waitFor();
  // The grid comes when it is ready.
  await page.locator("#start[hidden]").waitFor({ state: "attached" });
}

async function goTo(page, sheet, cell) {
  await page.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true }).click();
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.fill(cell);
  await box.press("Enter");
}

async function take(page, name) {
  // The grid draws in its own time.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

void main();

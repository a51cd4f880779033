const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

/**
 * Draws the icons that Excel's ribbon and lists ask for, from the SVGs in assets/.
 * CHROME_PATH names the browser, if it is none of the usual ones.
 */
const ASSETS = path.resolve(__dirname, "../../assets");
const PRODUCT = [16, 32, 64, 80, 128];
const BUTTON = [16, 32, 80];

async function main() {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const size of PRODUCT) await draw(page, "icon", size);
    const buttons = readdirSync(path.join(ASSETS, "ribbon")).filter((file) => file.endsWith(".svg"));
    for (const file of buttons) {
      for (const size of BUTTON) await draw(page, `ribbon/${path.basename(file, ".svg")}`, size);
    }
  } finally {
    await browser.close();
  }
}

async function draw(page, name, size) {
  const svg = readFileSync(path.join(ASSETS, `${name}.svg`), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
}

void main();

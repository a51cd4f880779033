import { chromium } from "playwright-core";
import { findBrowser } from "./browser";

describe("the browser that tests run in", () => {
  test("is the one CHROME_PATH names", async () => {
    expect(await findBrowser(__filename, [])).toEqual({ path: __filename, env: {} });
  });

  test("is not searched for elsewhere when CHROME_PATH names nothing", async () => {
    await expect(findBrowser("/no/such/browser", [__filename])).rejects.toThrow(
      "CHROME_PATH names /no/such/browser",
    );
  });

  test("is else the first that is installed", async () => {
    expect(await findBrowser(undefined, ["/no/such/browser", __filename])).toEqual({
      path: __filename,
      env: {},
    });
  });

  test("is the one among the development dependencies where none is installed", async () => {
    const { path, env } = await findBrowser(undefined, []);
    const browser = await chromium.launch({
      executablePath: path,
      args: ["--headless", "--no-sandbox"],
      env: { ...process.env, ...env },
    });
    const page = await browser.newPage();
    await page.setContent("<title>绩表</title>");
    expect(await page.title()).toBe("绩表");
    await browser.close();
  });
});

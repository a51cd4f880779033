import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { version } from "../../package.json";
import { browser } from "../browser/browser";

const { handedOut } = jest.requireActual<{ handedOut(place: string): Record<string, string | Buffer> }>(
  "../../build/handing-out",
);

/** The publish page on somebody's computer; whoever answers there for WPS is played by the test. */
const SERVICE = "http://127.0.0.1:58890";
const PLACE = "https://jibiao.example.gov.cn/wps/";

const chromium = browser();
let context: BrowserContext;
beforeEach(async () => {
  context = await (await chromium()).newContext({ locale: "zh-CN" });
});
afterEach(() => context.close());

interface Given {
  /** What WPS answers, by path; undefined: nobody answers. */
  readonly wps?: (path: string) => { status?: number; body: string } | undefined;
  readonly missing?: readonly string[];
  readonly place?: string;
  readonly at?: string;
}

async function opened({ wps, missing = [], place = PLACE, at = PLACE }: Given) {
  const page = await context.newPage();
  const told: { path: string; data: unknown }[] = [];
  const strangers: string[] = [];
  await page.clock.install();
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(`${SERVICE}/`)) {
      const path = url.slice(SERVICE.length);
      const body = route.request().postData() ?? "";
      const answer = wps?.(path);
      if (!answer) return route.abort();
      told.push({ path, data: body === "" ? "" : JSON.parse(Buffer.from(body, "base64").toString()) });
      return route.fulfill({
        status: answer.status ?? 200,
        body: answer.body,
        headers: { "Access-Control-Allow-Origin": "*" },
      });
    }
    if (!url.startsWith(at)) {
      strangers.push(url);
      return route.abort();
    }
    const file = url.slice(at.length);
    if (missing.includes(file)) return route.fulfill({ status: 404, body: "" });
    if (file === "publish.html") {
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: String(handedOut(place)["publish.html"]),
      });
    }
    return route.fulfill(
      /^publish\.(js|css)$/.test(file) ? { path: join("src/wps/page", file) } : { body: file },
    );
  });
  await page.goto(`${at}publish.html`);
  return { page, told, strangers };
}

const says = (page: Page) => page.getByRole("status").innerText();

/** Clicks, and lets time pass until it has been said how it ended. */
async function click(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name }).click();
  for (let passed = 0; passed < 20 && /正在/.test(await says(page)); passed++) await page.clock.runFor(1000);
  return says(page);
}

test("tells WPS of the add-in at the office's address, and says what to do then", async () => {
  const { page, told, strangers } = await opened({ wps: () => ({ body: "OK" }) });
  expect(await click(page, "安装")).toMatch(/已装好.*关掉全部 WPS 窗口再打开.*允许.*再重开一次/);
  expect(told).toEqual([
    {
      path: "/deployaddons/runParams",
      data: { cmd: "enable", name: "jibiao", addonType: "et", online: "true", url: PLACE, version },
    },
  ]);
  expect(await click(page, "卸载")).toContain("已卸载");
  expect(told.at(-1)).toMatchObject({ data: { cmd: "disable", name: "jibiao" } });
  expect(strangers).toEqual([]);
});

test("wakes WPS where nobody answers, and tries again", async () => {
  let tried = 0;
  const { page, told } = await opened({ wps: () => (++tried < 3 ? undefined : { body: "OK" }) });
  expect(await click(page, "安装")).toContain("已装好");
  expect(told).toHaveLength(1);
});

test.each<[string, Given, RegExp]>([
  ["nobody answers", {}, /WPS 没有回应.*点了“阻止”/],
  ["WPS refuses", { wps: () => ({ status: 500, body: "no" }) }, /没有照办，它说：500 no/],
  [
    "manifest.xml is missing",
    { missing: ["manifest.xml"], wps: () => ({ body: "OK" }) },
    /manifest\.xml 打不开（404）.*信息科/,
  ],
])("says so where %s", async (_, given, sentence) => {
  const { page, told } = await opened(given);
  expect(await click(page, "安装")).toMatch(sentence);
  if (given.missing) expect(told).toEqual([]);
  await page.getByRole("button", { name: "安装" }).and(page.locator(":enabled")).waitFor();
});

test.each<[string, string, RegExp]>([
  ["is not there", "[]", /还没有装/],
  ["is there", `[{"name":"jibiao","url":"${PLACE}"}]`, /装着绩表/],
  ["is there from elsewhere", `[{"name":"jibiao","url":"http://old/wps/"}]`, /地址是 http:\/\/old\/wps\//],
  ["cannot be told", "?", /不肯说/],
])("looks whether it %s", async (_, body, sentence) => {
  const { page } = await opened({ wps: () => ({ body }) });
  expect(await click(page, "看看装好没有")).toMatch(sentence);
});

test("from elsewhere than the office's own address it only leads there", async () => {
  const { page } = await opened({ at: "http://10.1.2.3/wps/" });
  expect(await says(page)).toBe(`请从本单位定的网址打开这一页：${PLACE}publish.html`);
  expect(await page.getByRole("button", { disabled: true }).count()).toBe(3);
});

test("built for no place, it installs from where it is", async () => {
  const { page, told } = await opened({
    place: "http://localhost:3889/",
    at: "http://10.1.2.3/wps/",
    wps: () => ({ body: "" }),
  });
  expect(await click(page, "安装")).toContain("已装好");
  expect(told[0]).toMatchObject({ data: { url: "http://10.1.2.3/wps/" } });
});

test("names the file that people are given for what the browser forbids, and has no tests in it", async () => {
  const { page } = await opened({});
  const text = await page.locator("body").innerText();
  for (const [, file] of text.matchAll(/install[/ ]?\S*?([\w-]+\.(?:reg|cmd|sh))/g)) {
    expect(Object.keys(handedOut(PLACE))).toContain(`install/${file}`);
  }
  for (const word of ["允许", "重开", "信任", "功能区"]) expect(text).toContain(word);
});

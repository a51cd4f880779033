import type { Page } from "playwright-core";
import { violations } from "../browser/violations";
import { browser } from "../browser/browser";
import { bundled } from "../browser/bundle";
import { openPage, type OpenPage } from "../browser/page";
import type { Told } from "./gallery/around";
import type { Shown } from "./gallery/page";

/** The pane in a real Chromium, in every state and size: nothing is cut off, hidden from keys, or hard to read. */

const start = browser();
let open: OpenPage;

beforeAll(async () => {
  open = await openPage(
    await start(),
    await bundled("gallery", "test/taskpane/gallery/page.tsx"),
    "gallery.js",
  );
  // Colours that are still fading are nobody's colours, and even the shortest fading takes a frame.
  await open.page.emulateMedia({ reducedMotion: "reduce" });
  await open.page.addStyleTag({ content: "* { transition: none !important }" });
});
afterAll(() => open?.close());

const kept = { chosen: { set: "shifeng", year: 2026, unit: "石峰区图书馆" } };
const press = (page: Page, role: "button" | "tab" | "menuitem", name: string | RegExp) =>
  page.getByRole(role, { name, exact: true }).first().click();

const asOpened = async () => {};

/** Two texts of the summary are changed by hand, and their sources, too. */
async function bothChanged(page: Page, summary: string): Promise<void> {
  const own = "我们自己写的目标，比来源那一句长，改到第二行去，好看出哪里不同。";
  const cells = {
    [`${summary}!F5`]: own,
    [`${summary}!F6`]: own,
    "附件3-2!G7": "新购图书3000册。",
    "附件3-2!G8": "建成5个。",
  };
  await page.evaluate((one) => (window as any).type(one), cells);
}

async function conflicts(page: Page): Promise<void> {
  await press(page, "tab", "汇总");
  await press(page, "button", "一键汇总");
  await page.getByText("已汇总 3 行，共").waitFor();
  await bothChanged(page, "附件3-1");
  await press(page, "button", "一键汇总");
  await page.getByText("2 处文字要您选一份").waitFor();
}

async function learnedHere(page: Page): Promise<void> {
  await press(page, "button", "记作本单位的表样");
  await page.getByLabel("叫什么（区县或单位）").fill("机关事务服务中心（试行）");
  await press(page, "button", "看一看");
  await page.getByText("没有把握的地方").waitFor();
}

/** Each state: the workbook beside the pane, and what the user does. */
const STATES: [string, Shown, (page: Page) => Promise<unknown>][] = [
  ["填表 for the first time", { book: "empty" }, asOpened],
  ["填表 with district and year chosen", { book: "empty", kept }, asOpened],
  [
    "填表 with a cell selected",
    { book: "declared", kept },
    async (page) => {
      await press(page, "tab", "填表");
      await page.evaluate(() => (window as any).select("附件3-2", "E8"));
      await page.getByText("单位是万元").waitFor();
    },
  ],
  [
    "填表 with good examples",
    { book: "declared", kept },
    async (page) => {
      await press(page, "tab", "填表");
      await page.evaluate(() => (window as any).select("附件3-2", "K7"));
      await page.getByText("可照着写").waitFor();
    },
  ],
  [
    "填表 with better words",
    { book: "declared", kept, typed: { "附件3-2!J7": "提高办事效率" } },
    async (page) => {
      await press(page, "tab", "填表");
      await page.evaluate(() => (window as any).select("附件3-2", "J7"));
      await page.getByText("可以改写成").waitFor();
    },
  ],
  ["审核 of new forms", { book: "blank", kept }, asOpened],
  ["审核 with issues", { book: "declared", kept }, asOpened],
  ["an opened issue", { book: "declared", kept }, (page) => press(page, "button", "下一处")],
  [
    "修复 shown first",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", /金额格里带了单位/);
      await press(page, "button", "修复");
    },
  ],
  [
    "修复 with choices",
    { book: "declared", kept, typed: { "附件3-2!D7": 2026.1 } },
    async (page) => {
      await press(page, "button", /实施期的写法不统一/);
      await press(page, "button", "修复");
      await page.getByText("您选一个").waitFor();
    },
  ],
  [
    "修复全部可自动改的",
    { book: "declared", kept, typed: { "附件3-2!E7": "7万元", "附件3-2!D7": "2026-2028" } },
    async (page) => {
      await press(page, "button", /修复全部可自动改的/);
      await page.getByText("改这 3 格").waitFor();
    },
  ],
  [
    "已核实 with its note",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", /金额格里带了单位/);
      await press(page, "button", "已核实");
    },
  ],
  ["可以报送", { book: "declared", kept, typed: { "附件3-2!E8": 6.2, "附件3-3!C5": 168.6 } }, asOpened],
  [
    "the workbook is lost",
    { book: "declared", kept, isCutOff: true },
    async (page) => {
      await page.getByText("与工作簿断开了").waitFor();
      await press(page, "button", /金额格里带了单位/);
    },
  ],
  ["汇总 before", { book: "declared", kept }, (page) => press(page, "tab", "汇总")],
  [
    "汇总 done",
    { book: "declared", kept },
    async (page) => {
      await press(page, "tab", "汇总");
      await press(page, "button", "一键汇总");
      await page.getByText("三处一致").waitFor();
    },
  ],
  [
    "报送检查",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "报送检查");
      await page.getByText("底色标记已清除").waitFor();
    },
  ],
  [
    "报送检查 that is clear",
    { book: "declared", kept, typed: { "附件3-2!E8": 6.2, "附件3-3!C5": 168.6 } },
    async (page) => {
      await press(page, "button", "报送检查");
      await page.getByText("底色标记已清除").waitFor();
    },
  ],
  [
    "汇总 refused",
    { book: "declared", kept, typed: { "附件3-2!E7": "若干" } },
    async (page) => {
      await press(page, "tab", "汇总");
      await press(page, "button", "一键汇总");
      await page.getByRole("alert").waitFor();
    },
  ],
  [
    "汇总 into a protected sheet",
    { book: "declared", kept, locked: "附件3-1" },
    async (page) => {
      await press(page, "tab", "汇总");
      await press(page, "button", "一键汇总");
      await page.getByText("改为另建一张").waitFor();
    },
  ],
  [
    "修复 on a protected sheet",
    { book: "declared", kept, locked: "附件3-2" },
    async (page) => {
      await press(page, "button", /金额格里带了单位/);
      await press(page, "button", "修复");
      await press(page, "button", "改这 1 格");
      await page.getByText("有保护，写不进去").waitFor();
    },
  ],
  [
    "a cell is being typed in",
    { book: "declared", kept, isTyping: true },
    async (page) => {
      await press(page, "tab", "汇总");
      await press(page, "button", "一键汇总");
      await page.getByText("表格里有一格正在输入").waitFor();
    },
  ],
  ["汇总 with two texts to choose", { book: "declared", kept }, conflicts],
  [
    "选用哪一份文字",
    { book: "declared", kept },
    async (page) => {
      await conflicts(page);
      await press(page, "button", "去选");
      await page.getByText("第 1 处，共 2 处").waitFor();
    },
  ],
  [
    "a form is inserted",
    { book: "blank", kept },
    async (page) => {
      await press(page, "tab", "填表");
      await press(page, "button", "插入");
      await page.getByText("已插入附件3-2 (2)").first().waitFor();
    },
  ],
  [
    "设置",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "设置");
    },
  ],
  [
    "自检 not started",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "自检");
    },
  ],
  [
    "自检 done",
    { book: "declared", kept, cannotPrint: true },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "自检");
      await press(page, "button", "开始自检");
      await page.getByText("2 项不可用").first().waitFor();
      await press(page, "button", "结果里写了什么");
    },
  ],
  [
    "关于",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "关于");
    },
  ],
  [
    "全部审核规则",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "关于");
      await press(page, "button", "查看全部审核规则和依据");
      await press(page, "button", /金额格里只写数字/);
    },
  ],
  [
    "rules that are looked for",
    { book: "declared", kept },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "关于");
      await press(page, "button", "查看全部审核规则和依据");
      await page.getByRole("searchbox", { name: "在规则里找" }).fill("万元");
      await page.getByText(/^找到 \d+ 条，共 \d+ 条$/).waitFor();
    },
  ],
  ["审核 of a form that no set knows", { book: "foreign" }, asOpened],
  [
    "每一列当作什么",
    { book: "foreign" },
    async (page) => {
      await press(page, "button", /每一列当作什么/);
      await page.getByLabel("“计量单位”当作").selectOption({ label: "说明、备注" });
      await page.getByText("您改过").waitFor();
    },
  ],
  [
    "指标清单",
    { book: "foreign" },
    async (page) => {
      await press(page, "button", "更多");
      await press(page, "menuitem", "指标清单");
      await page.getByText("入驻单位满意度").waitFor();
    },
  ],
  [
    "记作本单位的表样 before",
    { book: "foreign" },
    async (page) => {
      await press(page, "button", "记作本单位的表样");
      await page.getByText("从哪一年起用").waitFor();
    },
  ],
  ["记作本单位的表样, looked at", { book: "foreign" }, learnedHere],
  [
    "记作本单位的表样, kept",
    { book: "foreign" },
    async (page) => {
      await learnedHere(page);
      await press(page, "button", "记下");
      await page.getByText("已记下“机关事务服务中心（试行）”").waitFor();
    },
  ],
];

const SIZES = [
  [320, 640],
  [320, 480],
  [400, 700],
] as const;

const LOOKS: readonly Pick<Shown, "isDark" | "isLarge">[] = [
  { isDark: false },
  { isDark: true },
  { isDark: false, isLarge: true },
];

describe.each(STATES)("%s", (_, shown, go) => {
  test("reads well and fits, in every size and look", async () => {
    const { page } = open;
    const found: string[] = [];
    for (const look of LOOKS) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate((one) => (window as any).show(one), { ...shown, ...look });
      await page.getByRole("main").waitFor();
      await go(page);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        const where = `${width}×${height}${look.isDark ? " dark" : ""}${look.isLarge ? " large" : ""}`;
        found.push(...(await tooWide(page)).map((one) => `${where}: ${one} is too wide`));
        found.push(...(await wrapped(page)).map((one) => `${where}: ${one} does not fit its button`));
      }
      found.push(...(await violations(page)));
    }
    expect(found).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});

const TOLD: Told[] = [
  "saved",
  "unsaved",
  "opening",
  "lost",
  "asks",
  "unreadable",
  "notSaved",
  "told",
  "unseen",
];
/** The small screen of an office, the same at 200 %, and windows as narrow as the pane. */
const PAGES = [
  [1366, 768],
  [683, 384],
  [400, 700],
  [340, 640],
  [320, 640],
] as const;

describe.each(TOLD)("the bar over the page: %s", (told) => {
  test("reads well and fits", async () => {
    const { page } = open;
    const found: string[] = [];
    for (const isDark of [false, true]) {
      await page.setViewportSize({ width: PAGES[0][0], height: PAGES[0][1] });
      await page.evaluate(([one, dark]) => (window as any).showPage(one, dark), [told, isDark] as const);
      await page.getByText("数据不出本机").waitFor();
      for (const [width, height] of PAGES) {
        await page.setViewportSize({ width, height });
        found.push(...(await tooWide(page)).map((one) => `${width}: ${one} is too wide`));
        found.push(...(await wrapped(page)).map((one) => `${width}: ${one} does not fit its button`));
        const bar = await page.getByRole("banner").boundingBox();
        if (bar!.height !== 40) found.push(`${width}: the bar is ${bar!.height} high`);
      }
      found.push(...(await violations(page)));
    }
    expect(found).toEqual([]);
  });
});

test("what is told on the page moves nothing, and goes by itself unless it went wrong", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 1366, height: 768 });
  const heightWith = async (told: Told) => {
    await page.evaluate((one) => (window as any).showPage(one, false), told);
    await page.getByRole("banner").waitFor();
    return page.evaluate(() => document.querySelector(".fui-FluentProvider")!.clientHeight);
  };
  const without = await heightWith("saved");
  for (const told of ["lost", "asks", "unreadable", "told"] as const) {
    expect(await heightWith(told)).toBe(without);
  }
  await page.getByText("已存到浏览器的").waitFor();
  await timeGoesBy(page);
  await page.getByText("已存到浏览器的").waitFor({ state: "detached" });
  await heightWith("unreadable");
  await timeGoesBy(page);
  expect(await page.getByRole("alert").isVisible()).toBe(true);
});

test("撤销 moves nothing, goes by itself, stays while it is pointed at, and Ctrl+Z still takes back", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate((one) => (window as any).show(one), { book: "declared", kept });
  await press(page, "button", /金额格里带了单位/);
  await press(page, "button", "修复");
  const places = () =>
    page.evaluate(() =>
      ["footer", "h1", "[role=tablist]"].map((one) =>
        JSON.stringify(document.querySelector(one)!.getBoundingClientRect()),
      ),
    );
  const before = await places();
  await press(page, "button", "改这 1 格");
  const undo = page.getByRole("button", { name: "撤销", exact: true });
  await undo.waitFor();
  expect(await places()).toEqual(before);
  await undo.hover();
  expect(await page.evaluate(() => document.getAnimations().map(({ playState }) => playState))).toEqual([
    "paused",
  ]);
  await page.mouse.move(1, 1);
  await timeGoesBy(page);
  await undo.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "审核" }).press("Control+z");
  await page.getByText("已撤销").first().waitFor();
  await page.getByRole("button", { name: /金额格里带了单位/ }).waitFor();
});

test("a failure is shown where it is seen, however far down the list was", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 320, height: 480 });
  await page.evaluate((one) => (window as any).show(one), { book: "declared", kept, locked: "附件3-2" });
  await press(page, "button", /金额格里带了单位/);
  await press(page, "button", "修复");
  await page.evaluate(() => (document.querySelector("[data-content]")!.scrollTop = 1_000));
  await press(page, "button", "改这 1 格");
  const place = await page.getByRole("alert").boundingBox();
  expect(place!.y).toBeGreaterThan(0);
  expect(place!.y + place!.height).toBeLessThan(480);
});

const TABS = ["ArrowRight", "ArrowRight", "ArrowLeft"];
const ISSUES = ["Home", "End"];

test("everything that can be clicked can be reached with Tab and the arrow keys", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate((one) => (window as any).show(one), { book: "declared", kept });
  await press(page, "button", /金额格里带了单位/);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const reached = new Set<string>();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    reached.add(await focused(page));
    const at = await focused(page);
    for (const key of at === "审核" ? TABS : /^必改，/.test(at) ? ISSUES : []) {
      await page.keyboard.press(key);
      reached.add(await focused(page));
    }
  }
  const all = await page
    .getByRole("main")
    .getByRole("button")
    .evaluateAll((buttons) => buttons.map((one) => one.getAttribute("aria-label") ?? one.textContent ?? ""));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((one) => !reached.has(one))).toEqual([]);
  expect([...reached]).toEqual(expect.arrayContaining(["填表", "审核", "汇总"]));
});

test("a protected summary and two texts to choose are got over by keyboard alone", async () => {
  const { page } = open;
  await page.setViewportSize({ width: 320, height: 480 });
  await page.evaluate((one) => (window as any).show(one), { book: "declared", kept, locked: "附件3-1" });
  await page.getByRole("tab", { name: "审核" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await tabTo(page, "一键汇总");
  await page.getByText("附件3-1 有保护，写不进去").waitFor();
  await tabTo(page, "改为另建一张");
  await page.getByText("已汇总 3 行，共").waitFor();
  await bothChanged(page, "附件3-1 (2)");
  await tabTo(page, "一键汇总");
  await page.getByText("2 处文字要您选一份").waitFor();
  await tabTo(page, "去选");
  await tabTo(page, "用选中的");
  await page.getByText("第 2 处，共 2 处").waitFor();
  await tabTo(page, "用选中的");
  await page.getByText("三处一致").waitFor();
});

/** What has the focus, as it is read out. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

/** Goes to a button with Tab alone, and presses it with Enter. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press("Tab");
    if ((await focused(page)) === name) return page.keyboard.press("Enter");
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** As long as it takes until what passes has passed. */
const timeGoesBy = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) one.finish();
  });

/** Buttons at the foot and in the bar whose words take two lines, or stick out. */
function wrapped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("footer > button, header > button")]
      .filter((button) => {
        const words = document.createRange();
        words.selectNodeContents([...button.childNodes].at(-1)!);
        const { left, right } = button.getBoundingClientRect();
        const lines = [...words.getClientRects()].filter(({ width }) => width > 0);
        const tops = new Set(lines.map(({ top }) => Math.round(top)));
        return tops.size > 1 || lines.some((line) => line.left < left || line.right > right);
      })
      .map((button) => `“${button.textContent}”`),
  );
}

/** Elements that stick out of the page or scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [
      ...document.querySelectorAll<HTMLElement>("main, main *, header, header *, [role] *"),
    ].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      const scrolls = one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible";
      const isCut = ["ellipsis"].includes(getComputedStyle(one).textOverflow);
      return width > 1 && !isCut && (right > window.innerWidth + 1 || scrolls);
    });
    const page = document.documentElement.scrollWidth > window.innerWidth ? ["the page"] : [];
    return [...page, ...wide.map((one) => `${one.tagName} “${one.textContent?.slice(0, 20)}”`)];
  });
}

import { insertForms } from "../../src/forms/draw/draw";
import { newFile } from "../../src/hosts/file/open";
import { rules } from "../../src/rules/index";
import { oneClick } from "../../src/summary/one-click";
import { address } from "../../src/workbook/cell";
import { formOf } from "../forms/sheets";
import { write } from "../hosts/contract/edits";
import { direction } from "../live/rows";
import { sets } from "../templates/sets";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asWordBody } from "../import/declaration";
import { SHIFENG } from "../journeys/golden/shifeng";
import { drawnAsXls, FOREIGN, sheetEdits } from "../journeys/web/files";
import { documentOf } from "../word/document";
import { button, choose, gives, item, shows, types } from "./in-page";
import { openOldPage, type Age, type OldPage } from "./old-browser";
import { served, type Served } from "../journeys/web/site";
import { builtAddIn, fakeScript } from "./site";

/**
 * The built pane in real browsers of the kind that WPS brings, over the fake WPS.
 */

let fake: string;
let site: Served;
beforeAll(async () => {
  site = await served(await builtAddIn());
  fake = await fakeScript();
});
afterAll(async () => void (await site.close()));

let page: OldPage | undefined;
afterEach(async () => {
  await page?.close();
  page = undefined;
});

async function pane(
  age: Age,
  look: { width?: number; height?: number; dark?: boolean; stored?: Record<string, string> } = {},
  address = site.address,
): Promise<OldPage> {
  const { dark, stored = {}, ...size } = look;
  // So old an engine does not tell how the system looks; what was chosen in the settings holds.
  const chosen = `localStorage.setItem("绩表.et", JSON.stringify({ settings: { colours: ${JSON.stringify(dark ? "dark" : "light")} } }));`;
  const before = `${chosen}for (const [key, text] of Object.entries(${JSON.stringify(stored)})) localStorage.setItem(key, text);`;
  page = await openOldPage(age, { url: `${address}taskpane.html`, before: before + fake, ...size });
  return page;
}

/** What the summary holds by its addresses, where the same is written and rolled up in a file. */
async function rolledUp(): Promise<Record<string, unknown>> {
  const file = newFile();
  const { set } = formOf("shifeng", "summary");
  const { edits, sheets } = insertForms(set, ["summary", "spending-direction"], 2026, []);
  await file.apply([...edits, write("附件3-2", "A7", direction("图书采购"))]);
  const { result } = await oneClick(file, { sets, rules }, {}, new Date("2026-11-22"));
  if (result.kind !== "done") throw new Error(result.kind);
  await file.apply(result.edits);
  const [read] = await file.read([sheets[0]!.sheet]);
  return Object.fromEntries(
    read!.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        cell && cell.value !== null ? [[address(row, column), cell.value]] : [],
      ),
    ),
  );
}

async function inserted(page: OldPage): Promise<void> {
  await page.until(shows("区县"));
  await choose(page, "区县", "石峰区");
  await choose(page, "年度", "2026");
  await page.until(button("插入"));
  await page.evaluate(`${button("插入")}.click()`);
  await page.until(shows("已插入"));
}

/** What buttons need has been fetched by itself. */
const AHEAD = `["draw", "roll-up", "submission", "listing", "learn", "import-page", "import"].every((name) =>
  performance.getEntriesByType("resource").some((one) => one.name.includes("/" + name + ".") && one.responseEnd > 0))`;

/** Goes to one of the pages of 更多. */
async function opens(page: OldPage, name: string): Promise<void> {
  const item = `Array.from(document.querySelectorAll("[role=menuitem]")).find((one) => one.innerText.includes("${name}"))`;
  await page.evaluate(`${button("更多")}.click()`);
  await page.until(item);
  await page.evaluate(`${item}.click()`);
  await page.until('document.querySelector("input[type=file]")');
}

/** Issues whose mark does not stand to the left of their words, and tabs that do not stand in one line. */
const IN_A_ROW = `(() => {
  const box = (one) => one.getBoundingClientRect();
  const issues = Array.from(document.querySelectorAll("[data-issue]")).filter((issue) => {
    const [mark, words] = [issue.querySelector("svg"), issue.querySelector("[id^=issue]")];
    return box(mark).right > box(words).left || box(mark).top > box(words).bottom || box(mark).bottom < box(words).top;
  });
  const tops = Array.from(document.querySelectorAll("[role=tab]"), (tab) => Math.round(box(tab).top + box(tab).height / 2));
  return issues.map((issue) => issue.innerText).concat(new Set(tops).size > 1 ? ["tabs at " + tops] : []);
})()`;

/** For whoever wants to see them: PICTURES=folder. */
async function pictured(page: OldPage, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
}

describe.each([72, 103] as const)("Chromium %i", (age) => {
  test("shows the pane, inserts a form, checks what is typed and rolls up", async () => {
    const page = await pane(age);
    await inserted(page);
    await pictured(page, `${age}-inserted`);
    const [, sheet] = await page.evaluate<string[]>("hands.sheets()");
    expect(sheet).toBe("附件3-2");
    const row = ["石峰区图书馆", "图书采购", "公共阅读服务专项", "2026年—2028年", "8.5万元"];
    await page.evaluate(`hands.type(${JSON.stringify(write("附件3-2", "A7", row))})`);
    await page.evaluate(`${button("审核")}.click()`);
    await page.until(shows("E7"));
    expect(await page.evaluate(IN_A_ROW)).toEqual([]);
    await pictured(page, `${age}-checked`);
    await page.evaluate(`hands.type(${JSON.stringify(write("附件3-2", "A7", direction("图书采购")))})`);
    await page.evaluate('hands.press("RollUp")');
    await page.until(shows("已汇总 1 行到附件3-1"));
    expect(await page.evaluate('hands.cells("附件3-1")')).toEqual(await rolledUp());
    await pictured(page, `${age}-rolled-up`);
    expect(await page.evaluate("hands.gaps()")).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("自检 tells how this build is, and leaves the workbook as it was", async () => {
    const page = await pane(age);
    await inserted(page);
    const before = await page.evaluate("hands.sheets().map((name) => [name, hands.cells(name)])");
    await page.evaluate(`${button("更多")}.click()`);
    await page.until(item("自检"));
    await page.evaluate(`${item("自检")}.click()`);
    await page.until(button("开始自检"));
    await page.evaluate(`${button("开始自检")}.click()`);
    await page.until(shows("都和绩表想的一样"));
    await pictured(page, `${age}-self-check`);
    await page.evaluate(`${button("结果里写了什么")}.click()`);
    const report = JSON.parse(await page.evaluate<string>("document.querySelector('textarea').value"));
    expect(report.counts.fails).toBe(0);
    expect(report.facts.userAgent).toContain(`Chrome/${age}`);
    expect(report.facts.wps).toMatchObject({ name: "WPS 表格", version: "12.0", build: "12.1.0.28043" });
    expect(report.observed).toMatchObject({ application: "Application", events: "Application.ApiEvent" });
    expect(report.observed.heard).toEqual({ edited: 0, selected: expect.any(Number) });
    expect(report.observed.bulkReads["Value2 A1:C1"]).toEqual([[1, 2, 3]]);
    expect(JSON.stringify(report)).not.toContain("附件3");
    expect(await page.evaluate("hands.sheets().map((name) => [name, hands.cells(name)])")).toEqual(before);
    expect(await page.evaluate("hands.gaps()")).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("brings a Word document in and carries last year's .xls, each as one step", async () => {
    const page = await pane(age);
    await page.until(shows("区县"));
    await choose(page, "区县", "石峰区");
    await choose(page, "年度", "2026");
    const before = await page.evaluate<string[]>("hands.sheets()");

    await opens(page, "导入");
    await gives(page, "附件.docx", documentOf(asWordBody(SHIFENG)));
    await page.until(shows("还没有写"));
    await pictured(page, `${age}-import`);
    expect(await page.evaluate("hands.sheets()")).toEqual(before);
    await page.evaluate(`${button("放入")}.click()`);
    await page.until(shows("已放入"));
    expect(await page.evaluate("hands.sheets()")).toEqual([...before, "附件3-1", "附件3-2", "附件3-3"]);
    await page.evaluate(`${button("撤销")}.click()`);
    await page.until(shows("还没有写"));
    expect(await page.evaluate("hands.sheets()")).toEqual(before);

    await page.evaluate(`${button("返回")}.click()`);
    await opens(page, "沿用上年");
    await gives(page, "去年.xls", drawnAsXls(SHIFENG));
    await page.until(shows("格要您定"));
    await pictured(page, `${age}-carry`);
    await page.evaluate(`${button("写出 2026 年的表")}.click()`);
    await page.until(shows("已写出 2026 年度的 3 张表"));
    expect(await page.evaluate("hands.sheets()")).toEqual([...before, "附件3-1", "附件3-2", "附件3-3"]);
    await page.evaluate(`${button("撤销")}.click()`);
    await page.until(shows("还没有写"));
    expect(await page.evaluate("hands.sheets()")).toEqual(before);
    expect(await page.evaluate("hands.gaps()")).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test("learns a form that no set knows, also once the network is gone, and knows it at the next start", async () => {
    const own = await served(await builtAddIn());
    const page = await pane(age, {}, own.address);
    await page.until(shows("区县"));
    await page.until(AHEAD);
    await own.close();
    await page.evaluate(`hands.bring(${JSON.stringify(sheetEdits(FOREIGN))})`);
    await page.evaluate(`${button("审核")}.click()`);
    await page.until(shows("1 张表没有官方表样"));
    await page.evaluate(`${button("记作本单位的表样")}.click()`);
    await types(page, "叫什么", "岳麓区（试行）");
    await types(page, "从哪一年起用", "2026");
    await page.evaluate(`${button("看一看")}.click()`);
    await page.until(shows("逐格对过"));
    await pictured(page, `${age}-learned`);
    await page.evaluate(`${button("记下")}.click()`);
    await page.until(shows("已记下“岳麓区（试行）”"));
    await page.evaluate(`${button("审核")}.click()`);
    await page.until(`!${shows("没有官方表样")}`);
    const kept = await page.evaluate<string>('localStorage.getItem("绩表/表样.et")');
    expect(page.problems).toEqual([]);
    await page.close();

    const next = await pane(age, { stored: { "绩表/表样.et": kept } });
    await next.until(shows("区县"));
    await choose(next, "区县", "岳麓区（试行）");
    await choose(next, "年度", "2026");
    await next.until(button("插入"));
    await next.evaluate(`${button("插入")}.click()`);
    await next.until(shows("已插入"));
    const cells = await next.evaluate<Record<string, unknown>>("hands.cells(hands.sheets().slice(-1)[0])");
    expect(Object.values(cells)).toEqual(expect.arrayContaining(["项目总金额", "年度绩效目标"]));
    expect(JSON.stringify(cells)).not.toMatch(/图书馆|全民阅读|600/);
    expect(await next.evaluate("hands.gaps()")).toEqual([]);
    expect(next.problems).toEqual([]);
  });

  test("asks nothing of any other place", async () => {
    const page = await pane(age);
    await inserted(page);
    const { origin } = new URL(site.address);
    expect(page.asked.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
  });

  test.each([
    ["narrow", { width: 320, height: 640 }],
    ["short", { width: 320, height: 480 }],
    ["dark", { width: 400, height: 700, dark: true }],
  ] as const)("nothing is cut off at the side (%s)", async (name, look) => {
    const page = await pane(age, look);
    await inserted(page);
    await pictured(page, `${age}-${name}`);
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
    expect(wide).toBeLessThanOrEqual(0);
  });

  test("speaks of the workbook that comes to the front, and writes nothing into it that was meant for another", async () => {
    const page = await pane(age);
    await inserted(page);
    await page.evaluate("hands.openOther()");
    await page.until(`!${shows("附件3-2")} || ${shows("插入")}`);
    expect(await page.evaluate("hands.sheets()")).toEqual(["Sheet1"]);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { eventually } from "../eventually";
import { desk } from "./web/desk";
import { filled, forms } from "./web/files";
import { dropFromFolder, putInFolder } from "./web/shared-folder";
import { builtSite } from "./web/site";
import { valuesIn, type Visitor } from "./web/visitor";

const { visit } = desk();

const FIRST = 14 * 1024;

describe.each(["server", "disk"] as const)("the page from a %s", (from) => {
  test("begins with what one can begin with, and no grid", async () => {
    const visitor = await visit(from);
    for (const name of ["新填一份", "打开", "看样例"]) {
      await visitor.page.locator("#start").getByRole("button", { name }).waitFor();
    }
    expect(await visitor.page.locator("#grid canvas").count()).toBe(0);
    expect(await visitor.page.getByText("最近的文件").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test("shows the sample with its slips, which is nobody's file", async () => {
    const visitor = await visit(from);
    await visitor.begin("看样例");
    await visitor.sees("样例（石峰区）.xlsx");
    await visitor.tab("审核").click();
    await visitor.sees("金额格里带了");
    await visitor.goTo("附件3-2", "H7");
    await visitor.page.reload();
    await visitor.sees("新填一份");
    expect(await visitor.page.getByText("最近的文件").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });
});

describe("the start", () => {
  test("is painted without a script, from less than 14 KB", async () => {
    const folder = await builtSite();
    const html = readFileSync(join(folder, "index.html"));
    expect(gzipSync(html).length).toBeLessThan(FIRST);
    expect(html.length).toBeLessThan(FIRST);
    const visitor = await visit("disk");
    await visitor.page.context().route("**/*.js", (route) => route.abort());
    await visitor.page.reload();
    for (const words of ["正在打开", "绩表", "填表"]) await visitor.sees(words);
  });

  test("lists the files that were opened, the last first, and opens one again that may be read", async () => {
    const visitor = await visit("server");
    await putInFolder(visitor.page, "申报.xlsx", await forms());
    await dropFromFolder(visitor.page, "申报.xlsx");
    await remembers(visitor, "申报.xlsx");
    await visitor.open("别的.xlsx", await filled());
    await remembers(visitor, "别的.xlsx");
    await visitor.page.reload();
    const recent = visitor.page.getByRole("region", { name: "最近的文件" });
    await recent.waitFor();
    expect(await recent.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^别的.xlsx/),
      expect.stringMatching(/^申报.xlsx/),
    ]);
    await recent.getByRole("button", { name: "申报.xlsx" }).click();
    await visitor.sees("已保存");
    await visitor.type("附件3-2", "H7", "120人次");
    await visitor.sees("有改动未保存");
    await visitor.page.keyboard.press("Control+s");
    await visitor.sees("已保存");
    expect(visitor.complaints).toEqual([]);
  });

  test("forgets them when it is told to", async () => {
    const visitor = await visit("disk");
    await visitor.open("别的.xlsx", await filled());
    await visitor.sees("别的.xlsx");
    await remembers(visitor, "别的.xlsx");
    await visitor.page.reload();
    await visitor.button("清除这些记录").click();
    await visitor.seesNoMore("最近的文件");
    await visitor.page.reload();
    await visitor.sees("新填一份");
    expect(await visitor.page.getByText("最近的文件").count()).toBe(0);
  });
});

describe("while the grid is on its way", () => {
  test("a form is inserted, undone and inserted again, and the grid takes it over as its own step", async () => {
    const visitor = await visit("server");
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await visitor.page.route("**/grid.js", async (route) => {
      await held;
      await route.continue();
    });
    await visitor.begin("新填一份");
    await visitor.page.getByLabel("区县").selectOption({ label: "石峰区" });
    await visitor.page.getByLabel("年度", { exact: true }).selectOption("2019");
    await visitor.button("插入").first().click();
    await visitor.sees("有改动未保存");
    await visitor.tab("填表").focus();
    await visitor.page.keyboard.press("Control+z");
    await visitor.sees("已撤销");
    await visitor.seesNoMore("有改动未保存");
    await visitor.button("插入").first().click();
    await visitor.sees("有改动未保存");
    await visitor.sees("正在打开表格");
    letThrough();
    await visitor.type("附件3-2", "H7", "120人次");
    await visitor.tab("填表").focus();
    await visitor.page.keyboard.press("Control+z");
    await visitor.sees("已撤销");
    await visitor.page.keyboard.press("Control+z");
    await eventually(async () => {
      const { workbook } = await visitor.saved();
      expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
    });
    expect(visitor.complaints).toEqual([]);
  });

  test("a file is opened, checked, put right and saved without it", async () => {
    const visitor = await visit("server");
    await visitor.page.route("**/grid.js", (route) => route.abort());
    await visitor.open("申报.xlsx", await filled());
    await visitor.tab("审核").click();
    await visitor.page.getByRole("button", { name: /金额格里带了/ }).click();
    await visitor.button("修复").click();
    await visitor.page.getByRole("button", { name: /^改这/ }).click();
    await visitor.sees("有改动未保存");
    await visitor.sees("表格没有打开");
    const { workbook } = await visitor.saved();
    expect((await valuesIn(workbook)).filter((value) => /^[\d.]+万元$/.test(String(value)))).toEqual([]);
  });
});

describe("a browser too old for the grid", () => {
  test("is told so in one sentence, and has the plain pane", async () => {
    const visitor = await visit("server", beforeChrome88);
    await visitor.sees("这个浏览器太旧，显示不了表格");
    await visitor.open("申报.xlsx", await filled());
    await visitor.tab("审核").click();
    await visitor.page.getByRole("button", { name: /金额格里带了/ }).click();
    expect(await visitor.button("定位").count()).toBe(0);
    await visitor.button("修复").click();
    await visitor.page.getByRole("button", { name: /^改这/ }).click();
    await visitor.sees("有改动未保存");
    expect(await visitor.page.locator("#grid canvas").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test("can read every script but the grid's own", async () => {
    const folder = await builtSite();
    const scripts = [
      "start.js",
      ...["sample", "roll-up", "submission", "self-check"].map((one) => `parts/${one}.js`),
    ];
    for (const script of scripts) {
      expect(() => parse(readFileSync(join(folder, script), "utf8"), { ecmaVersion: 2019 })).not.toThrow();
    }
  });
});

/** In the page, before anything else runs: without what came with Chrome 70 to 98. */
function beforeChrome88(): void {
  const supports = CSS.supports.bind(CSS) as (property: string, value: string) => boolean;
  CSS.supports = (property: string, value?: string) =>
    property !== "aspect-ratio" && supports(property, value ?? "");
  const gone: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"]],
    [String.prototype, ["at", "replaceAll", "matchAll"]],
    [Uint8Array.prototype, ["at"]],
    [Object, ["hasOwn", "fromEntries"]],
    [Promise, ["allSettled", "any"]],
    [window, ["structuredClone", "queueMicrotask", "showOpenFilePicker", "showSaveFilePicker"]],
  ];
  for (const [owner, names] of gone) {
    for (const name of names) delete (owner as Record<string, unknown>)[name];
  }
}

/** Until it is written down that this file was opened: `waitForFunction` takes a promise for a yes. */
async function remembers({ page }: Visitor, name: string): Promise<void> {
  while (!(await page.evaluate(isWrittenDown, name)));
}

function isWrittenDown(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("jibiao", 1);
    opening.onsuccess = () => {
      const recent: IDBRequest<readonly { readonly name: string }[] | undefined> = opening.result
        .transaction("unsaved")
        .objectStore("unsaved")
        .get("recent");
      recent.onsuccess = () => {
        opening.result.close();
        resolve(recent.result?.some(({ name }) => name === file) === true);
      };
    };
  });
}

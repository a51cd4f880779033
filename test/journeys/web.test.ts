import type { BrowserContext } from "playwright-core";
import { declaration } from "../../src/cli/demo-declaration";
import { fillEdits } from "../../src/cli/fill";
import { insertForms } from "../../src/forms/draw";
import { survey } from "../../src/forms/survey";
import { newFile } from "../../src/hosts/file/open";
import { loadSets } from "../../src/templates/load";
import shifeng from "../../src/templates/shifeng/2019.json";
import { unzip, zip } from "../../src/hosts/file/zip";
import { browser } from "../browser/browser";
import { builtSite, fromDisk, served, type Served } from "./web/site";
import { valuesIn, visit, type Visitor } from "./web/visitor";

// Three starts of the page, on a machine that does other things besides.
jest.setTimeout(120_000);

const chromium = browser();
let server: Served;
let disk: string;
beforeAll(async () => {
  const folder = await builtSite();
  server = await served(folder);
  disk = fromDisk(folder);
}, 240_000);
afterAll(() => server?.close());

let context: BrowserContext;
beforeEach(async () => {
  context = await (await chromium()).newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
});
afterEach(() => context.close());

/** The blank forms of 石峰, with a part that the grid knows nothing of. */
async function forms(): Promise<Uint8Array> {
  const [set] = loadSets({ "shifeng/2019.json": shifeng });
  const file = newFile();
  await file.apply(insertForms(set!, set!.order, 2019, []).edits);
  const parts = unzip(file.bytes());
  parts.set("xl/vbaProject.bin", new TextEncoder().encode("宏"));
  return zip(parts);
}

/** A declaration of our own making, with slips in it. */
async function filled(): Promise<Uint8Array> {
  const sets = loadSets({ "shifeng/2019.json": shifeng });
  const file = newFile();
  await file.apply(insertForms(sets[0]!, sets[0]!.order, 2026, []).edits);
  const found = await survey(file, sets);
  await file.apply(found.forms.flatMap((form) => fillEdits(form, declaration[form.definition.id] ?? {})));
  return file.bytes();
}

const opened = async (visitor: Visitor) => {
  await visitor.open("申报.xlsx", await forms());
  await visitor.sees("申报.xlsx");
  await visitor.sees("已保存");
};

describe.each([
  ["from a server, somewhere below its root", () => server.address],
  ["from a disk, by double click", () => disk],
])("the page %s", (_, address) => {
  test("opens without an error and asks nothing of anybody else", async () => {
    const visitor = await visit(context, address());
    await visitor.sees("数据不出本机");
    await visitor.sees("先告诉绩表是哪里的表");
    expect(visitor.complaints).toEqual([]);
  });

  test("opens a workbook, takes what is typed, and saves it with everything else", async () => {
    const visitor = await visit(context, address());
    await opened(visitor);
    await visitor.sees("这些内容绩表里看不到，保存时原样保留：宏。");
    await visitor.typeAt(300, 300, "120人次");
    await visitor.sees("有改动未保存");
    const { name, workbook } = await visitor.saved();
    await visitor.sees("已存到浏览器的“下载”文件夹：申报.xlsx。");
    expect(name).toBe("申报.xlsx");
    expect(await valuesIn(workbook)).toContain("120人次");
    expect(new TextDecoder().decode(unzip(workbook.bytes()).get("xl/vbaProject.bin"))).toBe("宏");
    expect(visitor.complaints).toEqual([]);
  });

  test("gives back what was typed before its tab was closed", async () => {
    const before = await visit(context, address());
    await opened(before);
    await before.typeAt(300, 300, "120人次");
    await before.sees("有改动未保存");
    await before.page.waitForTimeout(1_000);
    await before.page.close();

    const after = await visit(context, address());
    await after.sees("上次没有保存：申报.xlsx");
    await after.button("恢复").click();
    await after.sees("有改动未保存");
    expect(await valuesIn((await after.saved()).workbook)).toContain("120人次");
    await after.page.close();

    const later = await visit(context, address());
    await later.sees("先告诉绩表是哪里的表");
    expect(await later.page.getByText("上次没有保存").count()).toBe(0);
    expect([...after.complaints, ...later.complaints]).toEqual([]);
  });

  test("does not take the work of another open tab for lost", async () => {
    const one = await visit(context, address());
    await one.typeAt(300, 300, "120人次");
    await one.sees("有改动未保存");
    await one.page.waitForTimeout(1_000);
    const other = await visit(context, address());
    await other.sees("先告诉绩表是哪里的表");
    expect(await other.page.getByText("上次没有保存").count()).toBe(0);
  });

  test("inserts the forms of a district, which are saved and found again", async () => {
    const visitor = await visit(context, address());
    await visitor.page.getByLabel("区县").selectOption({ label: "石峰区" });
    await visitor.page.getByLabel("年度", { exact: true }).selectOption("2019");
    await visitor.button("插入").first().click();
    await visitor.sees("有改动未保存");
    const { workbook } = await visitor.saved();
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "附件3-2"]);
    expect(visitor.complaints).toEqual([]);
  });
});

describe("a filled declaration", () => {
  test("loses its finding while the wrong total is typed over, and a fix is shown, made and taken back", async () => {
    const visitor = await visit(context, disk);
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差 1 处必改、1 处待核实");
    await visitor.page.getByRole("tab", { name: "审核" }).click();
    await visitor.page.getByText("基本支出加项目支出等于资金总额").click();
    await visitor.button("定位").click();
    await visitor.typeAt(372, 88, "168.6");
    await visitor.sees("可以报送，建议先核实 2 处");

    await visitor.page.getByText("金额格里只写数字").click();
    await visitor.button("修复").click();
    await visitor.button("改这 1 格").click();
    await visitor.sees("已改 1 格");
    expect(await valuesIn((await visitor.saved()).workbook)).toEqual(expect.arrayContaining([168.6, 6.2]));
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("6.2万元");
    expect(visitor.complaints).toEqual([]);
  });

  test("is audited, rolled up, taken back, rolled up again and saved with its summary", async () => {
    const visitor = await visit(context, disk);
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差");
    await visitor.page.getByRole("tab", { name: "汇总" }).click();
    await visitor.button("一键汇总").click();
    await visitor.sees("已汇总 3 行，共 22.5 万元");
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    await visitor.button("一键汇总").click();
    await visitor.sees("已汇总 3 行到附件3-1");
    const { workbook } = await visitor.saved();
    const [summary] = await workbook.read(["附件3-1"]);
    const amounts = [4, 5, 6].flatMap((row) => summary!.rows[row]!.map((cell) => cell?.value));
    expect(amounts).toEqual(expect.arrayContaining([12.5, 6.2, 3.8]));
    expect(visitor.complaints).toEqual([]);
  });
});

describe("the page", () => {
  test("asks before it is left with unsaved work", async () => {
    const visitor = await visit(context, server.address);
    await visitor.typeAt(300, 300, "120人次");
    await visitor.sees("有改动未保存");
    const asked = visitor.page.waitForEvent("dialog");
    await visitor.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });

  test.each([
    ["文本.xlsx", "姓名,金额", "这是纯文本（.txt 或 .csv 之类），不是 .xlsx 工作簿。"],
    ["空.xlsx", "", "这个文件是空的，里面什么也没有。请让对方重发。"],
    ["半个.xlsx", "PK\u0003\u0004……", "文件不完整，可能没有传完或下载完。请让对方重发。"],
  ])("says why it cannot open %s", async (name, content, why) => {
    const visitor = await visit(context, server.address);
    await visitor.open(name, new TextEncoder().encode(content));
    await visitor.sees("打不开这个文件");
    await visitor.sees(why);
    expect(await visitor.button("另选文件").isVisible()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });
});

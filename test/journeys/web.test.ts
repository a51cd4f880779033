import { newFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import { write } from "../hosts/contract/edits";
import { lockedByAgile } from "../hosts/file/locked";
import { desk } from "./web/desk";
import { forms } from "./web/files";
import { valuesIn, type Visitor } from "./web/visitor";

const { visit } = desk();

const opened = async (visitor: Visitor) => {
  await visitor.open("申报.xlsx", await forms());
  await visitor.sees("申报.xlsx");
  await visitor.sees("已保存");
};

describe.each(["server", "disk"] as const)("the page from a %s", (from) => {
  test("opens without an error and asks nothing of anybody else", async () => {
    const visitor = await visit(from);
    await visitor.sees("数据不出本机");
    await visitor.sees("先告诉绩表是哪里的表");
    expect(visitor.complaints).toEqual([]);
  });

  test("opens a workbook, takes what is typed, and saves it with everything else", async () => {
    const visitor = await visit(from);
    await opened(visitor);
    await visitor.sees("这些内容绩表里看不到，保存时原样保留：宏。");
    await visitor.type("附件3-2", "H7", "120人次");
    await visitor.sees("有改动未保存");
    const { name, workbook } = await visitor.saved();
    await visitor.sees("已存到浏览器的“下载”文件夹：申报.xlsx。");
    expect(name).toBe("申报.xlsx");
    expect(await valuesIn(workbook)).toContain("120人次");
    expect(new TextDecoder().decode(unzip(workbook.bytes()).get("xl/vbaProject.bin"))).toBe("宏");
    expect(visitor.complaints).toEqual([]);
  });

  test("opens what Excel opens without asking, and saves it without password under another name", async () => {
    const visitor = await visit(from);
    await visitor.open("申报.xlsx", lockedByAgile(await forms()));
    await visitor.sees("这个文件用 Excel 自带的默认密码加了密");
    await visitor.type("附件3-2", "H7", "120人次");
    await visitor.sees("有改动未保存");
    const { name, workbook } = await visitor.saved();
    expect(name).toBe("申报（无密码）.xlsx");
    expect(await valuesIn(workbook)).toContain("120人次");
    expect(visitor.complaints).toEqual([]);
  });

  test("gives back what was typed before its tab was closed", async () => {
    const before = await visit(from);
    await opened(before);
    await before.type("附件3-2", "H7", "120人次");
    await before.sees("有改动未保存");
    await writtenDown(before);
    await before.page.close();

    const after = await visit(from);
    await after.sees("上次没有保存：申报.xlsx");
    await after.button("恢复").click();
    await after.sees("有改动未保存");
    await after.sees("还差");
    expect(await after.tab("审核").getAttribute("aria-selected")).toBe("true");
    expect(await valuesIn((await after.saved()).workbook)).toContain("120人次");
    await after.page.close();

    const later = await visit(from);
    await later.sees("先告诉绩表是哪里的表");
    expect(await later.page.getByText("上次没有保存").count()).toBe(0);
    expect([...after.complaints, ...later.complaints]).toEqual([]);
  });

  test("does not take the work of another open tab for lost", async () => {
    const one = await visit(from);
    await one.begin("新填一份");
    await one.type("Sheet1", "C6", "120人次");
    await one.sees("有改动未保存");
    await writtenDown(one);
    const other = await visit(from);
    await other.sees("先告诉绩表是哪里的表");
    expect(await other.page.getByText("上次没有保存").count()).toBe(0);
    await one.page.close();
    await other.sees("上次没有保存：新工作簿.xlsx");
  });

  test("inserts the forms of a district, which are saved and found again", async () => {
    const visitor = await visit(from);
    await visitor.page.getByLabel("区县").selectOption({ label: "石峰区" });
    await visitor.page.getByLabel("年度", { exact: true }).selectOption("2019");
    await visitor.button("插入").first().click();
    await visitor.sees("有改动未保存");
    const { workbook } = await visitor.saved();
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(["附件3-2"]);
    expect(visitor.complaints).toEqual([]);
  });
});

describe("a cell that is not left yet", () => {
  test("is written down before another file is opened, which then has to ask", async () => {
    const visitor = await visit("disk");
    await opened(visitor);
    await visitor.goTo("附件3-2", "H7");
    await visitor.page.keyboard.insertText("120人次");
    await visitor.open("别的.xlsx", await forms());
    await visitor.sees("申报.xlsx 有改动没有保存。");
    await visitor.button("先保存").click();
    await visitor.sees("别的.xlsx");
    expect(visitor.complaints).toEqual([]);
  });

  test("keeps pinyin from being torn: saving waits for the words", async () => {
    const visitor = await visit("disk");
    await opened(visitor);
    await visitor.halfCompose("附件3-2", "H7", "renci");
    await visitor.page.keyboard.press("Control+s");
    await visitor.sees("没有保存成：");
    await visitor.sees("表格里有一格正在输入，先按回车写完那一格。");
    await visitor.page.keyboard.insertText("人次");
    await visitor.page.keyboard.press("Enter");
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("人次");
    expect(visitor.complaints).toEqual([]);
  });
});

describe("the page", () => {
  test("asks before it is left with unsaved work", async () => {
    const visitor = await visit("server");
    await visitor.begin("新填一份");
    await visitor.type("Sheet1", "C6", "120人次");
    await visitor.sees("有改动未保存");
    const asked = visitor.page.waitForEvent("dialog");
    await visitor.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });

  test("saves a formula as one, with what it came to, and brings one back that was typed over", async () => {
    const file = newFile();
    const formula = { formula: "SUM(A1:B1)", value: 3 };
    await file.apply([{ kind: "addSheet", sheet: "表" }, write("表", "A1", [1, 2, formula])]);
    const visitor = await visit("disk");
    await visitor.open("合计.xlsx", file.bytes());
    await visitor.page.getByText("合计.xlsx", { exact: true }).waitFor();
    await visitor.type("表", "C1", "999");
    await visitor.page.keyboard.press("Control+Z");
    await visitor.type("表", "A1", "10");
    await visitor.type("表", "D1", "=C1*2");
    const { workbook } = await visitor.saved();
    const [saved] = await workbook.read(["表"]);
    expect(saved!.rows[0]!.slice(2).map((cell) => [cell!.formula, cell!.value])).toEqual([
      ["SUM(A1:B1)", 12],
      ["C1*2", 24],
    ]);
    expect(visitor.complaints).toEqual([]);
  });

  test.each([
    ["文本.xlsx", "姓名,金额", "这是纯文本（.txt 或 .csv 之类），不是 .xlsx 工作簿。"],
    ["空.xlsx", "", "这个文件是空的，里面什么也没有。请让对方重发。"],
    ["半个.xlsx", "PK\u0003\u0004……", "文件不完整，可能没有传完或下载完。请让对方重发。"],
  ])("says why it cannot open %s", async (name, content, why) => {
    const visitor = await visit("server");
    await visitor.open(name, new TextEncoder().encode(content));
    await visitor.sees(`打不开 ${name}`);
    await visitor.sees(why);
    expect(await visitor.button("另选文件").isVisible()).toBe(true);
    expect(visitor.complaints).toEqual([]);
  });
});

/** Asked until it is so: `waitForFunction` takes a promise for a yes. */
async function writtenDown({ page }: Visitor): Promise<void> {
  while (!(await page.evaluate(isWrittenDown)));
}

/** In the page: whether what was not saved has been kept on this machine. */
function isWrittenDown(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("jibiao", 1);
    opening.onsuccess = () => {
      const keys = opening.result.transaction("unsaved").objectStore("unsaved").getAllKeys();
      keys.onsuccess = () => {
        opening.result.close();
        resolve(keys.result.some((key) => String(key).startsWith("log/")));
      };
    };
  });
}

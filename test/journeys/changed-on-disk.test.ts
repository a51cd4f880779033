import { openFile } from "../../src/hosts/file/open";
import { write } from "../hosts/contract/edits";
import { desk } from "./web/desk";
import { drawn } from "./web/files";
import { dropFromFolder, inFolder, putInFolder, removeFromFolder } from "./web/shared-folder";
import { cellIn, type Visitor } from "./web/visitor";

const { visit } = desk();

const FILE = "申报.xlsx";
const QUESTION = "这个文件在磁盘上变了";

/** A file of the shared folder on the page, with 120人次 typed into it and not saved. */
async function atWork() {
  const visitor = await visit("server");
  const original = await drawn(`
    ## 附件3-2
    | 支出方向   | 金额 | 指标 |
    | 机房维护费 | 8.5  |      |`);
  await putInFolder(visitor.page, FILE, original);
  await opened(visitor);
  await visitor.type("附件3-2", "C2", "120人次");
  await visitor.sees("有改动未保存");
  const workbook = openFile(original);
  await workbook.apply([write("附件3-2", "B2", [9.2])]);
  return { visitor, original, theirs: workbook.bytes(), ...dialogOf(visitor) };
}

async function opened(visitor: Visitor) {
  await dropFromFolder(visitor.page, FILE);
  await visitor.page.getByText(FILE, { exact: true }).waitFor();
  await visitor.sees("已保存");
}

function dialogOf({ page }: Visitor) {
  const dialog = page.getByRole("dialog", { name: QUESTION });
  return {
    dialog,
    answer: (name: string) => dialog.getByRole("button", { name, exact: true }),
    save: () => page.keyboard.press("Control+s"),
  };
}

const lies = async (visitor: Visitor, cell: string) =>
  cellIn(openFile(await inFolder(visitor.page, FILE)), "附件3-2", cell);

describe("a file of a shared folder", () => {
  test("that nobody else touched is saved twice without a question", async () => {
    const { visitor, save, dialog } = await atWork();
    await save();
    await visitor.sees("已保存");
    await visitor.type("附件3-2", "C2", "130人次");
    await visitor.sees("有改动未保存");
    await save();
    await save();
    await visitor.sees("已保存");
    expect(await lies(visitor, "C2")).toBe("130人次");
    expect(await dialog.count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test("that somebody saved meanwhile is left alone on Escape, and the keyboard is back in the grid", async () => {
    const { visitor, theirs, dialog, answer, save } = await atWork();
    await putInFolder(visitor.page, FILE, theirs);
    await visitor.goTo("附件3-2", "C3");
    await save();
    await dialog.waitFor();
    expect(await answer("另存一份").evaluate((button) => button === document.activeElement)).toBe(true);
    // Neither to the grid nor to another save.
    for (const key of ["Delete", "Control+z", "Control+s"]) await visitor.page.keyboard.press(key);
    await visitor.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await inFolder(visitor.page, FILE)).toEqual(theirs);
    await visitor.sees("有改动未保存");
    await visitor.page.keyboard.type("5");
    await visitor.page.keyboard.press("Enter");
    await save();
    await answer("覆盖").click();
    await visitor.sees("已保存");
    expect(await Promise.all(["B2", "C2", "C3"].map((cell) => lies(visitor, cell)))).toEqual([
      8.5,
      "120人次",
      5,
    ]);
    expect(visitor.complaints).toEqual([]);
  });

  test("shows by keyboard alone what was changed, and is saved as a copy", async () => {
    const { visitor, theirs, dialog, answer, save } = await atWork();
    // As in browsers that know the downloads alone; the box of the others nobody can answer here.
    await visitor.page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    await putInFolder(visitor.page, FILE, theirs);
    await save();
    await dialog.waitFor();
    await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.press("Tab");
    await visitor.page.keyboard.press("Enter");
    await dialog.getByRole("listitem").waitFor();
    expect(await dialog.getByRole("listitem").innerText()).toBe("附件3-2 B28.5 → 9.2");
    const [download] = await Promise.all([visitor.page.waitForEvent("download"), answer("另存一份").click()]);
    expect(download.suggestedFilename()).toBe("申报（另存）.xlsx");
    await visitor.sees("已存到浏览器的“下载”文件夹：申报（另存）.xlsx。");
    expect(await inFolder(visitor.page, FILE)).toEqual(theirs);
    expect(visitor.complaints).toEqual([]);
  });

  test("that is gone is told so, and put back where it lay", async () => {
    const { visitor, save } = await atWork();
    await removeFromFolder(visitor.page, FILE);
    await save();
    await visitor.sees("磁盘上找不到这个文件了");
    await visitor.button("存回原处").click();
    await visitor.sees("已保存");
    expect(await lies(visitor, "C2")).toBe("120人次");
    expect(visitor.complaints).toEqual([]);
  });

  test("that is half written is told so, and tried again later", async () => {
    const { visitor, original, theirs, save } = await atWork();
    await putInFolder(visitor.page, FILE, theirs.slice(0, 100));
    await save();
    await visitor.sees("磁盘上的这个文件现在打不开");
    await putInFolder(visitor.page, FILE, original);
    await visitor.button("再试一次").click();
    await visitor.sees("已保存");
    expect(await lies(visitor, "C2")).toBe("120人次");
    expect(visitor.complaints).toEqual([]);
  });

  test("open in two tabs is told so in the second, and the later save asks", async () => {
    const { visitor: one, answer, dialog, save } = await atWork();
    const other = await visit("server");
    await opened(other);
    await other.sees("申报.xlsx 在另一个标签页里也开着。");
    await other.type("附件3-2", "B2", "7");
    await other.sees("有改动未保存");
    await other.page.keyboard.press("Control+s");
    await other.sees("已保存");
    await one.page.bringToFront();
    await save();
    await dialog.waitFor();
    await answer("取消").click();
    expect(await lies(one, "B2")).toBe(7);
    await one.sees("有改动未保存");
    expect([...one.complaints, ...other.complaints]).toEqual([]);
  });
});

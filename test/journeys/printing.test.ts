import { desk } from "./web/desk";
import { drawn, filled, forms } from "./web/files";
import type { Visitor } from "./web/visitor";

const { visit } = desk();

const preview = ({ page }: Visitor) => page.getByRole("dialog", { name: /^打印预览/ });
const papers = ({ page }: Visitor) => page.frameLocator("iframe[title=打印预览]").locator("figure");

async function opened() {
  const visitor = await visit("server");
  await visitor.open("申报.xlsx", await filled());
  await visitor.sees("已保存");
  return visitor;
}

/** What is asked to be printed, instead of a box that nobody can answer here. */
async function printedFrames({ page }: Visitor) {
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe[title=打印预览]")!;
    frame.contentWindow!.print = () => document.body.setAttribute("data-printed", frame.title);
  });
  return () => page.locator("body[data-printed=打印预览]").waitFor();
}

describe("打印", () => {
  test("shows each form on A4 as it will fall on it, and prints those pages", async () => {
    const visitor = await opened();
    await visitor.page.locator("#bar").getByRole("button", { name: "打印", exact: true }).click();
    await preview(visitor).waitFor();
    expect(await preview(visitor).getByRole("heading").innerText()).toBe(
      "打印预览　附件3-1等 3 张表，A4 纸 3 页",
    );
    expect(await papers(visitor).evaluateAll((all) => all.map((one) => one.className))).toEqual([
      "upright",
      "across",
      "upright",
    ]);
    const printed = await printedFrames(visitor);
    await preview(visitor).getByRole("button", { name: "打印", exact: true }).click();
    await printed();
    await visitor.page.keyboard.press("Escape");
    await preview(visitor).waitFor({ state: "detached" });
    expect(visitor.complaints).toEqual([]);
  });

  test("Ctrl+P does the same with what has just been typed, from the grid and from the pane", async () => {
    const visitor = await opened();
    await visitor.goTo("附件3-2", "H7");
    await visitor.page.keyboard.insertText("120人次");
    await visitor.page.keyboard.press("Control+p");
    await papers(visitor).getByText("120人次").waitFor();
    const printed = await printedFrames(visitor);
    await visitor.page.keyboard.press("Control+p");
    await printed();
    await visitor.page.keyboard.press("Escape");
    await visitor.tab("审核").focus();
    await visitor.page.keyboard.press("Control+p");
    await preview(visitor).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  test("a workbook without forms prints what is in it, and an empty one says that there is nothing", async () => {
    const visitor = await visit("server");
    await visitor.begin("新填一份");
    await visitor.page.keyboard.press("Control+p");
    await visitor.sees("还没有可以打印的内容。");
    await visitor.open(
      "别的.xlsx",
      await drawn(`
      ## 名单
      | 姓名 | 电话 |
      | 甲   | 1    |`),
    );
    await visitor.sees("别的.xlsx");
    await visitor.page.keyboard.press("Control+p");
    await papers(visitor).getByText("姓名").waitFor();
  });

  test("报送检查 prints the forms and, apart from them, the 体检单", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", await forms());
    await visitor.sees("已保存");
    await visitor.type("附件3-2", "H7", "120人次");
    await visitor.sees("有改动未保存");
    await visitor.tab("审核").click();
    await visitor.button("报送检查").click();
    await visitor.button("打印体检单").waitFor();
    await visitor.page.locator("#pane").getByRole("button", { name: "打印", exact: true }).click();
    await papers(visitor).getByText("120人次").waitFor();
  });
});

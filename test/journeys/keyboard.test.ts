import { desk } from "./web/desk";
import { eventually } from "../eventually";
import { filled, forms } from "./web/files";
import { valuesIn, type Visitor } from "./web/visitor";

const { visit } = desk();

/** What has the keyboard: the area, and what it is called there. */
const here = ({ page }: Visitor) =>
  page.evaluate(() => {
    const active = document.activeElement!;
    const area = ["bar", "grid", "pane"].find((id) => document.getElementById(id)!.contains(active));
    const said = active.getAttribute("aria-label") ?? active.textContent ?? "";
    return `${area}: ${active.hasAttribute("contenteditable") ? "格" : said.slice(0, 12)}`;
  });

async function press(visitor: Visitor, ...keys: readonly string[]) {
  for (const key of keys) await visitor.page.keyboard.press(key);
  return here(visitor);
}

async function opened() {
  const visitor = await visit("server");
  await visitor.open("申报.xlsx", await forms());
  await visitor.sees("已保存");
  await visitor.goTo("附件3-2", "H7");
  return visitor;
}

describe("by keyboard alone", () => {
  test("F6 goes from the grid to the pane, to the bar and round again, Shift+F6 back, F10 to the bar", async () => {
    const visitor = await opened();
    expect(await here(visitor)).toBe("grid: 格");
    await press(visitor, "F6");
    await eventually(async () => expect(await here(visitor)).toBe("pane: 审核"));
    expect(await press(visitor, "F6")).toBe("bar: 打开");
    expect(await press(visitor, "F6")).toBe("grid: 格");
    await press(visitor, "Shift+F6");
    await eventually(async () => expect(await here(visitor)).toBe("bar: 打开"));
    expect(await press(visitor, "Shift+F6")).toBe("pane: 审核");
    expect(await press(visitor, "Shift+F6")).toBe("grid: 格");
    await press(visitor, "F10");
    await eventually(async () => expect(await here(visitor)).toBe("bar: 打开"));
    expect(visitor.complaints).toEqual([]);
  });

  test("an area is entered where it was left", async () => {
    const visitor = await opened();
    await press(visitor, "F10");
    await eventually(async () => expect(await here(visitor)).toBe("bar: 打开"));
    expect(await press(visitor, "Tab")).toBe("bar: 保存");
    expect(await press(visitor, "F6")).toBe("grid: 格");
    await press(visitor, "Shift+F6");
    await eventually(async () => expect(await here(visitor)).toBe("bar: 保存"));
  });

  test("a cell that is open is written down when F6 leaves it, and stays open while words are composed", async () => {
    const visitor = await opened();
    await visitor.page.keyboard.insertText("120人次");
    await visitor.page.keyboard.press("F6");
    await eventually(async () => expect(await here(visitor)).toBe("pane: 审核"));
    await visitor.sees("有改动未保存");
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("120人次");
    await visitor.halfCompose("附件3-2", "H8", "renci");
    expect(await press(visitor, "F6")).toBe("grid: 格");
    await visitor.page.keyboard.insertText("人次");
    await press(visitor, "Enter");
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("人次");
  });

  test("Esc leads from the ribbon and the name box back to the cells", async () => {
    const visitor = await opened();
    await press(visitor, "F10");
    await eventually(async () => expect(await here(visitor)).toBe("bar: 打开"));
    expect(await press(visitor, "Tab", "Tab", "Tab")).toBe("grid: 开始");
    expect(await press(visitor, "Escape")).toBe("grid: 格");
    await visitor.page.getByRole("textbox", { name: "单元格地址" }).focus();
    expect(await press(visitor, "Escape")).toBe("grid: 格");
  });

  test("Ctrl+Z in the pane takes back what the pane wrote and what was typed in the grid, the last first", async () => {
    const visitor = await visit("server");
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("已保存");
    await visitor.type("附件3-2", "H7", "先写的");
    await visitor.sees("有改动未保存");
    await visitor.page.getByRole("button", { name: /金额格里带了/ }).click();
    await visitor.button("修复").click();
    await visitor.page.getByRole("button", { name: /^改这/ }).click();
    await visitor.sees("已改");
    await visitor.tab("审核").focus();
    await press(visitor, "Control+z");
    await visitor.sees("已撤销");
    await visitor.page.getByRole("button", { name: /金额格里带了/ }).waitFor();
    expect(await valuesIn((await visitor.saved()).workbook)).toContain("先写的");
    await visitor.tab("审核").focus();
    await press(visitor, "Control+z");
    await visitor.sees("有改动未保存");
    expect(await valuesIn((await visitor.saved()).workbook)).not.toContain("先写的");
    await visitor.tab("审核").focus();
    await press(visitor, "Control+z");
    await visitor.sees("没有可以撤销的了");
    expect(visitor.complaints).toEqual([]);
  });

  test("every button, field and tab that can be reached has a name, in the ribbon's menus too", async () => {
    const visitor = await opened();
    const { page } = visitor;
    for (const ribbon of ["公式", "数据", "开始"]) {
      await page.getByRole("tab", { name: ribbon, exact: true }).click();
      await eventually(async () => expect(await unnamed(visitor)).toEqual([]));
    }
    for (const name of ["垂直对齐", "文本颜色", "水平对齐", "文本换行"]) {
      await page
        .locator("[data-u-comp=ribbon-toolbar] [aria-haspopup]")
        .and(page.getByRole("button", { name }))
        .press("Enter");
      await page.locator("[data-radix-popper-content-wrapper]").waitFor();
      expect([name, await unnamed(visitor)]).toEqual([name, []]);
      await press(visitor, "Escape");
      await page.locator("[data-radix-popper-content-wrapper]").waitFor({ state: "detached" });
    }
    expect(visitor.complaints).toEqual([]);
  });

  test("a closed sidebar cannot be reached", async () => {
    const visitor = await opened();
    expect(await named(visitor, "关闭侧栏")).toEqual([]);
    expect(await named(visitor, "保存")).toHaveLength(1);
  });

  test("another sheet is reached through its tab", async () => {
    const visitor = await opened();
    await visitor.page.getByRole("tab", { name: "附件3-3" }).focus();
    await press(visitor, "Enter");
    await visitor.page.locator("[role=tab][aria-selected=true]", { hasText: "附件3-3" }).waitFor();
  });
});

const PRESSED = new Set(["button", "textbox", "combobox", "tab", "menuitem", "checkbox", "link", "slider"]);

const unnamed = (visitor: Visitor) => named(visitor, "");

/** What can be pressed and is called this, as assistive technology sees the page. */
async function named({ page }: Visitor, wanted: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && PRESSED.has(String(role?.value)))
    .filter(({ name }) => String(name?.value ?? "") === wanted)
    .map(({ role, backendDOMNodeId }) => `${role?.value} ${backendDOMNodeId}`);
}

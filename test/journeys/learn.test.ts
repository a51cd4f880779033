import { readFileSync } from "node:fs";
import { desk } from "./web/desk";
import { drawn, FOREIGN } from "./web/files";
import { cellIn, textsIn } from "./web/visitor";
import type { Visitor } from "./web/visitor";

const { visit } = desk();

const NAME = "岳麓区（试行）";

async function learn(visitor: Visitor): Promise<void> {
  await visitor.open("外区.xlsx", await drawn(FOREIGN));
  await visitor.sees("1 张表没有官方表样");
  await visitor.button("记作本单位的表样").click();
  const name = visitor.page.getByLabel("叫什么（区县或单位）");
  await name.fill(NAME);
  await visitor.page.getByLabel("从哪一年起用").fill("2026");
  expect(await name.inputValue()).toBe(NAME);
  await visitor.button("看一看").click();
  await visitor.sees("照样画出来和原表逐格对过");
  await visitor.sees("已经填过了");
  await visitor.button("记下").click();
  await visitor.sees(`已记下“${NAME}”`);
}

describe.each(["server", "disk"] as const)("a foreign form, on the page from a %s", (from) => {
  test("is learned, and inserted empty into a new workbook, where it is known as the unit's own", async () => {
    const first = await visit(from);
    await learn(first);
    // What was foreign is the unit's own now.
    await first.tab("审核").click();
    await first.seesNoMore("1 张表没有官方表样");

    const later = await visit(from);
    await later.tab("填表").click();
    expect(await later.page.getByLabel("区县").locator("option:checked").innerText()).toBe(NAME);
    await later.button("插入").first().click();
    await later.sees("有改动未保存");
    const { workbook } = await later.saved();
    const sheet = (await workbook.sheets()).at(-1)!.name;
    const texts = Object.values(await textsIn(workbook, sheet));
    expect(texts).toEqual(
      expect.arrayContaining(
        ["2026年度项目绩效目标申报表", "年度绩效目标", "数量指标", "读者满意度"].slice(0, 3),
      ),
    );
    expect(texts.join()).not.toMatch(/图书馆|全民阅读|300场|600/);
    expect(await cellIn(workbook, sheet, "D7")).toBeNull();
    await later.type(sheet, "B3", "社区阅读点");
    await later.tab("审核").click();
    await later.seesNoMore("没有官方表样");
    expect([...first.complaints, ...later.complaints]).toEqual([]);
  });

  test("what is typed into the pane while the grid comes stays in its field", async () => {
    const { page, ...visitor } = await visit(from);
    await visitor.open("外区.xlsx", await drawn(FOREIGN));
    await visitor.button("记作本单位的表样").click();
    const name = page.getByLabel("叫什么（区县或单位）");
    await name.click();
    const isThere = () => page.evaluate(() => document.getElementById("start")!.hidden);
    let typed = "";
    const type = async (letter: string) => {
      await page.keyboard.type(letter);
      typed += letter;
    };
    while (!(await isThere())) await type("a");
    await page.locator("[data-u-comp=slide-tab-item]").first().waitFor();
    for (let i = 0; i < 20; i++) {
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await type("b");
    }
    expect(await name.inputValue()).toBe(typed);
  });

  test("is handed out for the command line and for a page, and taken out again", async () => {
    const visitor = await visit(from);
    await learn(visitor);
    await visitor.sees("只存在这台电脑的这个浏览器里");
    const taken = async (name: string) => {
      const [download] = await Promise.all([
        visitor.page.waitForEvent("download"),
        visitor.button(name).click(),
      ]);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
    };
    const json = await taken("导出表样（.json）");
    expect(JSON.parse(json.text)).toMatchObject({
      set: NAME,
      since: 2026,
      forms: { project: { is: "fund" } },
    });
    const script = await taken("导出表样（.js）");
    expect(script.text.startsWith(`jibiaoTemplates.push({ file: "${NAME}/2026.json", json: {`)).toBe(true);
    await visitor.button("撤下").click();
    await visitor.sees(`已撤下“${NAME}”`);
    await visitor.sees("还没有记下表样");
    await visitor.tab("审核").click();
    await visitor.sees("1 张表没有官方表样");
    expect(visitor.complaints).toEqual([]);
  });
});

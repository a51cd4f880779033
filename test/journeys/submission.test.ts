import { desk } from "./web/desk";
import { filled } from "./web/files";
import { cellIn } from "./web/visitor";

const { visit } = desk();

describe("before the declaration is mailed", () => {
  test("a good example is filled in, a weak indicator gets better words, and both are taken back", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差");
    await visitor.tab("填表").click();
    await visitor.goTo("附件3-2", "K7");
    await visitor.sees("石峰区编报说明 附件3-2 第13条");
    await visitor.page.getByRole("listitem").filter({ hasText: "≤12.5万元" }).getByRole("button").click();
    await visitor.sees("已填入 K7");
    await visitor.type("附件3-2", "J8", "提高办事效率");
    await visitor.goTo("附件3-2", "J8");
    await visitor.sees("可以改写成");
    await visitor.page.getByRole("listitem").filter({ hasText: "按时办结率" }).getByRole("button").click();
    await visitor.sees("已填入 J8");
    const { workbook } = await visitor.saved();
    expect(await cellIn(workbook, "附件3-2", "K7")).toBe("≤12.5万元");
    expect(await cellIn(workbook, "附件3-2", "J8")).toBe("按时办结率≥98%");
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    const again = (await visitor.saved()).workbook;
    expect(await cellIn(again, "附件3-2", "J8")).toBe("提高办事效率");
    expect(visitor.complaints).toEqual([]);
  });

  test("报送检查 clears our colours, says what is left, and its 体检单 goes into the file", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差");
    await visitor.button("标记到表格").click();
    await visitor.sees("有改动未保存");
    await visitor.button("报送检查").click();
    await visitor.sees("底色标记已清除");
    await visitor.sees("附件3-2 横向，一页宽");
    await visitor.button("插入体检单").click();
    await visitor.sees("已插入体检单");
    const [download] = await Promise.all([
      visitor.page.waitForEvent("download"),
      visitor.button("另存").click(),
    ]);
    expect(download.suggestedFilename()).toBe("2026_体检单.html");
    const { workbook } = await visitor.saved();
    expect(await cellIn(workbook, "体检单", "A1")).toBe("绩效目标申报表体检单");
    const [form] = await workbook.read(["附件3-2"], { layout: true });
    expect(form!.layout!.marks).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});

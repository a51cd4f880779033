import { openFile } from "../../src/hosts/file/open";
import { unzip } from "../../src/hosts/file/zip";
import { protectFirstSheet } from "../hosts/file/protect";
import { desk } from "./web/desk";
import { filled, withMacros } from "./web/files";
import { cellIn, textsIn, type Visitor } from "./web/visitor";

const { visit } = desk();

async function rollUp(visitor: Visitor): Promise<void> {
  await visitor.tab("汇总").click();
  await visitor.button("一键汇总").click();
}

describe("一键汇总", () => {
  test("can be taken back and done again, and the file that is saved has the summary and lost nothing", async () => {
    const brought = withMacros(await filled());
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", brought);
    await visitor.sees("还差");
    await rollUp(visitor);
    await visitor.sees("已汇总 3 行，共 22.5 万元");
    await visitor.button("撤销").click();
    await visitor.sees("已撤销");
    await visitor.button("一键汇总").click();
    await visitor.sees("已汇总 3 行到附件3-1");
    const { bytes, workbook } = await visitor.saved();

    const before = openFile(brought);
    for (const sheet of ["附件3-2", "附件3-3"]) {
      expect(await textsIn(workbook, sheet)).toEqual(await textsIn(before, sheet));
    }
    const summary = await textsIn(workbook, "附件3-1");
    expect(summary).toEqual(expect.objectContaining({ D5: "12.5", D6: "6.2", D7: "3.8" }));
    expect(summary).toEqual(expect.objectContaining(await textsIn(before, "附件3-1")));
    const [old, now] = [unzip(brought), unzip(bytes)];
    const own = /worksheets\/sheet1\.xml$|workbook\.xml|styles\.xml|\[Content_Types\]/;
    for (const part of [...old.keys()].filter((name) => !own.test(name))) {
      expect({ part, bytes: now.get(part) }).toEqual({ part, bytes: old.get(part) });
    }

    await visitor.open("申报（交）.xlsx", bytes);
    await visitor.sees("申报（交）.xlsx");
    await visitor.sees("还差");
    await rollUp(visitor);
    await visitor.sees("已是最新，没有改动");
    expect(await visitor.page.getByText("有改动未保存").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });

  test("of a text that summary and source both changed, the person chooses", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差");
    await rollUp(visitor);
    await visitor.sees("已汇总 3 行到附件3-1");
    await visitor.type("附件3-1", "F6", "我们自己写的年度目标。");
    await visitor.type("附件3-2", "G8", "建成社区阅读点5个。");
    await visitor.button("一键汇总").click();
    await visitor.sees("1 处文字要您选一份");
    await visitor.button("去选").click();
    await visitor.sees("选用哪一份文字");
    await visitor.sees("附件3-1 F6 您改过，附件3-2 G8 后来也变了。");
    await visitor.page.getByRole("radio", { name: /^现在来源/ }).check();
    await visitor.button("用选中的").click();
    await visitor.sees("三处一致");
    await visitor.seesNoMore("要您选一份");
    expect(await cellIn((await visitor.saved()).workbook, "附件3-1", "F6")).toBe("建成社区阅读点5个。");
    expect(visitor.complaints).toEqual([]);
  });

  test("into a protected summary says so, and draws another when told to", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", protectFirstSheet(await filled()));
    await visitor.sees("还差");
    await rollUp(visitor);
    await visitor.sees("附件3-1 有保护，写不进去");
    await visitor.sees("什么都没有写入，表格和原来一样。");
    await visitor.button("再试一次").click();
    await visitor.sees("附件3-1 有保护，写不进去");
    await visitor.button("改为另建一张").click();
    await visitor.sees("已汇总 3 行到附件3-1 (2)");
    const { workbook } = await visitor.saved();
    expect(await cellIn(workbook, "附件3-1", "D5")).toBeNull();
    expect(await cellIn(workbook, "附件3-1 (2)", "D5")).toBe(12.5);
    await visitor.button("一键汇总").click();
    await visitor.sees("已是最新，没有改动");
    expect(visitor.complaints).toEqual([]);
  });
});

describe("a protected 支出方向表", () => {
  test("is not corrected by 修复, and says why nothing can be typed", async () => {
    const visitor = await visit("disk");
    const order = ["spending-direction", "department-expenditure", "summary"];
    await visitor.open("申报.xlsx", protectFirstSheet(await filled(order)));
    await visitor.page.getByText("金额格里带了单位").click();
    await visitor.button("修复").click();
    await visitor.button("改这 1 格").click();
    await visitor.sees("附件3-2 有保护，写不进去");
    await visitor.type("附件3-2", "E8", "6.2");
    await visitor.sees("“附件3-2”有保护，写不进去。");
    expect(await cellIn((await visitor.saved()).workbook, "附件3-2", "E8")).toBe("6.2万元");
    expect(visitor.complaints).toEqual([]);
  });
});

describe("a filled declaration", () => {
  test("loses its finding while the wrong total is typed over", async () => {
    const visitor = await visit("disk");
    await visitor.open("申报.xlsx", await filled());
    await visitor.sees("还差 1 处必改、1 处待核实");
    await visitor.page.getByText("总额不等于基本支出加项目支出").click();
    await visitor.button("定位").click();
    await visitor.type("附件3-3", "C5", "168.6");
    // The slip's amount stands in a text as well, which nobody has changed yet.
    await visitor.sees("文字里的总额与资金总额不一致");
    await visitor.sees("已填的建议先核实 2 处");
    expect(await cellIn((await visitor.saved()).workbook, "附件3-3", "C5")).toBe(168.6);
    expect(visitor.complaints).toEqual([]);
  });
});

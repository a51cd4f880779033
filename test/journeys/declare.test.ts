import { desk } from "./web/desk";
import { textsIn, type Visitor } from "./web/visitor";

const { visit } = desk();

const ROWS = [
  "石峰区图书馆|数字资源采购|公共阅读服务专项|2026年—2028年|12.5|三年内建成覆盖全区的数字阅读平台。|新购电子图书2000册，平台上线运行。|采购电子图书2000册|资源可用率≥98%|2026年9月底前完成采购|控制在12.5万元以内||年度线上借阅量≥3万人次|||读者满意度≥92%",
  "石峰区图书馆|社区阅读点建设|公共阅读服务专项|2026年—2028年|6.2|每个街道至少建成两个阅读点。|建成社区阅读点4个。|建成社区阅读点4个|验收合格率100%|2026年11月底前开放|1.55万元/个||年度服务读者≥8000人次|||居民满意度≥90%",
].map((row) => row.split("|"));

/** 区县、年度、单位全称, and the three forms. */
async function begin(visitor: Visitor): Promise<void> {
  await visitor.sees("先告诉绩表是哪里的表");
  await visitor.page.getByLabel("区县").selectOption({ label: "石峰区" });
  await visitor.page.getByLabel("年度", { exact: true }).selectOption("2026");
  await visitor.page.getByLabel("单位全称").fill("石峰区图书馆");
  for (const [nth, sheet] of ["附件3-2", "附件3-3", "附件3-1"].entries()) {
    await visitor.button("插入").nth(nth).click();
    await visitor.sees(`已插入${sheet}`);
  }
  await visitor.sees("新表，填了内容再审");
}

describe.each(["server", "disk"] as const)("a declaration, with the page from a %s", (from) => {
  test("is typed from the first start to a file that may be submitted", async () => {
    const visitor = await visit(from);
    await begin(visitor);
    for (const [nth, row] of ROWS.entries()) await visitor.typeRow("附件3-2", `A${nth + 7}`, row);
    await visitor.compose("附件3-3", "B4", "shifengqutushuguan", "石峰区图书馆");
    await visitor.type("附件3-3", "C7", "146.1");
    await visitor.type("附件3-3", "C8", "18.7");
    await visitor.type("附件3-3", "B9", "保障全年免费开放，让读者就近借阅。");
    await visitor.type("附件3-3", "C10", "全年开放不少于330天，举办阅读活动48场");
    await visitor.type("附件3-3", "C11", "年接待读者≥12万人次，读者满意度≥92%");
    await visitor.type("附件3-3", "C5", "165.1");
    await visitor.tab("审核").click();
    await visitor.sees("还差 1 处必改");
    await visitor.sees("总额不等于基本支出加项目支出");

    await visitor.type("附件3-3", "C5", "164.8");
    await visitor.sees("附件3-1 还没汇总");
    await visitor.tab("汇总").click();
    await visitor.button("一键汇总").click();
    await visitor.sees("已汇总 2 行，共 18.7 万元");
    await visitor.sees("三处一致");
    await visitor.tab("审核").click();
    await visitor.sees("可以报送");
    const { name, workbook } = await visitor.saved();
    expect(name).toBe("石峰区图书馆_2026_绩效目标.xlsx");
    expect(await textsIn(workbook, "附件3-2")).toMatchObject({
      E7: "12.5",
      F8: ROWS[1]![5],
      P8: ROWS[1]![15],
    });
    expect(await textsIn(workbook, "附件3-3")).toMatchObject({ B4: "石峰区图书馆", C5: "164.8" });
    expect(await textsIn(workbook, "附件3-1")).toMatchObject({
      B5: "公共阅读服务专项",
      D5: "12.5",
      D6: "6.2",
    });
    expect(visitor.complaints).toEqual([]);
  });
});

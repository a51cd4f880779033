import { book, directions } from "./book";

/** A 专项资金申报表 from row 1 on. */
function fund(
  name: string,
  {
    sheet = name,
    year = 2019,
    amount = "12",
    attribute = "延续专项☑ 新增专项□",
    schedule = [] as string[],
  } = {},
): string {
  const indicators = ["数量", "质量", "时效", "成本"].map((kind, i) => {
    const [content, value] = i < 2 ? [`${kind}内容`, `${i + 1} 次`] : ["", ""];
    return `| ^ | ${i === 0 ? "产出指标" : "^"} | ${kind}指标 | ${content} | ${value} |  |`;
  });
  return `
    ## ${sheet}
    | 附件2-1 |  |  |  |  |  |
    | 专项资金绩效目标申报表 | < | < | < | < | < |
    | （ ${year} 年度） | < | < | < | < | < |
    | 专项名称 | ${name} | < | 专项属性 | ${attribute} | < |
    | 部门名称 | 合江街道办 | < | 资金总额（万元） | ${amount} | < |
    | 部门相应职能职责概述 | 略 | < | < | < | < |
    | 专项立项依据 | 略 | < | < | < | < |
    | 专项实施进度计划 | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
    ${schedule.map((dates) => `| ^ | 内容 | < | < | ${dates} |`).join("\n")}
    | 专项长期绩效目标 | 长期 | < | < | < | < |
    | 专项年度绩效目标 | ${name}年度目标 | < | < | < | < |
    | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
    ${indicators.join("\n")}
    | 专项实施保障措施 | 略 | < | < | < | < |
  `;
}

const rowsOf = async (workbook: ReturnType<typeof book>) =>
  (await workbook.show("专项一览表"))
    .split("\n")
    .slice(3)
    .filter((line) => /[^|\s]/.test(line));

describe("where a district has no summary", () => {
  test("an overview is made, one row per fund, marked as unofficial", async () => {
    const workbook = book(
      fund("社区建设", { schedule: ["2019年3月 | 2019年6月", "2019.1 | 2019年10月", "2019.2 | 2019.9"] }) +
        fund("村级补助", { amount: "46.00万元", attribute: "延续专项□ 新增专项☑" }),
    );
    const { report } = await workbook.rollUp({
      issuesIn: ({ sheet }) => (sheet.name === "社区建设" ? 3 : 0),
    });
    expect(await workbook.show("专项一览表")).toContain("2019年度专项资金一览表（非官方，仅供本单位核对）");
    expect(await rowsOf(workbook)).toEqual([
      "| 1 | 社区建设 | 延续专项 | 合江街道办 | 12 | 2019.1—2019年10月 | 社区建设年度目标 | 2 | 3 |",
      "| 2 | 村级补助 | 新增专项 | 合江街道办 | 46 |  | 村级补助年度目标 | 2 | 0 |",
    ]);
    expect(report).toMatchObject({
      sheet: "专项一览表",
      rows: 2,
      converted: [{ sheet: "村级补助", cell: "E5", from: "46.00万元", to: "46" }],
      tieOut: { directions: "58", summary: "58", projectExpenditure: null },
    });
  });

  test("it is brought up to date in place, and does not change when nothing did", async () => {
    const workbook = book(fund("社区建设") + fund("村级补助"));
    await workbook.rollUp({ issuesIn: () => 2 });
    expect((await workbook.rollUp({ issuesIn: () => 2 })).edits).toEqual([]);
    await workbook.type({ "村级补助!E5": 46, "社区建设!E4": "延续专项□ 新增专项□" });
    await workbook.rollUp({ issuesIn: () => 0 });
    expect((await workbook.workbook.sheets()).map(({ name }) => name)).toEqual([
      "社区建设",
      "村级补助",
      "专项一览表",
      "_绩表",
    ]);
    expect(await rowsOf(workbook)).toEqual([
      "| 1 | 社区建设 |  | 合江街道办 | 12 |  | 社区建设年度目标 | 2 | 0 |",
      "| 2 | 村级补助 | 延续专项 | 合江街道办 | 46 |  | 村级补助年度目标 | 2 | 0 |",
    ]);
  });

  test("where nobody counted issues, the column stays as it is", async () => {
    const workbook = book(fund("社区建设"));
    await workbook.rollUp({ issuesIn: () => 5 });
    await workbook.rollUp();
    expect((await rowsOf(workbook))[0]).toMatch(/\| 2 \| 5 \|$/);
  });

  test("two forms of one fund are named by their sheets", async () => {
    const workbook = book(fund("社区建设", { sheet: "甲" }) + fund("社区 建设", { sheet: "乙" }));
    expect(await workbook.refusal()).toBe("没有汇总：有 2 张表重复。甲、乙 都是“社区建设”。请合并或改名。");
  });

  test("forms with a name alone are not declared yet", async () => {
    const begun = fund("村级补助", { amount: "" }).replace("村级补助年度目标", "");
    const { report } = await book(fund("社区建设") + begun).rollUp();
    expect(report.leftOut).toEqual([
      { sheet: "村级补助", cell: "B4", why: "金额和绩效目标都空着，没有汇总" },
    ]);
  });
});

describe("what is in the way is told in the words of this district", () => {
  test.each([
    [
      "an amount that cannot be read",
      fund("社区建设", { amount: "若干" }),
      "看不懂就不写，不会当成 0。专项一览表没有动。",
    ],
    [
      "only names",
      fund("社区建设", { amount: "" }).replace("社区建设年度目标", ""),
      "专项资金申报表都只写了名称，还没有金额和绩效目标。请先填好，再来汇总。",
    ],
  ])("%s", async (_, sheets, sentence) => {
    expect(await book(sheets).refusal()).toContain(sentence);
  });
});

test("two districts in one workbook are not rolled up together", async () => {
  const both = directions(["平台运维 | 综治平台 | 8.5 | 长一 | 年一"]) + fund("社区建设");
  expect(await book(both).refusal()).toBe(
    "没有汇总：这本工作簿里既有石峰区的支出方向表，又有石鼓区的专项资金申报表，两地的表不能汇在一起。请分成两本工作簿再汇总。",
  );
});

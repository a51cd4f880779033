import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";

describe("what is rolled up", () => {
  test("every 支出方向表 of the workbook, in its order", async () => {
    const workbook = book(
      directions([HALL], { name: "附件3-2（大厅）" }) +
        summary() +
        directions([PLATFORM], { name: "附件3-2（平台）" }),
    );
    const { report, rows } = await workbook.rollUp();
    expect(report).toMatchObject({ sheet: "附件3-1", rows: 2, leftOut: [] });
    expect(rows.map(({ names }) => names[0])).toEqual(["政务大厅", "综治平台"]);
  });

  test("several on one sheet", async () => {
    const two = directions([PLATFORM]) + "|  |\n" + directions([HALL]).split("\n").slice(1).join("\n");
    expect((await book(two + summary()).rollUp()).report).toMatchObject({ rows: 2, leftOut: [] });
  });

  test("the latest year; an older one is an archive, no year is this year", async () => {
    const workbook = book(
      directions([PLATFORM], { name: "2018年存底", year: 2018 }) +
        directions([PLATFORM]) +
        directions([HALL], { name: "大厅", year: null }) +
        summary(),
    );
    const { report } = await workbook.rollUp();
    expect(report.rows).toBe(2);
    expect(report.leftOut).toEqual([{ sheet: "2018年存底", why: "标题是 2018 年度，与 2019 年度不同" }]);
  });

  test("goes into the summary of the same year, and leaves last year's alone", async () => {
    const old = summary(["| 1 | 旧专项 | 旧方向 | 1 | 旧 | 旧 |"], { name: "2018汇总", year: 2018 });
    const workbook = book(old + directions([PLATFORM]) + summary());
    const before = await workbook.show("2018汇总");
    expect((await workbook.rollUp()).report.sheet).toBe("附件3-1");
    expect(await workbook.show("2018汇总")).toBe(before);
  });

  test("not what is hidden, blank, an example, or no form at all", async () => {
    const example = directions(["例 | 例 | 1 | 例 | 例"], { name: "填表样例" });
    const workbook = book(
      directions([PLATFORM]) +
        directions([HALL], { name: "藏起来" }) +
        directions([], { name: "还没填" }) +
        `${example}| （该指标仅用于解释说明数量指标的填报） |\n` +
        "## 通讯录\n| 姓名 | 电话 |\n" +
        summary(),
    );
    await workbook.edit({ kind: "showSheet", sheet: "藏起来", visibility: "hidden" });
    const { report } = await workbook.rollUp();
    expect(report.rows).toBe(1);
    expect(report.leftOut).toEqual([
      { sheet: "还没填", why: "空表" },
      { sheet: "填表样例", why: "写着“仅用于解释说明”，不算申报内容" },
      { sheet: "藏起来", why: expect.stringContaining("隐藏的表") as string },
      { sheet: "通讯录", why: "没有认出表头" },
    ]);
  });

  test("not an example row among real ones", async () => {
    const sample = "样例（仅用于解释说明） | 例 | 1 | 例 | 例";
    const { report } = await book(directions([sample, PLATFORM]) + summary()).rollUp();
    expect(report).toMatchObject({ rows: 1, tieOut: { directions: "8.5" } });
    expect(report.leftOut).toEqual([
      { sheet: "附件3-2", cell: "C7", why: "写着“仅用于解释说明”，不算申报内容" },
    ]);
  });

  test("of two forms on a sheet the one left out is named by its cell", async () => {
    const two = directions([PLATFORM]) + "|  |\n" + directions([], {}).split("\n").slice(1).join("\n");
    expect((await book(two + summary()).rollUp()).report.leftOut).toEqual([
      { sheet: "附件3-2", cell: "A10", why: "空表" },
    ]);
  });
});

describe("nothing is rolled up", () => {
  test("where nothing is filled in yet", async () => {
    expect(await book(directions([]) + summary()).refusal()).toBe(
      "还没有填好的支出方向表。请先在附件3-2填一行，再来汇总。",
    );
  });

  test("where there are only names", async () => {
    expect(await book(directions(["平台运维 | 综治平台 |  |  |"]) + summary()).refusal()).toBe(
      "支出方向表里的行都只写了名称，还没有金额和绩效目标。请先填好，再来汇总。",
    );
  });

  test("where there is no form at all", async () => {
    expect(await book("| 通讯录 |").refusal()).toBe(
      "没有找到可以汇总的表（石峰区的附件3-2支出方向表、石鼓区的附件2-1专项资金申报表、全国通用的项目支出绩效目标申报表）。请先插入一张，填好再来汇总。",
    );
  });

  test("where two summaries of the year ask for it", async () => {
    const filled = "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |";
    const two = summary([filled]) + summary([filled], { name: "附件3-1 (2)" });
    expect(await book(directions([PLATFORM]) + two).refusal()).toBe(
      "没有汇总：附件3-1、附件3-1 (2) 都是汇总表，不知道写进哪一张。请只留一张，把别的删掉或隐藏。",
    );
  });

  test("where no year says what a new summary would be called", async () => {
    expect(await book(directions([PLATFORM], { year: null })).refusal()).toContain(
      "支出方向表的标题里没有年度，不知道该建哪一年的汇总表",
    );
  });
});

test("of two summaries the filled one is meant", async () => {
  const filled = "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |";
  const workbook = book(directions([PLATFORM]) + summary() + summary([filled], { name: "附件3-1 (2)" }));
  expect((await workbook.rollUp()).report.sheet).toBe("附件3-1 (2)");
});

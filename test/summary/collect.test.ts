import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";

describe("amounts", () => {
  test.each([
    ["8.5万元", "8.5"],
    ["85000元", "8.5"],
    ["８．５", "8.5"],
    ["'8.5", "8.5"],
    ["226.00万元", "226"],
    ["25万　", "25"],
  ])("%s counts as %s, and the user is told", async (written, to) => {
    const workbook = book(directions([`平台运维 | 综治平台 | ${written} | 长一 | 年一`]) + summary());
    const { report } = await workbook.rollUp();
    const from = written.trim().replace(/^'/, "");
    expect(report.converted).toEqual([{ sheet: "附件3-2", cell: "E7", from, to }]);
    expect((await workbook.sheet("附件3-1")).rows[4]![3]!.value).toBe(Number(to));
  });

  test("a sheet in 元 is converted cell by cell", async () => {
    const workbook = book(
      directions(["平台运维 | 综治平台 | 85000 | 长一 | 年一"], { unit: "元" }) + summary(),
    );
    const { report } = await workbook.rollUp();
    expect(report.converted).toEqual([{ sheet: "附件3-2", cell: "E7", from: "85000", to: "8.5" }]);
    expect(report.tieOut.directions).toBe("8.5");
  });

  test("a summary in 元 gets 元; the slip stays in 万元", async () => {
    const workbook = book(directions([PLATFORM]) + summary([], { unit: "元" }));
    const { report } = await workbook.rollUp();
    expect((await workbook.sheet("附件3-1")).rows[4]![3]!.value).toBe(85_000);
    expect(report.converted).toEqual([{ sheet: "附件3-2", cell: "E7", from: "8.5", to: "85000" }]);
    expect(report.tieOut).toMatchObject({ directions: "8.5", summary: "8.5" });
  });

  test("plain numbers are not worth mentioning, zero is one", async () => {
    const workbook = book(directions([PLATFORM, "大厅运转 | 政务大厅 | 0 | 长二 | 年二"]) + summary());
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ rows: 2, converted: [], tieOut: { directions: "8.5" } });
  });

  test.each([
    ["若干", "1 格金额看不懂。附件3-2 E8　支出方向年度金额写的是“若干”，请改成数字"],
    ["", "附件3-2 E8　支出方向年度金额空着，请填上金额，确实没有就填 0"],
    ["无", "附件3-2 E8　支出方向年度金额写的是“无”，请改成数字"],
    ["2019年", "附件3-2 E8　支出方向年度金额写的是“2019年”，请改成数字"],
  ])("“%s” stops the roll-up and is named", async (written, sentence) => {
    const workbook = book(
      directions([PLATFORM, `大厅运转 | 政务大厅 | ${written} | 长二 | 年二`]) + summary(),
    );
    const before = await workbook.show("附件3-1");
    expect(await workbook.refusal()).toContain(sentence);
    expect(await workbook.refusal()).toContain("看不懂就不写，不会当成 0。汇总表没有动。");
    expect(await workbook.show("附件3-1")).toBe(before);
  });

  test("an error value stops it", async () => {
    const workbook = book(directions([PLATFORM, "大厅运转 | 政务大厅 | #REF! | 长二 | 年二"]) + summary());
    expect(await workbook.refusal()).toContain("E8　支出方向年度金额是错误值“#REF!”，请改好公式或直接填数");
  });

  test("a formula counts by its value, and stops it where it was never worked out", async () => {
    const sheets = directions([PLATFORM, "大厅运转 | 政务大厅 | 1 | 长二 | 年二"]) + summary();
    const worked = await book(sheets, { "附件3-2!E8": ["1+1.5", 2.5] }).rollUp();
    expect(worked.report.tieOut.directions).toBe("11");
    expect(await book(sheets, { "附件3-2!E8": ["1+1.5", null] }).refusal()).toContain(
      "E8　支出方向年度金额的公式还没有算出结果，请在表格软件里打开，保存后再汇总",
    );
  });

  test("one amount for several rows stops it, wherever they are merged", async () => {
    const workbook = book(directions([PLATFORM, "大厅运转 | 政务大厅 | ^ | 长二 | 年二"]) + summary());
    expect(await workbook.refusal()).toContain("附件3-2 E7　支出方向年度金额一格管着几行，分不清各行是多少");
  });

  test("every cell in the way is named, many of them counted", async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `方向${i} | 专项${i} | 待定 | 长 | 年`);
    const { workbook, refusal } = book(directions(rows) + summary());
    expect(await refusal()).toMatch(/^没有汇总：8 格金额看不懂。.*E7.*E8.*E9.*E10.*E11.*；另有 3 格。/);
    expect(await workbook.sheets()).toHaveLength(2);
  });
});

describe("rows", () => {
  test("that carry on the merged names above them belong to them", async () => {
    const sheet = directions([PLATFORM, HALL]).replace(
      /(\| 政务中心 \| 大厅运转.*)\n/,
      "$1\n| ^ | ^ | ^ | ^ | ^ | ^ | ^ | 接待 300 人次 |  |  |  |  |  |  |  |  |\n",
    );
    const { report } = await book(sheet + summary()).rollUp();
    expect(report).toMatchObject({ rows: 2, leftOut: [], tieOut: { directions: "11" } });
  });

  test("take a merged fund's name from the row above", async () => {
    const workbook = book(directions(["甲 | 政务大厅 | 1 | 一 | 一", "乙 | ^ | 2 | 二 | 二"]) + summary());
    await workbook.rollUp();
    expect(await workbook.text("附件3-1!B6")).toBe("政务大厅");
  });

  test("with names alone are not declared yet, and listed", async () => {
    const { report } = await book(directions([PLATFORM, "大厅运转 | 政务大厅 |  |  |"]) + summary()).rollUp();
    expect(report.rows).toBe(1);
    expect(report.leftOut).toEqual([{ sheet: "附件3-2", cell: "C8", why: "金额和绩效目标都空着，没有汇总" }]);
  });

  test("with nothing but a department are listed as well", async () => {
    const { report } = await book(directions([PLATFORM, " |  |  |  |"]) + summary()).rollUp();
    expect(report.leftOut).toEqual([{ sheet: "附件3-2", cell: "A8", why: "金额和绩效目标都空着，没有汇总" }]);
  });

  test("without a name stop it: nobody may guess whose money it is", async () => {
    const { refusal } = book(directions([PLATFORM, "大厅运转 |  | 2.5 | 长二 | 年二"]) + summary());
    expect(await refusal()).toContain("附件3-2 C8　所属专项名称空着，这一行却填了金额或目标，请补上名称");
  });

  test("that are totals, notes or blank are no rows", async () => {
    const { report } = await book(
      directions([PLATFORM, " |  |  |  |", HALL]).replace("| 政务中心 |  |  | 2019年 |", "|  |  |  |  |") +
        "| 合计 |  |  |  | 11 |\n| 注：单位为万元 |\n" +
        summary(),
    ).rollUp();
    expect(report).toMatchObject({ rows: 2, leftOut: [], tieOut: { directions: "11" } });
  });

  test("of one name are not merged but named", async () => {
    const rows = [
      "维修（护）费 | 机房维护费 | 1 | 一 | 一",
      PLATFORM,
      "维修(护)费 | 机房 维护费 | 2 | 二 | 二",
    ];
    expect(await book(directions(rows) + summary()).refusal()).toBe(
      "没有汇总：有 2 行重复。附件3-2 第7行、第9行 都是“机房维护费，维修（护）费”。请合并或改名。",
    );
  });

  test("of one name on two sheets are named with both", async () => {
    const other = directions([PLATFORM], { name: "附件3-2 (2)" });
    expect(await book(directions([PLATFORM]) + other + summary()).refusal()).toContain(
      "附件3-2 第7行、附件3-2 (2) 第7行 都是“综治平台，平台运维”。",
    );
  });

  test("of one direction in different funds are different", async () => {
    const rows = ["维修（护）费 | 综治平台 | 1 | 一 | 一", "维修（护）费 | 机房 | 2 | 二 | 二"];
    expect((await book(directions(rows) + summary()).rollUp()).report.rows).toBe(2);
  });
});

test("a column that is missing is asked for", async () => {
  const sheet = directions([PLATFORM]).replace("年度绩效目标", "备注");
  expect(await book(sheet + summary()).refusal()).toContain("附件3-2里找不到“年度绩效目标”");
});

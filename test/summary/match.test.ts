import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";
const OWN = "| 1 | 应急储备 | 机动 | 3 | 自拟 | 自拟 |";

describe("rows of the summary without a source", () => {
  test("that the user added stay, last, and are told of", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary([OWN]));
    const { report } = await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n").slice(4)).toEqual([
      "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |",
      "| 2 | 政务大厅 | 大厅运转 | 2.5 | 长二 | 年二 |",
      "| 3 | 应急储备 | 机动 | 3 | 自拟 | 自拟 |",
    ]);
    expect(report).toMatchObject({
      rows: 2,
      leftOut: [{ sheet: "附件3-1", cell: "B7", why: "汇总表里手工加的行，支出方向表没有，原样放在最后" }],
      tieOut: { directions: "11", summary: "14" },
    });
    expect((await workbook.rollUp()).edits).toEqual([]);
  });

  test("must have a readable amount, for it counts", async () => {
    const workbook = book(directions([PLATFORM]) + summary([OWN.replace("| 3 |", "| 待定 |")]));
    expect(await workbook.refusal()).toContain("附件3-1 D5　资金总额写的是“待定”，请改成数字");
  });

  test("that an earlier roll-up wrote go, unless a person changed their text", async () => {
    const workbook = book(directions([PLATFORM, HALL, "甲 | 乙 | 1 | 长三 | 年三"]) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F7": "年三，人工改过" });
    await workbook.type(
      Object.fromEntries(["B8", "C8", "E8", "F8", "G8"].map((cell) => [`附件3-2!${cell}`, null])),
    );
    await workbook.type(
      Object.fromEntries(["B9", "C9", "E9", "F9", "G9"].map((cell) => [`附件3-2!${cell}`, null])),
    );
    const { report } = await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n").slice(4)).toEqual([
      "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |",
      "| 2 | 乙 | 甲 | 1 | 长三 | 年三，人工改过 |",
      "|  |  |  |  |  |  |",
    ]);
    expect(report.leftOut).toContainEqual({
      sheet: "附件3-1",
      cell: "B6",
      why: "支出方向表没有这一行了，文字您改过，原样放在最后",
    });
  });

  test("that repeat another stay, and are told of", async () => {
    const twin = "| 2 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |";
    const { report } = await book(directions([PLATFORM]) + summary([twin.replace("2", "1"), twin])).rollUp();
    expect(report.leftOut).toEqual([{ sheet: "附件3-1", cell: "B6", why: "和第5行重复，原样放在最后" }]);
  });
});

describe("changing between the layouts", () => {
  const TWO = [
    "甲方向 | 大厅 | 1 | 长甲。 | 年。",
    "乙方向 | 大厅 | 2.5 | 长乙。 | 年。",
    "平台运维 | 平台 | 4 | 长 | 年",
  ];
  const byDirection = [
    "| 1 | 大厅 | 甲方向 | 1 | 长甲。 | 年。 |",
    "| 2 | 大厅 | 乙方向 | 2.5 | 长乙。 | 年。 |",
    "| 3 | 平台 | 平台运维 | 4 | 长 | 年 |",
  ];
  const byFund = [
    "| 1 | 大厅 | 甲方向、乙方向 | 3.5 | 1.甲方向：长甲；2.乙方向：长乙。 | 年。 |",
    "| 2 | 平台 | 平台运维 | 4 | 长 | 年 |",
  ];

  test("takes the rows of one for those of the other, and back", async () => {
    const workbook = book(directions(TWO) + summary());
    const rows = async () => (await workbook.show("附件3-1")).split("\n").slice(4);
    await workbook.rollUp();
    expect(await rows()).toEqual(byDirection);
    const { report, drafts } = await workbook.rollUp({ layout: "fund" });
    expect(await rows()).toEqual([...byFund, "|  |  |  |  |  |  |"]);
    expect(report).toMatchObject({ rows: 2, leftOut: [], kept: [], conflicts: [] });
    expect(drafts).toEqual([{ cell: "E5" }]);
    expect((await workbook.rollUp({ layout: "fund" })).edits).toEqual([]);
    expect((await workbook.rollUp()).report.leftOut).toEqual([]);
    expect(await rows()).toEqual(byDirection);
  });

  test("also of a summary that somebody else filled", async () => {
    const workbook = book(directions(TWO) + summary(byDirection));
    const { report } = await workbook.rollUp({ layout: "fund" });
    expect((await workbook.show("附件3-1")).split("\n").slice(4, 6)).toEqual(byFund);
    expect(report).toMatchObject({ leftOut: [], conflicts: [] });
  });

  test("does not take a row of the user's for its own because it says the same", async () => {
    const own = "| 3 | 大厅 | 另一方向 | 1 | 长丁。 | 年。 |";
    const workbook = book(directions(TWO) + summary([own]));
    await workbook.rollUp({ layout: "fund" });
    await workbook.type({ "附件3-2!F7": "长丁。", "附件3-2!F8": "长丁。" });
    await workbook.rollUp({ layout: "fund" });
    expect((await workbook.rollUp({ layout: "fund" })).edits).toEqual([]);
    expect(await workbook.show("附件3-1")).toContain(own);
  });

  test("keeps what a person made of a joined text, when a direction is added too", async () => {
    const workbook = book(directions([...TWO, " |  |  |  |"]) + summary());
    await workbook.rollUp({ layout: "fund" });
    await workbook.type({ "附件3-1!E5": "大厅两个方向的目标" });
    expect((await workbook.rollUp({ layout: "fund" })).report.kept).toEqual([{ cell: "E5" }]);
    await workbook.type({
      "附件3-2!B10": "丙方向",
      "附件3-2!C10": "大厅",
      "附件3-2!E10": 1,
      "附件3-2!F10": "长丙",
      "附件3-2!G10": "年。",
    });
    const { report } = await workbook.rollUp({ layout: "fund" });
    expect(await workbook.text("附件3-1!C5")).toBe("甲方向、乙方向、丙方向");
    expect(await workbook.text("附件3-1!E5")).toBe("大厅两个方向的目标");
    expect(report.conflicts).toEqual([
      {
        cell: "E5",
        before: "1.甲方向：长甲；2.乙方向：长乙。",
        source: "1.甲方向：长甲；2.乙方向：长乙；3.丙方向：长丙。",
        edited: "大厅两个方向的目标",
      },
    ]);
  });
});

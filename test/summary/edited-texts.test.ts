import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";

/** Rolled up; then the text in F5 was changed by hand, and its source too. */
async function bothChanged() {
  const workbook = book(directions([PLATFORM, HALL]) + summary());
  await workbook.rollUp();
  await workbook.type({ "附件3-1!F5": "年一，人工改过", "附件3-2!G7": "年一，来源也改了" });
  return workbook;
}

const CONFLICT = { cell: "F5", before: "年一", source: "年一，来源也改了", edited: "年一，人工改过" };

describe("a text of the summary", () => {
  test("follows its source as long as nobody changed it", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-2!G7": "年一，改了" });
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ kept: [], conflicts: [] });
    expect(await workbook.text("附件3-1!F5")).toBe("年一，改了");
  });

  test("changed by hand stays, and the user is told", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F5": "年一，人工改过" });
    const { report, edits } = await workbook.rollUp();
    expect(report).toMatchObject({ kept: [{ cell: "F5" }], conflicts: [] });
    expect(edits).toEqual([]);
  });

  test("changed by hand moves with its row", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F6": "年二，人工改过" });
    await workbook.edit({ kind: "insertRows", sheet: "附件3-2", row: 7, count: 1 });
    await workbook.type({
      "附件3-2!B8": "热线",
      "附件3-2!C8": "热线",
      "附件3-2!E8": 1,
      "附件3-2!G8": "年三",
    });
    const { report } = await workbook.rollUp();
    expect(report.kept).toEqual([{ cell: "F7" }]);
    expect(await workbook.text("附件3-1!F7")).toBe("年二，人工改过");
  });

  test("changed by hand, and its source too: stays until a person chooses", async () => {
    const workbook = await bothChanged();
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ kept: [], conflicts: [CONFLICT] });
    expect(await workbook.text("附件3-1!F5")).toBe("年一，人工改过");
    const again = await workbook.rollUp();
    expect(again).toMatchObject({ edits: [], report: { conflicts: [CONFLICT] } });
  });

  test.each([
    ["source", "年一，来源也改了", []],
    ["edited", "年一，人工改过", [{ cell: "F5" }]],
    ["before", "年一", [{ cell: "F5" }]],
  ] as const)("chosen to be the %s, stays so", async (choice, text, kept) => {
    const workbook = await bothChanged();
    await workbook.rollUp({ choices: { F5: choice } });
    expect(await workbook.text("附件3-1!F5")).toBe(text);
    expect(await workbook.rollUp()).toMatchObject({ edits: [], report: { kept, conflicts: [] } });
  });

  test("in a summary that somebody else filled is asked about where it differs", async () => {
    const foreign = "| 1 | 综治平台 | 平台运维 | 8 | 长一 | 年一，另一种写法 |";
    const workbook = book(directions([PLATFORM]) + summary([foreign]));
    const { report } = await workbook.rollUp();
    expect(report.conflicts).toEqual([
      { cell: "F5", before: "", source: "年一", edited: "年一，另一种写法" },
    ]);
    expect(await workbook.show("附件3-1")).toContain(
      "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一，另一种写法 |",
    );
  });

  test("emptied is filled again", async () => {
    const workbook = book(directions([PLATFORM]) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F5": null });
    await workbook.rollUp();
    expect(await workbook.text("附件3-1!F5")).toBe("年一");
  });

  test("is known again when its sheet has another name", async () => {
    const workbook = book(directions([PLATFORM]) + summary());
    await workbook.rollUp();
    await workbook.edit({ kind: "renameSheet", sheet: "附件3-1", to: "汇总" });
    await workbook.type({ "汇总!F5": "人工改过" });
    expect((await workbook.rollUp()).report).toMatchObject({ sheet: "汇总", kept: [{ cell: "F5" }] });
  });

  test("of another year is another text", async () => {
    const rows = directions([PLATFORM]);
    const workbook = book(rows + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F5": "2019 年人工改过" });
    const title = "2020年区级专项资金支出方向绩效目标表";
    await workbook.type({ "附件3-2!A2": title, "附件3-2!G7": "2020 年的目标" });
    const { report } = await workbook.rollUp();
    expect(report).toMatchObject({ sheet: "附件3-1 (2)", rows: 1, kept: [], conflicts: [] });
    expect(await workbook.text("附件3-1!F5")).toBe("2019 年人工改过");
  });
});

test("names and amounts always follow their source", async () => {
  const workbook = book(directions([PLATFORM]) + summary());
  await workbook.rollUp();
  await workbook.type({ "附件3-1!B5": "综治 平台", "附件3-1!D5": 9 });
  await workbook.rollUp();
  expect(await workbook.show("附件3-1")).toContain("| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |");
});

import { book, directions, summary } from "./book";

const PLATFORM = "平台运维 | 综治平台 | 8.5 | 长一 | 年一";
const HALL = "大厅运转 | 政务大厅 | 2.5 | 长二 | 年二";
const THIRD = "热线 | 区长热线 | 1.5 | 长三 | 年三";
const FIRST_ROW = "| 1 | 综治平台 | 平台运维 | 8.5 | 长一 | 年一 |";
const SECOND_ROW = "| 2 | 政务大厅 | 大厅运转 | 2.5 | 长二 | 年二 |";
const THIRD_ROW = "| 3 | 区长热线 | 热线 | 1.5 | 长三 | 年三 |";
const total = (amount: number | string) => `|  | 合计 |  | ${amount} |  |  |`;
const blank = "|  |  |  |  |  |  |";

describe("the total row", () => {
  const body = async (workbook: ReturnType<typeof book>) =>
    (await workbook.show("附件3-1")).split("\n").slice(4);

  test("comes last when it is asked for, and is not counted in the next time", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    await workbook.rollUp({ total: true });
    expect(await body(workbook)).toEqual([FIRST_ROW, SECOND_ROW, total(11)]);
    const again = await workbook.rollUp({ total: true });
    expect(again).toMatchObject({
      edits: [],
      report: { rows: 2, tieOut: { directions: "11", summary: "11" } },
    });
  });

  test("is not made unless asked for, and not taken away again", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary());
    await workbook.rollUp();
    expect(await body(workbook)).toEqual([FIRST_ROW, SECOND_ROW]);
    await workbook.rollUp({ total: true });
    expect((await workbook.rollUp()).edits).toEqual([]);
  });

  test("that is there is brought up to date, with room made above it", async () => {
    const workbook = book(
      directions([PLATFORM, HALL, THIRD]) + summary([FIRST_ROW, total(8.5), "| 注：略 |  |  |  |  |  |"]),
    );
    await workbook.rollUp();
    expect(await body(workbook)).toEqual([
      FIRST_ROW,
      SECOND_ROW,
      THIRD_ROW,
      total(12.5),
      "| 注：略 |  |  |  |  |  |",
    ]);
  });

  test("moves up behind the last row when rows go", async () => {
    const filled = book(directions([PLATFORM, HALL]) + summary([total(0)]));
    await filled.rollUp();
    await filled.edit({ kind: "deleteRows", sheet: "附件3-2", row: 7, count: 1 });
    await filled.rollUp();
    expect(await body(filled)).toEqual([FIRST_ROW, total(8.5)]);
  });

  test("keeps its place where there are blank rows above it", async () => {
    const workbook = book(directions([PLATFORM]) + summary([blank, blank, total("")]));
    await workbook.rollUp();
    expect(await body(workbook)).toEqual([FIRST_ROW, blank, total(8.5)]);
  });

  test("may stand on top", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary([total(""), SECOND_ROW]));
    await workbook.rollUp();
    expect(await body(workbook)).toEqual([total(11), FIRST_ROW, SECOND_ROW]);
    expect((await workbook.rollUp()).edits).toEqual([]);
  });

  test("counts the rows that the user added", async () => {
    const own = "| 2 | 应急储备 | 机动 | 3 | 自拟 | 自拟 |";
    const workbook = book(directions([PLATFORM]) + summary([FIRST_ROW, own, total(0)]));
    await workbook.rollUp();
    expect(await body(workbook)).toEqual([FIRST_ROW, own, total(11.5)]);
  });

  test("is in the unit of the sheet", async () => {
    const workbook = book(directions([PLATFORM, HALL]) + summary([], { unit: "元" }));
    await workbook.rollUp({ total: true });
    expect(await body(workbook)).toContain(total("110000"));
  });

  test.each([
    ["subtotals", [FIRST_ROW, "|  | 小计 |  | 8.5 |  |  |", SECOND_ROW, total(11)], "第6、8行"],
    ["a total between rows", [FIRST_ROW, total(8.5), SECOND_ROW], "第6行"],
  ])("%s are refused: they sum up what nobody can tell", async (_, rows, named) => {
    const { refusal } = book(directions([PLATFORM, HALL]) + summary(rows));
    expect(await refusal()).toContain(`附件3-1 ${named}是合计或小计，夹在中间，分不清各管哪几行`);
  });
});

describe("formulas", () => {
  const sheets = directions([PLATFORM, HALL]) + summary([FIRST_ROW, SECOND_ROW, total(11)]);
  const formulaAt = async (workbook: ReturnType<typeof book>, row: number) =>
    (await workbook.sheet("附件3-1")).rows[row - 1]![3]!.formula;

  test("a sum of all rows stays, even where it shows an old value", async () => {
    const workbook = book(sheets, { "附件3-1!D7": ["SUM(D5:D6)", 9] });
    await workbook.rollUp();
    expect(await formulaAt(workbook, 7)).toBe("SUM(D5:D6)");
  });

  test("a sum that misses a row becomes a value", async () => {
    const workbook = book(sheets, { "附件3-1!D7": ["SUM(D5:D5)", 8.5] });
    await workbook.rollUp();
    expect((await workbook.sheet("附件3-1")).rows[6]![3]).toMatchObject({ value: 11 });
    expect(await formulaAt(workbook, 7)).toBeUndefined();
  });

  test("a sum grows with rows that come inside it", async () => {
    const workbook = book(directions([PLATFORM, HALL, THIRD]) + summary([FIRST_ROW, SECOND_ROW, total(11)]), {
      "附件3-1!D7": ["SUM(D5:D6)", 11],
    });
    const { edits } = await workbook.rollUp();
    expect(edits).toContainEqual({ kind: "insertRows", sheet: "附件3-1", row: 5, count: 1 });
    expect(await formulaAt(workbook, 8)).toBeDefined();
    expect((await workbook.show("附件3-1")).split("\n").slice(4, 7)).toEqual([
      FIRST_ROW,
      SECOND_ROW,
      THIRD_ROW,
    ]);
  });

  test("an amount that is worked out stays worked out while it is right", async () => {
    const right = book(sheets, { "附件3-1!D5": ["'附件3-2'!E7", 8.5] });
    await right.rollUp();
    expect(await formulaAt(right, 5)).toBe("'附件3-2'!E7");
    const wrong = book(sheets, { "附件3-1!D5": ["'附件3-2'!E8", 2.5] });
    await wrong.rollUp();
    expect((await wrong.sheet("附件3-1")).rows[4]![3]).toMatchObject({ value: 8.5, text: "8.5" });
    expect(await formulaAt(wrong, 5)).toBeUndefined();
  });
});

test("rows are numbered anew, whatever stood there", async () => {
  const workbook = book(
    directions([PLATFORM, HALL]) + summary(["| 7 |  |  |  |  |  |", "| '2 |  |  |  |  |  |"]),
  );
  await workbook.rollUp();
  expect((await workbook.sheet("附件3-1")).rows.slice(4).map((row) => row![0]!.value)).toEqual([1, 2]);
});

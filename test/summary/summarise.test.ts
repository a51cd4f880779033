import { survey } from "../../src/forms/read/survey";
import { sets } from "../templates/sets";
import { book, directions, summary } from "./book";

const ROWS = [
  "维修（护）费 | 综治平台运行维护 | 8.5 | 建成四级联动平台 | 全年在线率不低于 95%",
  "维修（护）费 | 互联网+监督平台运行维护 | 4 | 监督事项全部上网 | 录入事项 1200 条",
  "一般行政管理事务支出 | 政务公开平台运行专项 | 1.5 | 公开目录齐全 | 更新信息 600 条",
];
const ROLLED = `
| 1 | 综治平台运行维护 | 维修（护）费 | 8.5 | 建成四级联动平台 | 全年在线率不低于 95% |
| 2 | 互联网+监督平台运行维护 | 维修（护）费 | 4 | 监督事项全部上网 | 录入事项 1200 条 |
| 3 | 政务公开平台运行专项 | 一般行政管理事务支出 | 1.5 | 公开目录齐全 | 更新信息 600 条 |`.trim();

const filledRows = async (workbook: ReturnType<typeof book>, sheet = "附件3-1") =>
  (await workbook.show(sheet))
    .split("\n")
    .filter((line) => /^\| \d+ \|/.test(line))
    .join("\n");

describe("one click", () => {
  test("copies every direction into the summary, in order, and says so", async () => {
    const workbook = book(directions(ROWS) + summary());
    const { report, rows } = await workbook.rollUp();
    expect(await filledRows(workbook)).toBe(ROLLED);
    expect(report).toEqual({
      sheet: "附件3-1",
      rows: 3,
      converted: [],
      setBack: [],
      kept: [],
      conflicts: [],
      leftOut: [],
      tieOut: { directions: "14", summary: "14", projectExpenditure: null },
    });
    expect(rows.map(({ row, amount }) => [row, amount])).toEqual([
      [4, "8.5"],
      [5, "4"],
      [6, "1.5"],
    ]);
  });

  test("leaves the source, and everything else, as it was", async () => {
    const workbook = book(
      directions(ROWS) +
        summary(["|  |  |  |  |  |  |", "| 注：略 |  |  |  |  |  |"]) +
        "## 通讯录\n| 张三 |\n",
    );
    const before = [await workbook.show("附件3-2"), await workbook.show("通讯录")];
    await workbook.rollUp();
    expect([await workbook.show("附件3-2"), await workbook.show("通讯录")]).toEqual(before);
    expect((await workbook.show("附件3-1")).split("\n").slice(0, 4).join("\n")).toBe(
      await book(summary()).show("附件3-1"),
    );
    expect(await workbook.show("附件3-1")).toContain("| 注：略 |");
  });

  test("a second one changes nothing, whenever it comes", async () => {
    const workbook = book(directions(ROWS) + summary());
    await workbook.rollUp({ now: "2026-11-22T14:36:00Z" });
    const { edits, report } = await workbook.rollUp({ now: "2027-01-01T00:00:00Z" });
    expect(edits).toEqual([]);
    expect(report).toMatchObject({ rows: 3, kept: [], conflicts: [] });
  });
});

test("an amount that somebody changed in the summary is told with both numbers", async () => {
  const workbook = book(directions(ROWS) + summary());
  await workbook.rollUp();
  await workbook.type({ "附件3-1!D5": 9.9 });
  const { report, rows } = await workbook.rollUp();
  expect(report.setBack).toEqual([{ cell: "D5", name: rows[0]!.names.at(-1), from: "9.9", to: "8.5" }]);
  expect((await workbook.rollUp()).report.setBack).toEqual([]);
});

describe("the same rows come out", () => {
  test.each([
    ["of three sheets", ROWS.map((row, i) => directions([row], { name: `附件3-2 (${i + 1})` })).join("")],
    ["of amounts in words", directions(ROWS.map((row) => row.replace(/\| ([\d.]+) \|/, "| $1万元 |")))],
    [
      "of full-width amounts",
      directions(ROWS.map((row) => row.replace("8.5", "８．５").replace("| 4 |", "| ４ |"))),
    ],
    [
      "of a sheet in 元",
      directions(
        ROWS.map((row) => row.replace(/\| ([\d.]+) \|/, (_, n: string) => `| ${Number(n) * 10_000} |`)),
        { unit: "元" },
      ),
    ],
    [
      "of other spellings of the headings",
      directions(ROWS)
        .replace("所属专项名称", "专项资金\\n名称")
        .replace("支出方向年度金额", "年度金额（万元）"),
    ],
    [
      "of a table further down and to the right",
      directions(ROWS).replace(/^\|/gm, "|  |  |").replace("## 附件3-2\n", "## 附件3-2\n|  |\n|  |\n|  |\n"),
    ],
    [
      "of columns in another order",
      directions(ROWS)
        .split("\n")
        .map((line, i) => (i > 2 && line ? swapped(line) : line))
        .join("\n"),
    ],
  ])("%s", async (_, sheets) => {
    expect(sheets).not.toBe(directions(ROWS));
    const workbook = book(sheets + summary());
    await workbook.rollUp();
    expect(await filledRows(workbook)).toBe(ROLLED);
    expect((await workbook.rollUp()).edits).toEqual([]);
  });

  /** 主管部门 behind 年度绩效目标. */
  function swapped(line: string): string {
    const cells = line.split("|").slice(1, -1);
    return `|${[...cells.slice(1, 7), cells[0], ...cells.slice(7)].join("|")}|`;
  }
});

describe("where there is no summary yet", () => {
  test("one is drawn with room for all rows, and found again", async () => {
    const many = Array.from({ length: 12 }, (_, i) => `方向 | 专项${i} | 1 | 长 | 年`);
    const workbook = book(directions(many));
    const { report } = await workbook.rollUp({ total: true });
    expect(report).toMatchObject({ sheet: "附件3-1", rows: 12, tieOut: { summary: "12" } });
    const lines = (await workbook.show("附件3-1")).split("\n");
    expect(lines[1]).toBe("| 2019年区级专项资金预算绩效目标汇总表 | < | < | < | < | < |");
    expect(lines[15]).toBe("| 12 | 专项11 | 方向 | 1 | 长 | 年 |");
    expect(lines[16]).toBe("|  | 合计 |  | 12 |  |  |");
    const { forms } = await survey(workbook.workbook, sets);
    expect(forms.map(({ sheet, marked }) => [sheet.name, marked])).toEqual([
      ["附件3-2", false],
      ["附件3-1", true],
    ]);
    expect((await workbook.rollUp({ total: true })).edits).toEqual([]);
  });

  test("it does not take the name of a sheet that is there, hidden ones too", async () => {
    const workbook = book(directions(ROWS) + "## 附件3-1\n| 别的 |\n## 附件3-1 (2)\n| 别的 |\n");
    await workbook.edit({ kind: "showSheet", sheet: "附件3-1 (2)", visibility: "hidden" });
    expect((await workbook.rollUp()).report.sheet).toBe("附件3-1 (3)");
  });

  test("later rows are inserted, so that they look like the drawn ones", async () => {
    const workbook = book(
      directions(ROWS) + directions(Array<string>(9).fill(" |  |  |  |"), { name: "另一张" }),
    );
    await workbook.rollUp();
    for (let i = 0; i < 9; i++) {
      const row = i + 7;
      await workbook.type({
        [`另一张!B${row}`]: "方向",
        [`另一张!C${row}`]: `专项${i}`,
        [`另一张!E${row}`]: 1,
        [`另一张!F${row}`]: "长",
      });
    }
    const { edits } = await workbook.rollUp();
    expect((await workbook.show("附件3-1")).split("\n")).toHaveLength(16);
    expect(edits.filter(({ kind }) => kind === "insertRows" || kind === "style")).toEqual([
      { kind: "insertRows", sheet: "附件3-1", row: 7, count: 9 },
    ]);
    expect((await workbook.rollUp()).edits).toEqual([]);
  });
});

describe("anew", () => {
  test("the summary that is there stays as it is, its edited words too", async () => {
    const workbook = book(directions(ROWS) + summary());
    await workbook.rollUp();
    await workbook.type({ "附件3-1!F5": "我们自己写的目标" });
    const before = await workbook.show("附件3-1");
    const { report } = await workbook.rollUp({ anew: true });
    expect(report).toMatchObject({ sheet: "附件3-1 (2)", rows: 3, kept: [], conflicts: [] });
    expect(await filledRows(workbook, "附件3-1 (2)")).toBe(ROLLED);
    expect(await workbook.show("附件3-1")).toBe(before);
  });

  test("of two filled ones, a later roll-up takes the one that is not protected", async () => {
    const first = book(directions(ROWS) + summary());
    await first.rollUp();
    const workbook = await first.locked("附件3-1");
    await workbook.rollUp({ anew: true });
    const { report, edits } = await workbook.rollUp();
    expect({ sheet: report.sheet, edits }).toEqual({ sheet: "附件3-1 (2)", edits: [] });
  });
});

test("places on the summary's own sheet are told as they are afterwards", async () => {
  const below = directions(ROWS.map((row) => row.replace("8.5", "8.5万元")))
    .split("\n")
    .slice(1)
    .join("\n");
  const workbook = book(summary() + below);
  const { report } = await workbook.rollUp();
  expect(report.converted).toEqual([{ sheet: "附件3-1", cell: "E14", from: "8.5万元", to: "8.5" }]);
  expect(await workbook.text("附件3-1!E14")).toBe("8.5万元");
  expect((await workbook.rollUp()).edits).toEqual([]);
});

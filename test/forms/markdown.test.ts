import { parseTable } from "../../src/forms/markdown";
import { rangeText } from "../../src/workbook/cell";

const read = (lines: string) => {
  const { cells, merges } = parseTable(lines);
  return { cells, merges: merges.map(rangeText) };
};

describe("a table drawn in Markdown", () => {
  test("is read line by line from the first", () => {
    expect(read("| 三级指标 | 指标值 |\n| 培训人数 | 120 人次 |")).toEqual({
      cells: [
        ["三级指标", "指标值"],
        ["培训人数", "120 人次"],
      ],
      merges: [],
    });
  });

  test("may be indented and carry blank lines and a separator", () => {
    const { cells } = read(`
      | a |  b |
      |---|:---:|
      | c |    |
    `);
    expect(cells).toEqual([
      ["a", "b"],
      ["c", null],
    ]);
  });

  test("has rows of their own length", () => {
    expect(read("| a |\n| b | c |").cells).toEqual([["a"], ["b", "c"]]);
  });

  test("keeps dashes that are content", () => {
    expect(read("| - | -- |\n| --- | x |").cells).toEqual([
      ["-", "--"],
      ["---", "x"],
    ]);
  });

  test("joins cells to the left and above", () => {
    const { cells, merges } = read(`
      | 项目 | 绩效指标 | <    |
      | ^    | 数量     | 质量 |
    `);
    expect(merges).toEqual(["A1:A2", "B1:C1"]);
    expect(cells).toEqual([
      ["项目", "绩效指标", null],
      [null, "数量", "质量"],
    ]);
  });

  test.each(["| a | < |\n| ^ | < |", "| a | < |\n| ^ | ^ |"])(
    "joins a block in both directions: %j",
    (lines) => expect(read(lines).merges).toEqual(["A1:B2"]),
  );

  test("keeps neighbouring blocks apart", () => {
    expect(read("| a | < | b | < |\n| ^ | < | ^ | < |").merges).toEqual(["A1:B2", "C1:D2"]);
  });

  test("joins blank cells too", () => {
    expect(read("| a |  | < |")).toEqual({ cells: [["a", null, null]], merges: ["B1:C1"] });
  });

  test("has escapes for what draws it", () => {
    expect(read(String.raw`| 一\n二 | a\|b | \< | \^ | c:\\ |`).cells).toEqual([
      ["一\n二", "a|b", "<", "^", "c:\\"],
    ]);
  });

  test.each([
    ["| < | a |", "A1 写着“<”，可是那一侧没有格子。"],
    ["| a | ^ |", "B1 写着“^”，可是那一侧没有格子。"],
    ["| a |\n| b | ^ |", "B2 写着“^”，可是那一侧没有格子。"],
    ["| a | < |\n| ^ | b |", "A1 合并的格子不是一个长方形。"],
    ["| a | < |\n| ^ |", "A1 合并的格子不是一个长方形。"],
    ["| a | b |\n| ^ | < |", "A1 合并的格子不是一个长方形。"],
    ["a | b |", "表格的每一行都要以“|”开头和结尾，这一行不是：a | b |"],
    [String.raw`| a \|`, String.raw`表格的每一行都要以“|”开头和结尾，这一行不是：| a \|`],
    ["|", "表格的每一行都要以“|”开头和结尾，这一行不是：|"],
  ])("says what it cannot understand in %j", (lines, sentence) => {
    expect(() => parseTable(lines)).toThrow(new Error(sentence));
  });
});

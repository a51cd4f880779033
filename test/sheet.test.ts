import fc from "fast-check";
import { format } from "numfmt";
import { cellAt } from "../src/workbook/snapshot";
import { sheetFrom, sheetsFrom, show, workbookFrom } from "./sheet";

const only = (cell: string) => cellAt(sheetFrom(`| ${cell} |`), 0, 0);

describe("a sheet written as Markdown", () => {
  test.each([
    ["120", 120, "General"],
    ["0", 0, "General"],
    ["-12.5", -12.5, "General"],
    ["8.50", 8.5, "0.00"],
    ["2019.10", 2019.1, "0.00"],
    ["1,200", 1200, "#,##0"],
    ["-1,234,567.80", -1234567.8, "#,##0.00"],
    ["95%", 0.95, "0%"],
    ["99.5%", 0.995, "0.0%"],
    ["123456789012", 123456789012, "0"],
  ])("%s is a number and shows as it is written", (text, value, numberFormat) => {
    expect(only(text)).toEqual({ value, text, format: numberFormat });
    expect(format(numberFormat, value)).toBe(text);
  });

  test.each([
    ["'120", "120"],
    ["'95%", "95%"],
    ["''", "'"],
    ["007", "007"],
    ["430204199001011234", "430204199001011234"],
    ["8.5万元", "8.5万元"],
    ["１２０", "１２０"],
    ["2019-1-1", "2019-1-1"],
    ["12,34", "12,34"],
    ["=A1", "=A1"],
  ])("%s is text", (written, text) => {
    expect(only(written)).toEqual({ value: text, text, format: "General" });
  });

  test("{=A1*2} is a formula that nobody has calculated, '{=A1*2} a text", () => {
    expect(only("{=A1*2}")).toEqual({ value: null, text: "", format: "General", formula: "A1*2" });
    expect(only("'{=A1*2}")).toEqual({ value: "{=A1*2}", text: "{=A1*2}", format: "General" });
    expect(show(sheetFrom("| {=A1*2} | '{=A1*2} |"))).toBe("| {=A1*2} | '{=A1*2} |");
  });

  test('1月2日 {43467 m"月"d"日"} is a number in a format, which shows as written', () => {
    expect(only('1月2日 {43467 m"月"d"日"}')).toEqual({ value: 43467, text: "1月2日", format: 'm"月"d"日"' });
    expect(format('m"月"d"日"', 43467)).toBe("1月2日");
    expect(only("'1月2日 {43467 m}")).toMatchObject({ value: "1月2日 {43467 m}" });
  });

  test("has blanks, line breaks and merged areas", () => {
    const sheet = sheetFrom(String.raw`
      | 主管部门 | 金额 | < |
      | ^        | 226.00 |  |
      |----------|------|---|
      | 一\n二   |      | 甲\|乙 |`);
    expect(sheet).toMatchObject({ name: "Sheet1", visibility: "visible", protected: false, names: [] });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
    expect(sheet.rows.map((row) => row!.map((cell) => cell?.value))).toEqual([
      ["主管部门", "金额", undefined],
      [undefined, 226, undefined],
      ["一\n二", undefined, "甲|乙"],
    ]);
  });

  test("may be several, each under its name", () => {
    const sheets = sheetsFrom(`
      ## 汇总表
      | a |

      ## 附件3-2 （一）
      | b |`);
    expect(sheets.map((sheet) => [sheet.name, cellAt(sheet, 0, 0).text])).toEqual([
      ["汇总表", "a"],
      ["附件3-2 （一）", "b"],
    ]);
  });

  test("needs no name when it is the first", () => {
    expect(sheetsFrom("| a |\n## 二\n| b |").map(({ name }) => name)).toEqual(["Sheet1", "二"]);
    expect(sheetsFrom("| a |").map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(sheetsFrom("").map(({ rows }) => rows)).toEqual([[]]);
  });

  test("is a workbook that can be written", async () => {
    const workbook = workbookFrom("| 数量 | 8.50 |");
    await workbook.apply([{ kind: "write", sheet: "Sheet1", row: 1, column: 1, values: [[9.25]] }]);
    await workbook.apply([{ kind: "write", sheet: "Sheet1", row: 0, column: 1, values: [[9.25]] }]);
    const [sheet] = await workbook.read(["Sheet1"]);
    expect(show(sheet!)).toBe("| 数量 | 9.25 |\n|  | 9.25 |");
  });
});

describe("a sheet shown as Markdown", () => {
  test.each([
    "| 三级指标 | 指标值 |\n| 培训人数 | 120 |",
    "| a | < |  |\n| ^ | < | b |",
    "| '120 | 120 | ''引号 |",
    String.raw`| 一\n二 | a\|b | \< | \^ | \\ | a<b |`,
    "| 8.50 | 95% | 1,200 |",
    "|  |  |\n|  | x |",
  ])("reads as it was written: %j", (markdown) => expect(show(sheetFrom(markdown))).toBe(markdown));

  test("comes back, whatever stands in it", () => {
    const content = fc.oneof(fc.stringMatching(/^[ -~一-龥\n]{0,6}$/), fc.integer().map(String));
    fc.assert(
      fc.property(fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (texts) => {
        const cell = (text: string) =>
          text.trim() === text && text !== "" ? { value: text, text } : undefined;
        const rows = texts.map((row) => row.map(cell).map((cell) => cell && { ...cell, format: "General" }));
        const sheet = { ...sheetFrom(""), rows };
        expect(sheetFrom(show(sheet)).rows).toEqual(rows);
      }),
    );
  });
});

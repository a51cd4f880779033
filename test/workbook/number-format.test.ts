import fc from "fast-check";
import { numberFormat } from "../../src/workbook/number-format";
import { formats, readCells } from "../hosts/file/written";

const shown = (code: string, value: string | number | boolean) => numberFormat(code).show(value);

describe("a number as the sheet shows it", () => {
  test.each([
    ["General", 18, "18"],
    ["General", 8.5, "8.5"],
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 0.95, "0.95"],
    ["General", -226, "-226"],
    ["General", 0, "0"],
    ["General", 123456.789, "123456.789"],
    ["General", 1 / 3, "0.333333333"],
    ["General", -200 / 3, "-66.66666667"],
    ["General", 99999999999, "99999999999"],
    ["General", 1234567890123, "1.23457E+12"],
    ["G/通用格式", 8.5, "8.5"],
    ["0%", 0.95, "95%"],
    ["0%", 0.285, "29%"],
    ["0.00%", 0.98765, "98.77%"],
    ["0.00", 226, "226.00"],
    ["0.00", 1.005, "1.01"],
    ["0.00", -226.005, "-226.01"],
    ["#,##0.00", 1234567.5, "1,234,567.50"],
    ['0.00"万元"', 25, "25.00万元"],
    ["0.00_);[Red]\\(0.00\\)", -3, "(3.00)"],
    ["yyyy/m/d", 43739, "2019/10/1"],
    ['yyyy"年"m"月"', 43739, "2019年10月"],
    ["[$-804]yyyy年m月d日;@", 43739, "2019年10月1日"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43739, "2019年10月1日"],
    ["aaaa", 43739, "星期二"],
    ['上午/下午h"时"mm"分"', 0.75, "下午6时00分"],
    ["[h]:mm", 1.5, "36:00"],
    ["@", 18, "18"],
    [";;;", 18, ""],
  ])("%s of %d is %s", (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  test("truth values and texts stay themselves", () => {
    expect([shown("0.00", true), shown("0%", false), shown("0.00", "约 3 次"), shown("@", "=1")]).toEqual([
      "TRUE",
      "FALSE",
      "约 3 次",
      "=1",
    ]);
  });

  test("a date no calendar has is shown as Excel shows it", () => {
    expect(shown("yyyy/m/d", -1)).toMatch(/^#+$/);
  });

  test("a format nobody understands shows as General does, and never throws", () => {
    expect(shown("0.00.00 [wrong", 8.5)).toBe("8.5");
    expect(shown("toString", 8.5)).toBe("8.5");
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.oneof(fc.double(), fc.string(), fc.boolean()),
        (code, value) => {
          expect(typeof shown(code, value)).toBe("string");
        },
      ),
    );
  });

  test("a whole number below a hundred thousand million is shown in full", () => {
    fc.assert(fc.property(fc.integer(), (value) => expect(shown("General", value)).toBe(String(value))));
  });

  test("a fraction is shown in at most eleven characters that mean nearly the same", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 999_999_999, noNaN: true }), (value) => {
        const text = shown("General", value);
        expect(text.length).toBeLessThanOrEqual(11);
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.max(5.1e-10, value * 1e-9));
      }),
    );
  });
});

describe("number formats of an .xlsx file", () => {
  test("are given as their code", async () => {
    const cells = await readCells(
      '<c s="0"><v>1</v></c><c s="1"><v>1</v></c><c s="9"><v>1</v></c><c><v>1</v></c>',
      { styles: formats("0.00&quot;万元&quot;", 10) },
    );
    expect(cells?.map((cell) => cell?.format)).toEqual(['0.00"万元"', "0.00%", "General", '0.00"万元"']);
  });

  test("of tables and conditional formats are not taken for a cell's", async () => {
    const styles = `${formats(200)}<dxfs><dxf><numFmt numFmtId="200" formatCode="0%"/></dxf></dxfs>`;
    expect((await readCells('<c s="0"><v>1</v></c>', { styles }))?.[0]?.format).toBe("General");
  });

  test.each([
    [
      [14, 30, 31],
      ["2019/10/1", "10-1-19", "2019年10月1日"],
    ],
    [[27, 36, 50, 52, 57], Array(5).fill("2019年10月")],
    [[28, 29, 51, 53, 54, 58], Array(6).fill("10月1日")],
    [
      [22, 32, 33],
      ["2019/10/1 18:00", "18时00分", "18时00分00秒"],
    ],
    [[34, 55], Array(2).fill("下午6时00分")],
    [[35, 56], Array(2).fill("下午6时00分00秒")],
    [
      [3, 4, 7, 10],
      ["43,740", "43,739.75", "¥43,739.75", "4373975.00%"],
    ],
    [
      [37, 40, 43],
      ["43,740", "43,739.75", " 43,739.75 "],
    ],
  ])("that are not written out are China's: %j", async (ids, texts) => {
    const cells = ids.map((_, style) => `<c s="${style}"><v>43739.75</v></c>`).join("");
    const read = await readCells(cells, { styles: formats(...ids) });
    expect(read?.map((cell) => cell?.text)).toEqual(texts);
  });
});

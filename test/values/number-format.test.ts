import { bracketsNegatives, isDateFormat, shownBy } from "../../src/values/number-format";
import type { Shown } from "../../src/values/number-format";

function check(format: string, expected: Partial<Shown>, value = 1): void {
  test(`${format} on ${value}`, () => expect(shownBy(format, value)).toMatchObject(expected));
}

describe("a unit behind the digits", () => {
  check('0.00"万元"', { behind: "万元", scale: 0, decimals: 2 });
  check("0.00万元", { behind: "万元" });
  check('"资金"0"万元"', { behind: "万元" });
  check("0\\万\\元", { behind: "万元" });
  check('[DBNum2][$-804]General"元整"', { behind: "元整" });
  check('0.00_);[Red]\\(0.00"元"\\)', { behind: "" });
  check('0.00_);[Red]\\(0.00"元"\\)', { behind: "元)", bracketed: true }, -1);
});

describe("scaling", () => {
  check("#,##0.00", { scale: 0, decimals: 2 });
  check("0.0,", { scale: -3, decimals: 1 });
  check("0.0,,", { scale: -6 });
  check('0!.0,"万"', { scale: -4, behind: "万" });
  check('0"."0,"万"', { scale: -4 });
  check('0\\.0,"万"', { scale: -4 });
  check('0!.0000"万元"', { scale: -4, behind: "万元" });
  check("0%", { percent: true, scale: 0 });
  check('0"%"', { percent: false });
});

describe("the section that applies", () => {
  check('0"正";0"负";0"零"', { behind: "正" }, 1);
  check('0"正";0"负";0"零"', { behind: "负" }, -1);
  check('0"正";0"负";0"零"', { behind: "零" }, 0);
  check('0"正";0"负"', { behind: "正" }, 0);
  check('[>=10000]0!.0,"万元";0"元"', { behind: "万元", scale: -4 }, 10000);
  check('[>=10000]0!.0,"万元";0"元"', { behind: "元", scale: 0 }, 9999);
  check('[<1]0"少";[=1]0"一";0"多"', { behind: "一" }, 1);
  check('[<1]0"少";[=1]0"一";0"多"', { behind: "多" }, 2);
  check('[<>0]0"有";0"无"', { behind: "有" }, 5);
  check('[<>0]0"有";0"无"', { behind: "无" }, 0);
  check('[<=0]0"少";[>0]0"多";0', { behind: "多" }, 1);
  check('[>10]0"万元"', { behind: "" }, 5);
});

describe("dates", () => {
  check("yyyy/m/d", { year: true, month: true, day: true, time: false });
  check('yyyy"年"m"月";@', { year: true, month: true, day: false });
  check("m月d日", { year: false, month: true, day: true });
  check("[$-F800]dddd, mmmm dd, yyyy", { year: true, month: true, day: true });
  check("[$-804]dddd", { year: false, month: false, day: false });
  check("yyyy-m-d h:mm:ss AM/PM", { year: true, month: true, day: true, time: true });
  check("h:mm", { month: false, time: true });
  check("mm:ss", { month: false, time: true });
  check("[h]:mm", { month: false, time: true });
  check("[$-404]e/m/d", { year: true, month: true, day: true });
  test.each(["General", "Standard", "G/通用格式", "@", "0.00E+00", '0"days"', "[Red]0.00", "# ?/?"])(
    "%s is none",
    (format) => expect(isDateFormat(shownBy(format, 1))).toBe(false),
  );
});

test.each([
  ["#,##0.00_);(#,##0.00)", true],
  ["#,##0 ;(#,##0)", true],
  ["0.00（万元）", false],
  ['0.00"(万元)"', false],
  ["#,##0.00", false],
  ["General", false],
])("%s brackets negatives: %j", (format, expected) => expect(bracketsNegatives(format)).toBe(expected));

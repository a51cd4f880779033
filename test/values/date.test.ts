import fc from "fast-check";
import { readDate } from "../../src/values/date";
import type { ReadDate } from "../../src/values/date";
import type { Input } from "../../src/values/written";

/** `2019-1 yyyy.m`, with what else was found behind it. */
function shown(input: Input): string {
  const read = readDate(input);
  if (read.kind === "yearless") return `?-${[read.month, read.day].filter(Boolean).join("-")}`;
  if (read.kind !== "date") return read.kind;
  const { date, style, looks, ambiguous, fromSerial, relative } = read;
  const notes = [looks && `looks ${looks}`, ambiguous && "ambiguous", fromSerial && "from serial", relative];
  const known = [date.year, date.month, date.day].filter((part) => part !== undefined).join("-");
  return [known, style, ...notes].filter(Boolean).join(" ");
}

function check(text: string, expected: string): void {
  test(`${JSON.stringify(text)}: ${expected}`, () => expect(shown(text)).toBe(expected));
}

function checkNumber(value: number, format: string, text: string, expected: string): void {
  test(`${value} shown as ${text} (${format}): ${expected}`, () =>
    expect(shown({ value, format, text })).toBe(expected));
}

describe("spellings", () => {
  check("2019.1　", "2019-1 yyyy.m");
  check("2019.01", "2019-1 yyyy.m");
  check("2019.10", "2019-10 yyyy.m");
  check("2019.12", "2019-12 yyyy.m");
  check("２０１９．１２", "2019-12 yyyy.m");
  check("2019. 1", "2019-1 yyyy.m");
  check("2019.1.5", "2019-1-5 yyyy.m.d");
  check("2019-1", "2019-1 yyyy-m");
  check("2019-01-05", "2019-1-5 yyyy-m-d");
  check("2019/1/5", "2019-1-5 yyyy/m/d");
  check("2019年1月", "2019-1 yyyy年m月");
  check("2019 年 01 月份", "2019-1 yyyy年m月");
  check("2019年1月5日", "2019-1-5 yyyy年m月d日");
  check("2019年1月5号", "2019-1-5 yyyy年m月d日");
  check("2019年", "2019 yyyy年");
  check("2019年度", "2019 yyyy年");
  check("2019", "2019 yyyy");
  check("20190105", "2019-1-5 yyyymmdd");
  check("201901", "2019-1 yyyymm");
  check("二〇一九年一月", "2019-1 〇年〇月");
  check("二○一九年十二月三十一日", "2019-12-31 〇年〇月〇日");
  check("二零一九年", "2019 〇年");
  check("2019-01-05 00:00:00", "2019-1-5 yyyy-m-d");
  check("填报日期：2019年1月5日", "2019-1-5 yyyy年m月d日");
});

describe("around a date", () => {
  check("2019年底", "2019-12 yyyy年 底");
  check("2019年年底前", "2019-12 yyyy年 年底前");
  check("2019年初", "2019-1 yyyy年 初");
  check("2019年12月底", "2019-12 yyyy年m月 底");
  check("2019年6月30日前", "2019-6-30 yyyy年m月d日 前");
  check("2019年上半年", "2019 yyyy年 上半年");
});

describe("without a year", () => {
  check("1月", "?-1");
  check("12月31日", "?-12-31");
  check("十二月", "?-12");
  check("2月29日", "?-2-29");
  check("13月", "impossible");
  check("2月30日", "impossible");
  checkNumber(43467, 'm"月"d"日"', "1月2日", "?-1-2");
});

describe("not in the calendar", () => {
  for (const text of [
    "2019.13",
    "2019.0",
    "2019.20",
    "2019年13月",
    "2019.2.31",
    "2019年2月29日",
    "2019-4-31",
  ]) {
    check(text, "impossible");
  }
  checkNumber(2019.13, "General", "2019.13", "impossible");
});

describe("nothing", () => {
  for (const text of [
    "",
    "　",
    "-",
    "/",
    "无",
    "    年   月   日",
    "年 月",
    "填表日期： 年  月  日",
    "填报日期：",
  ]) {
    check(text, "empty");
  }
  test("an empty cell", () => expect(shown({ value: null, text: "", format: "General" })).toBe("empty"));
});

describe("no date", () => {
  for (const text of [
    "长期",
    "2019.1-2019.12",
    "2019年1月至12月",
    "19.1",
    "2019。1",
    "2019.123",
    "1899年",
    "20000年",
    "8.5",
    "10:30",
    "2019年1月完成",
    "2019999",
  ]) {
    check(text, "unparsed");
  }
  test.each<[string, Input]>([
    ["TRUE", { value: true, text: "TRUE", format: "General" }],
    ["an error", { value: "#REF!", text: "#REF!", format: "General", error: true }],
    ["a formula never calculated", { value: null, text: "", format: "General", formula: "TODAY()" }],
  ])("%s", (_, input) => expect(shown(input)).toBe("unparsed"));
  checkNumber(0.5, "h:mm", "12:00", "unparsed");
  checkNumber(0.95, "0%", "95%", "unparsed");
  checkNumber(8.5, "General", "8.5", "unparsed");
  checkNumber(-1, "yyyy/m/d", "####", "unparsed");
});

describe("a real date is known as far as it is shown", () => {
  checkNumber(43466, "yyyy/m/d", "2019/1/1", "2019-1-1 cell looks yyyy/m/d");
  checkNumber(43466, 'yyyy"年"m"月";@', "2019年1月", "2019-1 cell looks yyyy年m月");
  checkNumber(43466, "mmm-yy", "Jan-19", "2019-1 cell");
  checkNumber(43466.75, "yyyy-m-d h:mm AM/PM", "2019-1-1 6:00 PM", "2019-1-1 cell");
  checkNumber(43466, "yyyy/m/d", "####", "2019-1-1 cell");
  checkNumber(1, "yyyy/m/d", "1900/1/1", "1900-1-1 cell looks yyyy/m/d");
  checkNumber(61, "yyyy/m/d", "1900/3/1", "1900-3-1 cell looks yyyy/m/d");
  checkNumber(60, "yyyy/m/d", "1900/2/29", "unparsed");
});

describe("a date that became a number", () => {
  check("43466", "2019-1-1 serial from serial");
  check("43,466", "2019-1-1 serial from serial");
  check("44561", "2021-12-31 serial from serial");
  check("29999", "unparsed");
  check("60001", "unparsed");
  checkNumber(44561, "General", "44561", "2021-12-31 serial from serial");
  checkNumber(44561.5, "General", "44561.5", "unparsed");
});

describe("year and month as a number", () => {
  checkNumber(2019, "General", "2019", "2019 yyyy");
  checkNumber(2019.1, "General", "2019.1", "2019-1 yyyy.m ambiguous");
  checkNumber(2019.1, "0.0", "2019.1", "2019-1 yyyy.m ambiguous");
  checkNumber(2019.1, "0.00", "2019.10", "2019-10 yyyy.m");
  checkNumber(2019.01, "General", "2019.01", "2019-1 yyyy.m");
  checkNumber(2019.2, "General", "2019.2", "2019-2 yyyy.m");
  checkNumber(2019.2, "0.00", "2019.20", "2019-2 yyyy.m");
  checkNumber(2019.11, "General", "2019.11", "2019-11 yyyy.m");
  checkNumber(2019.12, "General", "2019.12", "2019-12 yyyy.m");
  checkNumber(20190105, "General", "20190105", "2019-1-5 yyyymmdd");
});

test("every serial is the day the calendar counts to", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (value) => {
      const { date } = readDate({ value, text: "", format: "yyyy-mm-dd" }) as ReadDate & { kind: "date" };
      const days = Date.UTC(date.year, date.month! - 1, date.day) / 86_400_000;
      expect(days + 25_569).toBe(value);
    }),
  );
});

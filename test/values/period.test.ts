import fc from "fast-check";
import { covers, readPeriod, yearsCovered } from "../../src/values/period";
import type { PartialDate } from "../../src/values/date";
import type { Input } from "../../src/values/written";

const spell = (date: PartialDate) => [date.year, date.month, date.day].filter(Boolean).join("-");

/** `2019..2021`, `ok` where it is spelled as asked for, else the spelling proposed. */
function shown(input: Input): string {
  const period = readPeriod(input);
  if (period.kind !== "period") return period.kind;
  return `${spell(period.from)}..${spell(period.to)} ${period.standard ? "ok" : period.tidy}`;
}

function check(text: string, expected: string): void {
  test(`${JSON.stringify(text)}: ${expected}`, () => expect(shown(text)).toBe(expected));
}

describe("spelled as asked for", () => {
  for (const dash of ["—", "——", "-", "--", "－", "–", "~", "～", "至", "到", " — "]) {
    check(`2019年${dash}2021年`, "2019..2021 ok");
  }
  check("2019年", "2019..2019 ok");
  check(" 2019 年 ", "2019..2019 ok");
  check("2019年度", "2019..2019 ok");
  check("２０１９年—２０２１年", "2019..2021 ok");
  check("2022年3月-2022年11月", "2022-3..2022-11 ok");
});

describe("spelled otherwise", () => {
  check("2019-2021年", "2019..2021 2019年—2021年");
  check("2019-2021", "2019..2021 2019年—2021年");
  check("2019", "2019..2019 2019年");
  check("2019.1-2019.12", "2019-1..2019-12 2019年1月—2019年12月");
  check("2019-1-2019-12", "2019-1..2019-12 2019年1月—2019年12月");
  check("2019.01—2021.12", "2019-1..2021-12 2019年1月—2021年12月");
  check("2022年3月-11月", "2022-3..2022-11 2022年3月—2022年11月");
  check("2022年3至11月", "2022-3..2022-11 2022年3月—2022年11月");
  check("2022.3-11", "2022-3..2022-11 2022年3月—2022年11月");
  check("自2019年1月至2019年12月止", "2019-1..2019-12 2019年1月—2019年12月");
  check("2019年一2021年", "2019..2021 2019年—2021年");
  check("二〇一九年至二〇二一年", "2019..2021 ok");
  check("2019年—2021年6月", "2019..2021-6 2019年—2021年6月");
  check("2019年6月", "2019-6..2019-6 2019年6月");
});

describe("to the day", () => {
  check("2019年1月1日—2019年12月31日", "2019-1-1..2019-12-31 2019年1月—2019年12月");
  check("2019/2/1-2020/2/29", "2019-2-1..2020-2-29 2019年2月—2020年2月");
  check("2019年1月1日—2019年12月15日", "2019-1-1..2019-12-15 2019年1月1日—2019年12月15日");
  check("2019年3月15日—2019年12月31日", "2019-3-15..2019-12-31 2019年3月15日—2019年12月31日");
  check("2019年3月15日—2019年12月", "2019-3-15..2019-12 2019年3月15日—2019年12月");
  check("2019年3月1日—2019年12月", "2019-3-1..2019-12 2019年3月—2019年12月");
  check("2019年3月15日至2019年11月20日", "2019-3-15..2019-11-20 2019年3月15日—2019年11月20日");
});

describe("with the number of years", () => {
  test.each([
    ["三年（2019—2021年）", 3],
    ["3年（2019年-2021年）", 3],
    ["2019年—2021年（三年）", 3],
    ["2019—2021年，共3年", 3],
    ["为期三年（2019—2021年）", 3],
    ["五年（2019—2021年）", 5],
  ])("%s: states %d", (text, stated) => {
    expect(readPeriod(text)).toMatchObject({
      kind: "period",
      standard: false,
      stated,
      tidy: "2019年—2021年",
    });
  });
});

describe("nothing, impossible, unreadable", () => {
  for (const text of ["", "　", "-", "/", "无"]) check(text, "empty");
  for (const text of ["2021年—2019年", "2019年13月", "2022.11-3", "2019年2月30日—2019年3月1日"]) {
    check(text, "impossible");
  }
  for (const text of [
    "长期",
    "三年",
    "2019年起",
    "2019年至今",
    "19-21年",
    "2019年—2021年底",
    "附件3-2",
    "2019、2020年",
  ]) {
    check(text, "unparsed");
  }
});

describe("in a cell", () => {
  const cell = (value: number | null, format: string, text: string) => ({ value, format, text });
  test.each<[string, Input, string]>([
    ["the number 2019", cell(2019, "General", "2019"), "2019..2019 2019年"],
    ["a number shown as a year", cell(2019, '0"年"', "2019年"), "2019..2019 ok"],
    ["a real date", cell(43466, 'yyyy"年"m"月"', "2019年1月"), "2019-1..2019-1 2019年1月"],
    ["a real date without year", cell(43466, "m月d日", "1月1日"), "unparsed"],
    ["an empty cell", cell(null, "General", ""), "empty"],
    ["a number that is no year", cell(3, "General", "3"), "unparsed"],
  ])("%s", (_, input, expected) => expect(shown(input)).toBe(expected));
});

test("covers the years from first to last", () => {
  const period = { from: { year: 2019, month: 6 }, to: { year: 2021 } };
  expect(yearsCovered(period)).toEqual([2019, 2020, 2021]);
  expect([2018, 2019, 2021, 2022].map((year) => covers(period, year))).toEqual([false, true, true, false]);
});

test("what is proposed is read back as the same period, spelled as asked for unless it is one month", () => {
  const year = fc.integer({ min: 1900, max: 2190 });
  const dash = fc.constantFrom("-", "—", "~", "至", "到", "–");
  const month = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined });
  fc.assert(
    fc.property(year, fc.nat(5), month, dash, (from, years, m, sign) => {
      const tail = m === undefined ? "" : `.${m}`;
      const period = readPeriod(`${from}${tail}${sign}${from + years}${tail}`);
      if (period.kind !== "period") throw new Error("not read");
      const again = readPeriod(period.tidy);
      const standard = m === undefined || years > 0;
      expect(again).toMatchObject({ kind: "period", from: period.from, to: period.to, standard });
    }),
  );
});

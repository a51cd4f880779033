import fc from "fast-check";
import { readDate, writeDate } from "../../src/values/date";
import type { DateStyle, PartialDate } from "../../src/values/date";
import { anyDate } from "./any-date";

const STYLES = [
  ...([
    "yyyy.m.d",
    "yyyy.m",
    "yyyy-m-d",
    "yyyy-m",
    "yyyy/m/d",
    "yyyy/m",
    "yyyymmdd",
    "yyyymm",
    "yyyy",
  ] as const),
  ...(["yyyy年m月d日", "yyyy年m月", "yyyy年", "〇年〇月〇日", "〇年〇月", "〇年", "cell", "serial"] as const),
];

test.each<[PartialDate, DateStyle | "cell" | "serial", string]>([
  [{ year: 2019, month: 1 }, "yyyy年m月", "2019年1月"],
  [{ year: 2019, month: 1 }, "yyyy.m", "2019.1"],
  [{ year: 2019, month: 1, day: 5 }, "yyyy-m-d", "2019-1-5"],
  [{ year: 2019, month: 1, day: 5 }, "yyyymmdd", "20190105"],
  [{ year: 2019, month: 10, day: 31 }, "〇年〇月〇日", "二〇一九年十月三十一日"],
  [{ year: 2019, month: 12, day: 20 }, "〇年〇月〇日", "二〇一九年十二月二十日"],
  [{ year: 2019 }, "yyyy", "2019"],
  [{ year: 2021, month: 12, day: 31 }, "serial", "2021年12月31日"],
])("%j as %s is %s", (date, style, text) => expect(writeDate(date, style)).toBe(text));

test.each<[PartialDate, DateStyle, string]>([
  [{ year: 2019, month: 1, day: 5 }, "yyyy年m月", "2019年1月5日"],
  [{ year: 2019, month: 1, day: 5 }, "yyyy", "2019年1月5日"],
  [{ year: 2019 }, "yyyy年m月", "2019年"],
  [{ year: 2019, month: 1 }, "yyyy-m-d", "2019-1"],
])("%j in the manner of %s drops nothing and makes nothing up: %s", (date, style, text) =>
  expect(writeDate(date, style)).toBe(text),
);

test("what is written is read back, in every style", () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...STYLES), (date, style) => {
      expect(readDate(writeDate(date, style))).toMatchObject({ kind: "date", date });
    }),
  );
});

test("a date written in its own style reads as that style", () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...STYLES), (date, style) => {
      const read = readDate(writeDate(date, style));
      if (read.kind !== "date") throw new Error("not read");
      expect(writeDate(read.date, read.style)).toBe(writeDate(date, style));
    }),
  );
});

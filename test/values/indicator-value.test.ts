import fc from "fast-check";
import {
  comparable,
  compareValues,
  dimensionOf,
  quantitiesIn,
  readIndicatorValue,
} from "../../src/values/indicator-value";
import { reads } from "./indicator/shown";

test("an ordinal counts nothing, however large", () => {
  expect(quantitiesIn("完成第10000项工作和第一百二十批采购")).toEqual([]);
});

describe("values of the two districts' declarations and instructions", () => {
  reads(`
    | 85%                                    | quantity (=) 85 % |
    | ≥79%                                   | quantity ≥ 79 % |
    | 20000年                                | quantity (=) 20000 年 |
    | 5000所                                 | quantity (=) 5000 所 |
    | 平均每年1000万元人次                   | quantity (=) 1000 万元人次 · error unit-malformed · guess 万人次 · scope 平均每年 |
    | 1000万人次                             | quantity (=) 1000 万人次 |
    | 每年≥90%                               | quantity ≥ 90 % · scope 每年 |
    | 办公用房标准                           | qualitative standard |
    | 每年年底前                             | deadline · before · every 每年 · what 年底 |
    | 2019年年底前                           | deadline · before · iso 2019-12-31 · what 年底 · year 2019 |
    | 烈士备案当年发放                       | deadline · anchor 烈士备案 · embedded · what 当年 |
    | ≥30万元/个                             | quantity ≥ 30 万元/个 |
    | 40万元/人                              | quantity (=) 40 万元/人 |
    | 社区正职3300元/月，一般工作人员3000元/月 | list · [quantity (=) 3300 元/月 · label 社区正职] · [quantity (=) 3000 元/月 · label 一般工作人员] |
    | 便民服务效果好                         | qualitative grade |
    | 95%                                    | quantity (=) 95 % |
    | 226.00万元                             | quantity (=) 226 万元 |
    | 25万　                                 | quantity (=) 25 万 |
    | 总成本控制在844.93万元                 | quantity ≤ 844.93 万元 · embedded · label 总成本 |
  `);
});

describe("sentences like theirs", () => {
  reads(`
    | 每季度至少对消防设施开展一次检修                 | quantity ≥ 1 次 · embedded · per 季度 |
    | 一般问题在12小时内解决，复杂问题在48小时候内解决。 | list · [duration ≤ 12 小时 · label 一般问题] · [duration ≤ 48 小时 · label 复杂问题 · typo 时候内→时内] |
    | 根据工作实际，专款专用                           | qualitative boilerplate |
    | 办事企业综合满意度达到98%                        | quantity = 98 % · embedded · label 办事企业综合满意度 |
    | 确保官方公众号每周发布不少于5篇                  | quantity ≥ 5 篇 · embedded · per 周 |
    | 发现路灯损坏须在2小时内修复                      | duration ≤ 2 小时 · embedded · label 发现路灯损坏 |
    | 盗窃、诈骗、聚众滋事等案件发生率至少降低30%      | quantity ≥ 30 % · change 降低 · embedded · label 盗窃、诈骗、聚众滋事等案件发生率 |
  `);
});

describe("a cell is read as a person sees it", () => {
  const cell = (value: number | string | boolean | null, format: string, text: string) =>
    readIndicatorValue({ value, format, text });

  test("95% is kept as 0.95", () =>
    expect(cell(0.95, "0%", "95%")).toMatchObject({ text: "95%", number: 95, unit: "%" }));
  test("also where the column is too narrow to show it", () => {
    expect(cell(0.95, "0%", "####")).toMatchObject({ number: 95, unit: "%" });
    expect(cell(0.07, "0.0%", "##")).toMatchObject({ number: 7, unit: "%" });
    expect(cell(1200, '0"人次"', "####")).toMatchObject({ number: 1200, unit: "人次" });
    expect(cell(12_345_678_901, "General", "1.2E+10")).toMatchObject({ number: 12_345_678_901 });
  });
  test("but a percentage whose format is lost is what it looks like", () =>
    expect(cell(0.95, "General", "0.95")).toMatchObject({ kind: "quantity", number: 0.95, unit: "" }));
  test("a date that is one is no serial number", () => {
    expect(cell(43466, "yyyy-m-d", "2019-1-1")).toMatchObject({ kind: "date", iso: "2019-01-01" });
    expect(cell(43466, 'yyyy"年"m"月"', "2019年1月")).toMatchObject({
      kind: "date",
      year: 2019,
      what: "1月",
    });
    expect(cell(43466, "yyyy-m-d", "########")).toMatchObject({ kind: "date", iso: "2019-01-01" });
  });
  test("a bare number is the serial number of a date only where a date belongs", () => {
    expect(readIndicatorValue("43466")).toMatchObject({ kind: "quantity", number: 43466 });
    expect(readIndicatorValue("43,466", { serials: true })).toMatchObject({
      kind: "date-serial",
      number: 43466,
      iso: "2019-01-01",
    });
    expect(readIndicatorValue("44561", { name: "资金下拨时间" })).toMatchObject({ iso: "2021-12-31" });
    expect(readIndicatorValue("60000", { name: "补助人数" })).toMatchObject({ kind: "quantity" });
    expect(readIndicatorValue("60000人", { serials: true })).toMatchObject({ kind: "quantity", unit: "人" });
  });
  test("empty, an error, true or false", () => {
    expect(cell(null, "General", "").kind).toBe("empty");
    expect(cell("#REF!", "General", "#REF!").kind).toBe("unparsed");
    expect(cell(true, "General", "TRUE").kind).toBe("unparsed");
  });
});

describe("a unit", () => {
  test.each([
    ["1000万人次", "万人次", "万人次", { number: 10_000_000, unit: "人次" }],
    ["100百分比", "%", "百分比", { number: 100, unit: "%" }],
    ["8M", "米", "M", { number: 8, unit: "米" }],
    ["3个月", "月", "个月", { number: 3, unit: "月" }],
    ["5‰", "‰", "‰", { number: 0.5, unit: "%" }],
    ["300元/人/月", "元/人/月", "元/人/月", { number: 300, unit: "元/人·月" }],
    ["300元/月/人", "元/月/人", "元/月/人", { number: 300, unit: "元/人·月" }],
    ["35颗", "颗", "颗", { number: 35, unit: "颗" }],
  ])("of %s is tidy, kept as written, and has a base to compare by", (text, unit, unitRaw, base) =>
    expect(readIndicatorValue(text)).toMatchObject({ unit, unitRaw, base }),
  );

  test.each(["1000万元人次", "12.5/亩"])("that is malformed (%s) has no base", (text) =>
    expect(readIndicatorValue(text)).not.toHaveProperty("base"),
  );
});

describe("comparing", () => {
  const compare = (a: string, b: string) => compareValues(readIndicatorValue(a), readIndicatorValue(b));
  test.each([
    ["≥3公里", "2500米", 1],
    ["1公顷", "15亩", 0],
    ["8.5万元", "85000元", 0],
    ["5‰", "1%", -1],
    ["九成", "90%", 0],
    ["1天内", "≤24小时", 0],
    ["每月2次", "1次/月", 1],
    ["100名", "100人", 0],
  ])("%s and %s: %d", (a, b, expected) => expect(compare(a, b)).toBe(expected));

  test.each([
    ["20000年", "5000所"],
    ["1000万元人次", "1000万人次"],
    ["95%", "好"],
    ["0%", ""],
    ["3个工作日", "3天"],
    ["30天", "1个月"],
    ["3-5天", "4天"],
    ["2个百分点", "2%"],
    ["300元/人", "300元"],
  ])("%s and %s cannot be compared", (a, b) => {
    expect(compare(a, b)).toBeUndefined();
    expect(comparable(readIndicatorValue(a), readIndicatorValue(b))).toBe(false);
  });
});

describe("what a number is a number of", () => {
  test.each([
    ["≤50万元", "money"],
    ["3300元/月", "money"],
    ["24小时内", "time"],
    ["≥15年", "months"],
    ["3个工作日", "working-time"],
    ["95%", "ratio"],
    ["2个百分点", "points"],
    ["100名", "people"],
    ["5000所", "count"],
    ["12公顷", "area"],
    ["1000万元人次", undefined],
    ["35颗", undefined],
    ["220", undefined],
    ["3-5天", undefined],
    ["好", undefined],
  ])("%s: %s", (text, dimension) => expect(dimensionOf(readIndicatorValue(text))).toBe(dimension));
});

describe("quantities in a free text", () => {
  const quoted = (text: string) => quantitiesIn(text).map(({ span }) => text.slice(...span));
  test("each with where it stands", () => {
    expect(quoted("全年培训 ≥ 200 人次，合格率达到 95 % 以上；3个工作日内办结")).toEqual([
      "≥ 200 人次",
      "达到 95 % 以上",
      "3个工作日内",
    ]);
  });
  test.each([
    "根据湘财〔2015〕19号文件",
    "推行一次办、五位一体、三公经费公开",
    "2019年12月31日前完成",
    "1、完善制度",
    "基期（2022年90%）",
  ])("none in %s", (text) => expect(quoted(text)).toEqual([]));
});

describe("whatever stands in a cell", () => {
  const piece = fc.constantFrom(
    ..."≥≤＞=<约第每年月日个%‰万元/人次（）()，；、\n 0１9.一三十百半前内以上±-—至*×X_》".split(""),
    ...[
      "不超过",
      "以上",
      "2019年",
      "12月31日",
      "每月",
      "提高",
      "12.5",
      "小时候内",
      "万元人次",
      "百分之",
      "个百分点",
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
  );

  test("is read without an exception, and kept untouched", () => {
    fc.assert(
      fc.property(text, (one) => readIndicatorValue(one).text === one),
      { numRuns: 3000 },
    );
  });

  test("no number is made up: NaN and infinity are never answers", () => {
    fc.assert(
      fc.property(text, (one) => {
        const numbers = quantitiesIn(one).flatMap(({ value }) => [value.number, value.base?.number ?? 0]);
        return numbers.every(Number.isFinite);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["ten thousand digits", "9".repeat(10_000), "unparsed"],
    ["ten thousand digits and a unit", `${"9".repeat(10_000)}个`, "qualitative"],
    ["ten thousand brackets", `${"(".repeat(10_000)}5个${")".repeat(10_000)}`, "quantity"],
    ["ten thousand unpaired brackets", `5个${"(".repeat(10_000)}`, "quantity"],
    ["ten thousand lines", "5个\n".repeat(10_000), "list"],
  ])("%s", (_, text, kind) => expect(readIndicatorValue(text)).toMatchObject({ kind, text }));

  test("has its quantities within itself, in order, without overlaps", () => {
    fc.assert(
      fc.property(text, (one) => {
        const ends = [0, ...quantitiesIn(one).flatMap(({ span }) => span), one.length];
        return ends.every((end, i) => i === 0 || ends[i - 1]! <= end);
      }),
      { numRuns: 3000 },
    );
  });
});

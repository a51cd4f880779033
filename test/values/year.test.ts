import fc from "fast-check";
import { readYear, withoutYear, yearsIn } from "../../src/values/year";

describe("the year of a title", () => {
  test.each([
    ["（ 2019 年度）", 2019],
    ["（  2019 年度）", 2019],
    ["2019年区级专项资金预算绩效目标汇总表", 2019],
    ["２０１９年区级专项资金支出方向绩效目标表", 2019],
    ["部门整体支出绩效目标申报表（2019年度）", 2019],
    ["部门整体支出绩效目标申报表（2019）", 2019],
    ["二〇一九年", 2019],
    ["二○一九年度", 2019],
    ["2019", 2019],
    ["2019年（2019年度）", 2019],
    ["2026年区级专项资金（2026年—2028年）", 2026],
  ])("%s: %d", (text, year) => expect(readYear(text)).toBe(year));

  test.each([
    "〔2015〕19号",
    "湘组〔2015〕19号",
    "财预(2015)88号",
    "[2018]",
    "部门整体支出绩效申报表",
    "2019年—2021年",
    "2018年和2019年对照表",
    "（    年度）",
    "20000年",
    "附件3-1",
    "",
  ])("%j names none", (text) => expect(readYear(text)).toBeUndefined());
});

describe("the years in a text", () => {
  /** `2019@0-5` or `2019-2021@0-11` */
  const shown = (text: string) =>
    yearsIn(text).map(
      (one) =>
        `${one.kind === "year" ? one.year : `${one.from}-${one.to}`}@${text.slice(one.start, one.end)}`,
    );

  test.each<[string, string[]]>([
    ["2018年建成，2019年验收", ["2018@2018年", "2019@2019年"]],
    ["3.2019年完成", ["2019@2019年"]],
    ["在2019年度完成", ["2019@2019年度"]],
    ["2019 年年底前", ["2019@2019 年"]],
    ["二〇一八年的做法", ["2018@二〇一八年"]],
    ["2019年—2021年分三批", ["2019-2021@2019年—2021年"]],
    ["2019-2021年", ["2019-2021@2019-2021年"]],
    ["2019至2021年度", ["2019-2021@2019至2021年度"]],
    ["2019—2021", ["2019-2021@2019—2021"]],
    ["2019 年 — 2021 年 度", ["2019-2021@2019 年 — 2021 年"]],
    ["2019 年 3 月 至 2020 年 6 月", ["2019-2020@2019 年 3 月 至 2020 年 6 月"]],
    ["2019年3月至2020年6月完工", ["2019-2020@2019年3月至2020年6月"]],
    ["2019年3月至2019年6月", ["2019@2019年3月至2019年6月"]],
    ["2019年至2019", ["2019@2019年至2019"]],
    ["2019年1月至12月", ["2019@2019年"]],
  ])("%s: %j", (text, years) => expect(shown(text)).toEqual(years));

  test.each([
    "按湘组〔2015〕19号执行",
    "按湘组［2015］19号执行",
    "按文件[2018]执行",
    "按财预（2015）88号执行",
    "按2015年第8号公告",
    "完成率（2022:90%）",
    "完成率（2022年：90%）",
    "按财预（2015） 第 88 号执行",
    "按〔 2015 〕 19 号执行",
    "按2015年 第8号公告",
    "完成率（ 2022 年 ：90%）",
    "2019-2019",
    "受理2019件",
    "20000年",
    "电话0731-2019",
    "1000年",
  ])("none in %s", (text) => expect(shown(text)).toEqual([]));
});

describe("a title without its year", () => {
  test.each([
    ["2019年区级专项资金预算绩效目标汇总表", "区级专项资金预算绩效目标汇总表"],
    ["2019年度区级汇总表", "区级汇总表"],
    ["申报表\n（ 2019 年度）", "申报表"],
    ["申报表（2019）", "申报表"],
    ["申报表（    年度）", "申报表"],
    ["____年区级汇总表", "区级汇总表"],
    ["××年区级汇总表", "区级汇总表"],
    ["    年区级汇总表", "区级汇总表"],
    ["年度绩效目标", "年度绩效目标"],
    ["  年度绩效目标", "年度绩效目标"],
    ["申报表（试行）", "申报表(试行)"],
    ["湘组〔2015〕19号", "湘组〔2015〕19号"],
  ])("%j → %j", (title, rest) => expect(withoutYear(title)).toBe(rest));

  test("is the same for every year", () => {
    const year = fc.integer({ min: 1900, max: 2199 });
    fc.assert(
      fc.property(year, year, (a, b) =>
        expect(withoutYear(`${a}年度区级汇总表`)).toBe(withoutYear(`${b}年度区级汇总表`)),
      ),
    );
  });
});

test("places lie in the text, in order, without overlap", () => {
  const piece = fc.constantFrom(
    "2019",
    "年",
    "—",
    "2021",
    "〔",
    "〕",
    "（",
    "）",
    "度",
    "二〇一九",
    " ",
    "3月",
    ":",
    "第8号",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const one of yearsIn(text)) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.end).toBeLessThanOrEqual(text.length);
        end = one.end;
      }
    }),
  );
});

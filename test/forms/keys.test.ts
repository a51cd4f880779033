import { keyOf, spellingOf, titleKey } from "../../src/forms/keys";
import { knownFrom } from "../../src/forms/find/known-forms";
import { knownTitle, looksLikeTitle } from "../../src/forms/find/titles";
import { sets } from "../templates/sets";

describe("headings", () => {
  test.each([
    ["数量\n指标", "数量指标"],
    ["专项实施  进度计划", "专项实施进度计划"],
    ["资 金　总 额：", "资金总额"],
    ["其中：基本支出：", "基本支出"],
    ["资金总额（万元）", "资金总额"],
    ["资金总额(元)：", "资金总额"],
    ["维修(护)费", "维修（护）费"],
    ["实施期（2019年-2021年）", "实施期"],
    ["本年度（ 2019 年）：", "本年度"],
  ])("%s and %s are the same", (one, other) => expect(keyOf(one)).toBe(keyOf(other)));

  test.each([
    ["数量指标", "质量指标"],
    ["填报人（签名）", "填报人"],
    ["年度绩效目标", "实施期绩效目标"],
    ["文件（2019年第5号）", "文件"],
  ])("%s and %s are not", (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  test("其中, a unit and a year stay what they are when they are alone", () => {
    expect(["其中：", "（万元）", "（2019年度）"].map(keyOf)).toEqual(["其中", "(万元)", "(2019年度)"]);
  });

  test("a unit is another spelling of the same heading", () => {
    expect(spellingOf("资金总额（万元）")).not.toBe(spellingOf("资金总额"));
    expect(spellingOf("资金 总额：")).toBe(spellingOf("资金总额"));
  });
});

describe("titles", () => {
  const known = knownFrom(sets);

  test.each([
    "2026年区级专项资金预算绩效目标汇总表",
    "二〇二六年区级专项资金预算绩效目标汇总表",
    "区级专项资金预算绩效目标汇总表（ 2026 年度）",
    "附件3-1 2026年区级专项资金预算绩效目标汇总表",
    "石峰区2026年区级专项资金预算绩效目标汇总表",
    "2026年区级专项资金预算绩效目标情况汇总表",
  ])("%s is the summary's", (title) => {
    expect(known.titles.get(knownTitle(title, known)!)!.map(({ definition }) => definition.id)).toEqual([
      "summary",
    ]);
  });

  test.each([
    "2026年固定资产汇总表",
    "2025年区级专项资金绩效自评表",
    "部门整体支出绩效评价表",
    "部门整体支出绩效目标完成情况表",
    "填写2026年区级专项资金预算绩效目标汇总表时请注意",
    "汇总表",
  ])("%s is none of ours", (title) => expect(knownTitle(title, known)).toBeUndefined());

  test("year and number do not count", () => {
    expect(titleKey("附件3-1：{year}年样表")).toBe(titleKey("样表（2019年度）"));
  });

  test("a long text that ends in 表 is no title", () => {
    expect(looksLikeTitle(`${"说明".repeat(40)}表`)).toBe(false);
  });
});

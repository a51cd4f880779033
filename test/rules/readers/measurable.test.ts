import { growth, LINEAR } from "../../steps";
import { measurable } from "../../../src/rules/readers/measurable";

describe("an indicator can be checked when it has", () => {
  test.each([
    ["a number with its unit", "首页每天更新不少于10条"],
    ["a rate", "合格率≥95％"],
    ["full-width digits", "受益居民３０００人"],
    ["a rate in words", "百分之九十以上"],
    ["a number in words with its unit", "组织两场培训"],
    ["how often, with a number in words", "每月至少对线路作一次巡检"],
    ["how often without a number", "按月安排"],
    ["a deadline", "2019年年底前"],
    ["a deadline by month", "2019年6月完工"],
    ["a deadline without a year", "备案当年发放"],
    ["a standard to keep", "按办公用房标准执行"],
    ["rules to keep", "符合有关管理规定"],
    ["a standard by its name", "办公用房标准"],
    ["a ceiling", "不超预算"],
    ["none of something", "全年零事故"],
    ["none of something that is called at length", "无重大安全责任事故"],
    ["something that does not happen", "不发生区域性的动物疫情"],
    ["a number behind its own counting", "指标1：巡检12次"],
  ])("%s: %s", (_, text) => expect(measurable(text)).toBe(true));
});

describe("an indicator cannot be checked when it has only", () => {
  test.each([
    ["nothing", ""],
    ["a stock phrase", "按照实际，专款专用"],
    ["a document's number", "依据财预〔2015〕88号实施"],
    ["a document's number in square brackets", "落实湘组[2015]19号文件精神"],
    ["words that begin like how often", "按年初计划、按日常需要安排"],
    ["a year", "2019年度正常运转"],
    ["the counting of paragraphs", "1、规范窗口工作\n2、完善服务职能"],
    ["the counting of indicators", "指标1：保障正常运转"],
    ["numbers that are part of a word", "一次办好，五位一体，一般性工作"],
    ["a trend", "服务水平持续提升"],
    ["something that happens now and then", "处理零星故障"],
    ["needs that are met", "满足群众的办事要求"],
    ["norms that are to come", "形成规范、标准的做法"],
  ])("%s: %s", (_, text) => expect(measurable(text)).toBe(false));
});

test.each(["二两三", "控制在", "按照", "a\n", "\n ", "目标1：", "[2019]"])(
  "a long cell of %j is read in one go",
  (piece) => {
    const read = (times: number) => () => measurable(`一${piece.repeat(times)}`);
    expect(growth(read(1_000), read(2_000))).toBeLessThan(LINEAR);
  },
);

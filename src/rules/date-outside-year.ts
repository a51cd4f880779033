import { defineRule, right, wrong } from "../audit/rule";
import { excerpt } from "../values/text";
import { namedValues } from "./readers/named-values";
import { datesOf, spelled } from "./readers/schedule";

export default defineRule({
  id: "date-outside-year",
  title: "起止时间落在预算年度里",
  why: "表上写的是一个年度的计划，时间超出这一年，审核时会问是不是跨年。",
  basis: "表样（年度）",
  confidence: "guess",
  scope: "row",
  yieldsTo: ["date-order", "deadline-outside-plan"],
  watches: ["kind:date", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    outside: {
      title: "时间不在预算年度里",
      severity: "hint",
      text: "“{field}”写的是“{written}”，不在 {year} 年度里。",
      merge: "column",
    },
    deadline: {
      title: "指标的时间不在预算年度里",
      severity: "hint",
      text: "“{name}”写的时间是“{written}”，不在 {year} 年度里。",
    },
  },
  remedy: "请核对；确实跨年的，请忽略。",
  examples: [
    right(
      "只写了月份，或者时间还空着",
      `## fund 2019
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 3月 | 11月 |
       | 安装调试 | | |`,
    ),
    right(
      "都在这一年；早就开始的长期项目也可以",
      `## fund 2019
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | '2019.1 | '2019.12 |
       | 运行维护 | 2016年1月 | 2019年12月 |`,
    ),
    wrong(
      "还是上一年的时间，或者拖到下一年",
      `## fund 2019
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2018年1月 | 2018年12月 |
       | 安装调试 | 2019年9月 | 2020年6月 |
       | 验收 | 2020年7月 | 2020年7月 |`,
      { at: "C2", says: "outside" },
      { at: "C3", says: "outside" },
      { at: "B4", says: "outside" },
      { at: "C4", says: "outside" },
    ),
    wrong(
      "年度指标写成了下一年",
      `## fund 2019
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 完工时间 | 2020年6月底前 |
       | ^ | ^ | ^ | 验收时间 | 2019年年底前 |`,
      { at: "E2", says: "deadline" },
    ),
    wrong(
      "年份多打了一年",
      `## fund 2019
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 发放补贴 | 2019.3 | 2020.12 |`,
      { at: "C2", says: "outside" },
    ),
  ],
  *check(form) {
    const { year } = form;
    if (year === undefined) return;
    for (const dated of datesOf(form)) {
      const { entry, read } = dated;
      // A project may have started years ago; it must not have ended before this one.
      const earlier = read.date.year < year && entry.field.is === "end";
      if (!earlier && read.date.year <= year) continue;
      yield { at: entry, says: "outside", facts: { written: spelled(dated), year } };
    }
    for (const { period, value, called, read } of namedValues(form)) {
      const isLater = (read.kind === "deadline" || read.kind === "date") && (read.year ?? 0) > year;
      if (period === "long" || !isLater) continue;
      const facts = { name: excerpt(called), written: excerpt(value.cell.text), year };
      yield { at: value, says: "deadline", facts };
    }
  },
});

import { writeDate } from "../values/date";
import { defineRule, right, wrong } from "../audit/rule";
import { datesOf, spelled } from "./readers/schedule";
import type { Dated } from "./readers/schedule";

export default defineRule({
  id: "date-style-mixed",
  title: "日期写法统一",
  why: "同一套表里日期写法不一，看着不整齐，也容易看错。",
  basis: "实务",
  confidence: "likely",
  yieldsTo: ["date-number-ambiguous", "date-serial-leak"],
  needs: ["start", "end"],
  watches: ["kind:date"],
  messages: {
    mixed: {
      title: "日期写法不统一",
      severity: "hint",
      text: "起止时间的写法不统一：有的写“{one}”，有的写“{other}”。",
      merge: "workbook",
    },
  },
  remedy: "请统一写成“2019年1月”的样子。",
  examples: [
    right(
      "从头到尾一种写法",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | '2019.1　 | '2019.12　 |
       | 安装调试 | '2019.05 | '2019.10 |`,
    ),
    right(
      "精确到年、月或日不算写法不同",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019年1月 | 2019年12月31日 |
       | 安装调试 | 2019年 | 2019年3月 {43525 yyyy"年"m"月"} |`,
    ),
    wrong(
      "一张表里两种写法，改其中一种",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019年1月 | '2019.12 |`,
      { at: "C2", says: "mixed" },
    ),
    wrong(
      "几张表写法不同",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | '2019.1 | '2019.12 |
       ## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 安装调试 | '2019.1 | '2019.12 |
       ## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 项目验收 | 2019年1月 | 2019年12月 |`,
      { at: "fund!B2", says: "mixed" },
      { at: "fund!C2", says: "mixed" },
      { at: "fund (2)!B2", says: "mixed" },
      { at: "fund (2)!C2", says: "mixed" },
    ),
  ],
  *checkAll(forms) {
    const dates = forms.flatMap(datesOf).flatMap((dated) => {
      const family = familyOf(dated);
      return family ? [{ dated, family }] : [];
    });
    const first = dates[0];
    const second = dates.find(({ family }) => family !== first?.family);
    if (!first || !second) return;
    const facts = { one: spelled(first.dated), other: spelled(second.dated) };
    for (const { dated, family } of dates) {
      if (family === "年") continue;
      const { entry, read } = dated;
      const certain = !read.ambiguous && read.relative === undefined;
      const replace = certain && { replace: writeDate(read.date, "yyyy年m月") };
      yield { at: entry, says: "mixed", ...replace, facts };
    }
  },
});

/** What a spelling is known by: its separator. undefined for a bare year and for numbers that were once dates. */
function familyOf({ read }: Dated): string | undefined {
  const style = read.style === "cell" ? (read.looks ?? "cell") : read.style;
  if (style === "serial" || style === "yyyy") return undefined;
  return /[.\-/年〇]/.exec(style)?.[0] ?? style;
}

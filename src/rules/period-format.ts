import type { Entry, FilledForm } from "../forms/filled";
import { readDate, writeDate } from "../values/date";
import { readPeriod } from "../values/period";
import { sameText, excerpt } from "../values/text";
import { entriesOf } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";
import type { Finding } from "../audit/rule";

export default defineRule({
  id: "period-format",
  title: "实施期写成几年到几年",
  why: "实施期写法统一，才看得出专项从哪年到哪年，也才能核对是否包含预算年度。",
  basis: "实务",
  confidence: "likely",
  scope: "row",
  watches: ["kind:period"],
  messages: {
    format: {
      title: "实施期的写法不统一",
      severity: "warning",
      text: "“{field}”写的是“{written}”，意思清楚，统一写成“{tidy}”。",
      remedy: "请写成“{tidy}”。",
      merge: "column",
    },
    impossible: {
      title: "实施期的起止不对",
      severity: "warning",
      text: "“{field}”写的是“{written}”，起止不对：先后颠倒，或者没有这个月份。",
      remedy: "请核对起止时间。",
      merge: "column",
    },
    unreadable: {
      title: "实施期看不懂",
      severity: "warning",
      text: "“{field}”写的是“{written}”，看不出从哪年到哪年。",
      remedy: "请写起止年份，例如“{years}”；只有一年的写“{one}”。",
      merge: "column",
    },
  },
  remedy: "请写成几年到几年，只有一年的写一年。",
  examples: [
    right(
      "几年、一年、几个月，连接号不论长短",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 2019年—2021年 |
       | 网络租用 | 2019年-2021年 |
       | 系统开发 | 2019年～2020年 |
       | 资料印刷 | 2019年至2021年 |
       | 人员培训 | 2019年 |
       | 房屋修缮 | 2022年3月-2022年11月 |
       | 环境整治 | 2019年\\n—2021年 |`,
    ),
    right("显示出来是“2019年”的数字", `| 支出方向 | 专项实施期 |\n| 设备更新 | 2019年 {2019 0"年"} |`),
    wrong(
      "少写了“年”，或者写到日",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 2019-2021 |
       | 网络租用 | 2019—2021年 |
       | 系统开发 | 2019 |
       | 资料印刷 | 2019.1-2019.12 |`,
      { at: "B2", says: "format" },
      { at: "B3", says: "format" },
      { at: "B4", says: "format" },
      { at: "B5", says: "format" },
    ),
    wrong(
      "不成立的期间",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 2021年—2019年 |
       | 网络租用 | 2019年13月 |`,
      { at: "B2", says: "impossible" },
      { at: "B3", says: "impossible" },
    ),
    wrong(
      "只说了多久",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 三年 |
       | 网络租用 | 长期 |`,
      { at: "B2", says: "unreadable" },
      { at: "B3", says: "unreadable" },
    ),
  ],
  *check(form) {
    // How a period is written, the official form says; without one only what cannot be is wrong.
    const { inferred } = form.definition;
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "period" || entry.blank) continue;
      const written = excerpt(entry.cell.text);
      const period = readPeriod(entry.cell);
      if (period.kind === "unparsed" && !inferred) {
        yield { at: entry, says: "unreadable", facts: { written, ...ownYears(form) } };
      }
      if (period.kind === "impossible") yield { at: entry, says: "impossible", facts: { written } };
      if (inferred || period.kind !== "period" || period.standard || sameText(entry.cell.text, period.tidy)) {
        continue;
      }
      yield {
        at: entry,
        says: "format",
        ...tidied(entry, period.tidy),
        facts: { written, tidy: period.tidy },
      };
    }
  },
});

/** A form's own years, to show how they are written; where it names none, no year in particular. */
function ownYears({ year }: FilledForm): { readonly years: string; readonly one: string } {
  return year === undefined
    ? { years: "某年—某年", one: "某年" }
    : { years: `${year}年—${year + 2}年`, one: `${year}年` };
}

/** The number 2019.1 may have been typed as 2019.10. */
function tidied(at: Entry, tidy: string): Pick<Finding, "replace" | "offers"> {
  const read = readDate(at.cell);
  if (read.kind !== "date" || !read.ambiguous) return { replace: tidy };
  const { year } = read.date;
  const months = [1, 10].map((month) => writeDate({ year, month }, "yyyy年m月"));
  return { offers: months.map((month) => ({ label: month, writes: [{ at, to: month }] })) };
}

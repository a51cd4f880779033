import { readDate } from "../values/date";
import { entriesOf } from "./readers/cells";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import { order, spansOf, spelled } from "./readers/schedule";

export default defineRule({
  id: "date-order",
  title: "开始时间不晚于完成时间",
  why: "进度计划先后颠倒，或者写了日历上没有的日子，都没有办法执行。",
  basis: "表样（计划开始时间、计划完成时间）",
  confidence: "certain",
  scope: "row",
  needs: ["start", "end"],
  watches: ["kind:date"],
  messages: {
    order: { title: "开始时间晚于完成时间", severity: "error", text: "“{from}”{start}晚于“{to}”{end}。" },
    impossible: {
      title: "日历上没有这个日期",
      severity: "error",
      text: "“{field}”写的是“{written}”，日历上没有这一天或这个月。",
      remedy: "请改成真实的日期。",
    },
  },
  remedy: "请核对这两个时间。",
  examples: [
    right(
      "先开始后完成；同一个月，或者只写年，也可以",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | '2019.1　 | '2019.12　 |
       | 安装调试 | 2019年3月 | 2019年3月 |
       | 验收 | 2019年 | 2019年 |
       | 培训 | 2019年11月 | 2019年 |
       | 回访 | 2019年12月 | 2020年1月 |`,
    ),
    right(
      "数字 2019.1 作完成时间可能是十月",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019.3 | 2019.1 |`,
    ),
    right("没有写完", `## fund\n| 专项实施内容 | 计划开始时间 | 计划完成时间 |\n| 采购设备 | 2019年3月 | |`),
    wrong(
      "颠倒了",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019年12月 | 2019年1月 |
       | 安装调试 | '2020.3 | 2019年5月 |
       | 验收 | 2019年5月20日 | 2019年5月2日 |`,
      { at: "B2", says: "order" },
      { at: "B3", says: "order" },
      { at: "B4", says: "order" },
    ),
    wrong(
      "日历上没有的月和日",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019年13月 | 2019年2月30日 |`,
      { at: "B2", says: "impossible" },
      { at: "C2", says: "impossible" },
    ),
  ],
  *check(form) {
    for (const entry of entriesOf(form)) {
      if (entry.field.kind !== "date" || entry.field.by === "finance") continue;
      if (readDate(entry.cell).kind !== "impossible") continue;
      yield { at: entry, says: "impossible", facts: { written: excerpt(entry.cell.text) } };
    }
    for (const span of spansOf(form)) {
      const { start, end } = span;
      if (!start || !end || order(span) <= 0) continue;
      yield {
        at: [start.entry, end.entry],
        says: "order",
        facts: {
          from: start.entry.field.label,
          to: end.entry.field.label,
          start: spelled(start),
          end: spelled(end),
        },
      };
    }
  },
});

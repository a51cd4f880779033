import { writeDate } from "../values/date";
import { excerpt } from "../values/text";
import { defineRule, right, wrong } from "../audit/rule";
import type { Offer } from "../audit/rule";
import { spansOf } from "./readers/schedule";
import type { Dated, Span } from "./readers/schedule";

export default defineRule({
  id: "date-number-ambiguous",
  title: "一月和十月分得清",
  why: "在表格软件里输入 2019.10，存下来的数字是 2019.1，十月就变成了一月。",
  basis: "实务（表格软件会去掉小数末尾的 0）",
  confidence: "likely",
  scope: "row",
  needs: ["start", "end"],
  watches: ["kind:date"],
  messages: {
    ambiguous: {
      title: "分不清一月还是十月",
      severity: "warning",
      text: "“{field}”存的是数字 {written}，看不出是 {year} 年 1 月还是 10 月。",
      remedy: "请改成“{january}”或“{october}”。",
    },
    october: {
      title: "十月看起来像一月",
      severity: "warning",
      text: "“{field}”存的是数字 {written}，按开始时间看应当是 {year} 年 10 月，打印出来却像 1 月。",
      remedy: "请改成“{october}”。",
    },
  },
  remedy: "请写明月份，如“2019年1月”。",
  examples: [
    right(
      "按文本存的 2019.1 就是一月；别的月份不会弄混",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | '2019.1　 | '2019.12　 |
       | 安装调试 | 2019.2 | 2019.12 |
       | 验收 | 2019.10 | 2019.11 |`,
    ),
    right(
      "十月以前就完成，只能是一月开始",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019.1 | 2019.6 |`,
    ),
    right(
      "同一个月完成的也一样",
      `## fund\n| 专项实施内容 | 计划开始时间 | 计划完成时间 |\n| 采购 | 2019.1 | 2019年1月 |`,
    ),
    wrong(
      "存成了数字",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019.1 | 2019.12 |
       | 安装调试 | 2019.1 | |
       | 验收 | 2019.1 | 2019.1 |`,
      { at: "B2", says: "ambiguous" },
      { at: "B3", says: "ambiguous" },
      { at: "B4", says: "ambiguous" },
      { at: "C4", says: "ambiguous" },
    ),
    wrong(
      "三月开始，完成时间只能是十月",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019.3 | 2019.1 |`,
      { at: "C2", says: "october" },
    ),
  ],
  *check(form) {
    for (const span of spansOf(form)) {
      const { start, end } = span;
      if (start?.read.ambiguous && !endsBeforeOctober(span)) {
        yield {
          at: start.entry,
          says: "ambiguous",
          offers: offered(start, "january", "october"),
          facts: factsOf(start),
        };
      }
      if (!end?.read.ambiguous) continue;
      const [says, offers] = startsAfterJanuary(span)
        ? (["october", offered(end, "october")] as const)
        : (["ambiguous", offered(end, "january", "october")] as const);
      yield { at: end.entry, says, offers, facts: factsOf(end) };
    }
  },
});

function factsOf({ entry, read: { date } }: Dated) {
  const month = (number: number) => writeDate({ year: date.year, month: number }, "yyyy年m月");
  return { written: excerpt(entry.cell.text), year: date.year, january: month(1), october: month(10) };
}

function offered(dated: Dated, ...months: readonly ("january" | "october")[]): Offer[] {
  const facts = factsOf(dated);
  return months.map((month) => ({ label: facts[month], writes: [{ at: dated.entry, to: facts[month] }] }));
}

function endsBeforeOctober({ start, end }: Span): boolean {
  if (!start || !end || end.read.ambiguous || end.read.date.year !== start.read.date.year) return false;
  return (end.read.date.month ?? 12) < 10;
}

function startsAfterJanuary({ start, end }: Span): boolean {
  if (!start || !end || start.read.ambiguous || end.read.date.year !== start.read.date.year) return false;
  return (start.read.date.month ?? 1) > 1;
}

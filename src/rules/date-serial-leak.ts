import { TEXT_KINDS } from "./readers/cells";
import type { Entry, FilledForm, FilledRow } from "../forms/filled";
import { readDate, writeDate } from "../values/date";
import { shownBy } from "../values/number-format";
import { labelKey, excerpt } from "../values/text";
import { defineRule, kinds, right, wrong } from "../audit/rule";
import { rowsOf } from "../forms/read/by-role";

export default defineRule({
  id: "date-serial-leak",
  title: "日期没有变成数字，文字没有变成日期",
  why: "表格软件把日期存成数字，也会把“1-2”一类的文字当成日期；格式一变，填的内容就认不出来了。",
  basis: "实务（表格软件的日期序列号）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:date", "kind:period", ...kinds(TEXT_KINDS)],
  messages: {
    serial: {
      title: "日期变成了数字",
      severity: "error",
      text: "“{field}”里的 {written} 是日期变成的数字，应为 {date}。",
      remedy: "请改成“{date}”。",
    },
    becameDate: {
      title: "文字变成了日期",
      severity: "error",
      text: "“{field}”里的内容被当成了日期，显示为“{written}”，原来写的可能是“{likely}”。",
      remedy: "请把单元格格式改为“文本”，再重新填写。",
    },
  },
  remedy: "请改回原来的日期或文字。",
  examples: [
    right(
      "数量很大，但有单位，或者不在日期和时效栏",
      `| 支出方向 | 数量指标 | 时效指标 |
       | 群众文化 | 服务60000人次 | 60000人次年底前服务到位 |
       | 学前教育 | 44561 | 2019年12月31日前 |`,
    ),
    right(
      "真正的日期显示成日期",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2019年1月 {43466 yyyy"年"m"月"} | 2019/12/31 {43830 yyyy/m/d} |
       | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | 产出指标 | 数量指标 | 采购设备 | 50000 |
       | ^ | 时效指标 | 完成时间 | 2019/12/31 {43830 yyyy/m/d} |`,
    ),
    wrong(
      "时效栏和时间栏里的五位数",
      `## fund
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 43466 | 2019年12月 |
       | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | 产出指标 | 数量指标 | 采购设备 | 50000 |
       | ^ | 时效指标 | 完成时间 | 44,561 |`,
      { at: "B2", says: "serial" },
      { at: "D5", says: "serial" },
    ),
    wrong("支出方向的时效指标", `| 支出方向 | 时效指标 |\n| 设备更新 | 43830 |`, {
      at: "B2",
      says: "serial",
    }),
    wrong(
      "“1-2”变成了一月二日",
      `## fund
       | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | 产出指标 | 质量指标 | 每名教师辅导的学生 | 1月2日 {43467 m"月"d"日"} |`,
      { at: "D2", says: "becameDate" },
    ),
  ],
  *check(form) {
    for (const { entry, forTime } of cellsOf(form)) {
      const { cell } = entry;
      const read = forTime ? readDate(cell) : undefined;
      if (read?.kind === "date" && read.fromSerial) {
        const date = writeDate(read.date, "serial");
        yield { at: entry, says: "serial", replace: date, facts: { written: excerpt(cell.text), date } };
      }
      const likely = forTime || !TEXT_KINDS.includes(entry.field.kind) ? undefined : yearlessDate(entry);
      if (!likely) continue;
      const texts = [likely, likely.replace("-", "/"), cell.text];
      const offers = texts.map((to) => ({ label: `文字“${to}”`, writes: [{ at: entry, to }] }));
      yield { at: entry, says: "becameDate", offers, facts: { written: excerpt(cell.text), likely } };
    }
  },
});

/** Every cell, and whether it is one where people write dates: a date, a period, a 时效指标. */
function* cellsOf(form: FilledForm): Generator<{ entry: Entry; forTime: boolean }> {
  for (const entry of Object.values(form.fields)) yield { entry, forTime: isForTime(entry) };
  for (const row of rowsOf(form)) {
    for (const entry of Object.values(row.entries)) {
      if (!entry.inherited) yield { entry, forTime: isForTime(entry, row) };
    }
  }
}

function isForTime({ field }: Entry, row?: FilledRow): boolean {
  if (field.kind === "date" || field.kind === "period") return true;
  if (field.kind === "indicator") return labelKey(field.label).includes("时效");
  return (
    field.kind === "indicatorValue" && !!row?.headings.some((heading) => labelKey(heading).includes("时效"))
  );
}

/** 1月2日 in the format of a date without a year, as it comes from typing 1-2 or 1/2; what was typed. */
function yearlessDate({ cell }: Entry): string | undefined {
  if (typeof cell.value !== "number" || shownBy(cell.format, cell.value).year) return undefined;
  const read = readDate(cell);
  return read.kind === "yearless" && read.day !== undefined ? `${read.month}-${read.day}` : undefined;
}

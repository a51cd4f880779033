import type { FilledForm } from "../forms/filled";
import { entryIn, rowsOf } from "../forms/read/by-role";
import { compareDates } from "../values/date";
import type { PartialDate } from "../values/date";
import type { IndicatorValue } from "../values/indicator-value";
import { readPeriod } from "../values/period";
import { grouped } from "../values/grouped";
import { excerpt } from "../values/text";
import { entriesOf } from "./readers/cells";
import { readValues } from "./readers/named-values";
import { spanOf, spelled } from "./readers/schedule";
import type { Dated } from "./readers/schedule";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "deadline-outside-plan",
  title: "指标的时间落在实施计划里",
  why: "指标写的完成时间比计划还晚，或者计划还没有开始就要完成，两处总有一处写错。",
  basis: "参照 财预〔2015〕88号（时效指标）；表样（起止时间）",
  confidence: "likely",
  scope: "row",
  watches: ["kind:date", "kind:period", "kind:indicator", "kind:indicatorName", "kind:indicatorValue"],
  messages: {
    late: {
      title: "指标的时间晚于计划",
      severity: "warning",
      text: "指标写的时间是“{text}”，计划到 {end} 就完成了。",
    },
    early: {
      title: "指标的时间早于计划",
      severity: "warning",
      text: "指标写的时间是“{text}”，计划从 {start} 才开始。",
    },
  },
  remedy: "请核对两处的时间，改正写错的一处。",
  examples: [
    right(
      "在计划之内，只写了月份，每年都有",
      `## fund 2019
       | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
       | 采购设备 | < | < | '2019.3 | '2019.12 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 设备到货 | 2019年6月底前 |
       | ^ | ^ | ^ | 项目完工 | 2019年年底前 |
       | ^ | ^ | ^ | 验收 | 12月31日前 |
       | ^ | ^ | ^ | 维护 | 每年年底前 |`,
    ),
    right(
      "计划的时间没有写全",
      `## fund 2019
       | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
       | 采购设备 | < | < | 2019年3月 | 2019年6月 |
       | 安装调试 | < | < | | |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 安装完成 | 2019年12月底前 |`,
    ),
    wrong(
      "比计划晚了半年，比计划早了一年",
      `## fund 2019
       | 专项实施内容 | < | < | 计划开始时间 | 计划完成时间 |
       | 采购设备 | < | < | 2019年1月 | 2019年6月 |
       | 安装调试 | < | < | 2019年6月 | 2019年10月 |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 设备到货 | 2019年12月底前 |
       | ^ | ^ | ^ | 完成验收 | 2018年11月30日 |`,
      { at: "E5", says: "late" },
      { at: "E6", says: "early" },
    ),
    wrong(
      "超出了专项实施期",
      `| 支出方向 | 专项实施期 | 时效指标 |
       | 路灯 | 2019年—2020年 | 2021年6月底前完成 |
       | 公园 | 2019年—2021年 | 2021年6月底前完成 |`,
      { at: "C2", says: "late" },
    ),
  ],
  *check(form) {
    const planFor = plansOf(form);
    for (const { row, period, entry, read } of readValues(form)) {
      const date = dateOf(read);
      const plan = date && planFor(row, period === "long");
      if (!plan) continue;
      const text = excerpt(entry.cell.text);
      if (plan.end && compareDates(date, plan.end.date) > 0) {
        yield { at: entry, says: "late", facts: { text, end: plan.end.written } };
      } else if (plan.start && compareDates(date, plan.start.date) < 0) {
        yield { at: entry, says: "early", facts: { text, start: plan.start.written } };
      }
    }
  },
});

/** When it has to be done, as far as it is said; nothing for what comes back every year. */
function dateOf(read: IndicatorValue): PartialDate | undefined {
  if (read.kind === "period") return read.to === undefined ? undefined : partial(read.to);
  if (read.kind !== "deadline" && read.kind !== "date") return undefined;
  if (read.kind === "deadline" && read.every !== undefined) return undefined;
  if (read.iso !== undefined) return partial(read.iso);
  return read.year === undefined ? undefined : { year: read.year };
}

function partial(iso: string): PartialDate {
  const [year = 0, month, day] = iso.split("-").map(Number);
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

interface Edge {
  readonly date: PartialDate;
  readonly written: string;
}

interface Plan {
  readonly start?: Edge | undefined;
  readonly end?: Edge | undefined;
}

/** The whole period that a form or row states, else the schedule of the year, where all its rows say when. */
function plansOf(form: FilledForm): (row: number | undefined, long: boolean) => Plan | undefined {
  const periods = entriesOf(form).filter(({ field, blank }) => field.kind === "period" && !blank);
  const ofForm = periods.filter(({ field }) => !field.table);
  const ofRows = grouped(
    periods.filter(({ field }) => field.table),
    ({ row }) => row,
  );
  const schedule = periods.length ? undefined : scheduleOf(form);
  return (row, long) => {
    const [stated, other] = [...ofForm, ...(ofRows.get(row ?? -1) ?? [])];
    if (!stated) return long ? undefined : schedule;
    const read = readPeriod(stated.cell);
    if (other || read.kind !== "period") return undefined;
    const written = excerpt(stated.cell.text);
    return { start: { date: read.from, written }, end: { date: read.to, written } };
  };
}

function scheduleOf(form: FilledForm): Plan {
  const rows = rowsOf(form).filter((row) => entryIn(row, "end"));
  const filled = rows.filter(({ entries }) => Object.values(entries).some(({ blank }) => !blank));
  const spans = filled.map(spanOf);
  return {
    start: edgeOf(
      spans.map(({ start }) => start),
      -1,
    ),
    end: edgeOf(
      spans.map(({ end }) => end),
      1,
    ),
  };
}

/** The first or the last of them; an ambiguous 2019.1 may be October. */
function edgeOf(sides: readonly (Dated | undefined)[], which: 1 | -1): Edge | undefined {
  if (!sides.length || sides.some((side) => !side)) return undefined;
  const edges = sides.map((side) => {
    const { date, ambiguous } = side!.read;
    return { date: ambiguous && which > 0 ? { ...date, month: 10 } : date, written: spelled(side!) };
  });
  return edges.reduce((best, one) => (compareDates(one.date, best.date) === which ? one : best));
}

import type { FieldKind } from "../forms/schema";
import type { Entry, FilledForm } from "../forms/filled";
import { readPeriod } from "../values/period";
import type { Period } from "../values/period";
import { staleYears } from "../values/stale-years";
import type { YearMention } from "../values/year";
import { defineRule, kinds, right, wrong } from "../audit/rule";
import { spansOf } from "./readers/schedule";
import { rowsOf } from "../forms/read/by-role";

const TEXTS: readonly FieldKind[] = ["target", "indicator", "indicators", "indicatorName", "indicatorValue"];

export default defineRule({
  id: "stale-year",
  title: "目标和指标说的是本年度",
  why: "目标或指标里出现已经过去的年份，往往是沿用了上一年的文字。",
  basis: "参照 财预〔2015〕88号（指向明确）；实务",
  confidence: "guess",
  scope: "row",
  watches: ["kind:period", "kind:date", ...kinds(TEXTS)],
  messages: {
    staleTarget: {
      title: "目标写的不是本年度",
      severity: "warning",
      text: "“{field}”里出现了 {years} 年，预算年度是 {year} 年，是不是沿用了以前的文字？",
      remedy: "请改成本年度的；确实要提以前年份的，点“已核实”写一句说明。",
      merge: "column",
    },
    stale: {
      title: "写的不是本年度",
      severity: "hint",
      text: "“{field}”里出现了 {years} 年，预算年度是 {year} 年，是不是沿用了以前的文字？",
      merge: "column",
    },
  },
  remedy: "请核对年份；确实要提以前年份的，请忽略。",
  examples: [
    right(
      "文号和文件名里的年份，同以前年份相比，实施期里的年份",
      `## directions 2019
       | 支出方向 | 专项实施期 | 实施期绩效目标 | 年度绩效目标 |
       | 社区服务 | 2018年—2020年 | 2018年建成站点，2020年全部覆盖 | 按湘组〔2015〕19号和《2016年工作方案》办理 |
       | 设备更新 | 2019年 | 2017年—2021年换新全部设备 | 2019年换新一半，故障比2018年减少 |
       | 网络租用 | 2019年 | 落实“十三五”规划 | 满意度（2018年：90%）继续提高 |`,
    ),
    right(
      "进度计划里的年份",
      `## fund 2019
       | 专项实施内容 | 计划开始时间 | 计划完成时间 |
       | 采购设备 | 2017年1月 | 2019年12月 |
       | 专项长期绩效目标 | 2018年建成机房，2019年投入使用 | < |`,
    ),
    wrong(
      "去年的文字",
      `## directions 2019
       | 支出方向 | 专项实施期 | 实施期绩效目标 | 年度绩效目标 | 时效指标 |
       | 设备更新 | 2019年 | 三年内换新全部设备 | 2018年换新一半设备 | 2018年年底前完成 |
       | 网络租用 | 2019年—2021年 | 2015年—2017年全区联网 | 二〇一八年联网一半 | 2019年年底前 |`,
      { at: "D2", says: "staleTarget" },
      { at: "E2", says: "stale" },
      { at: "C3", says: "staleTarget" },
      { at: "D3", says: "staleTarget" },
    ),
    wrong(
      "照搬上一年的申报表",
      `## fund 2026
       | 专项年度绩效目标 | 2025年改造两个小区 | < |
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 时效指标 | 工程完工 | 2025年年底前 |`,
      { at: "B1", says: "staleTarget" },
      { at: "E3", says: "stale" },
    ),
  ],
  *check(form) {
    const { year } = form;
    if (year === undefined) return;
    for (const { entry, periods } of textsOf(form)) {
      const stale = staleYears(entry.cell.text, year, periods);
      const years = [
        ...new Set(stale.map((mention) => (mention.kind === "year" ? mention.year : mention.to))),
      ];
      if (!years.length) continue;
      const says = entry.field.kind === "target" ? "staleTarget" : "stale";
      const to = ofYear(entry.cell.text, stale, year);
      const offers = to === undefined ? [] : [{ label: `改成 ${year} 年`, writes: [{ at: entry, to }] }];
      yield { at: entry, says, offers, facts: { years, year } };
    }
  },
});

/** Texts with the periods in force where they stand: their row's, or that of the form's schedule. */
function* textsOf(form: FilledForm): Generator<{ entry: Entry; periods: readonly Period[] }> {
  const schedule = spansOf(form).flatMap(({ start, end }) =>
    start && end ? [{ from: start.read.date, to: end.read.date }] : [],
  );
  const isText = (entry: Entry) => TEXTS.includes(entry.field.kind) && !entry.blank && !entry.inherited;
  for (const entry of Object.values(form.fields)) if (isText(entry)) yield { entry, periods: schedule };
  for (const { entries } of rowsOf(form)) {
    const own = Object.values(entries).flatMap((entry) => {
      const period = entry.field.kind === "period" ? readPeriod(entry.cell) : undefined;
      return period?.kind === "period" ? [period] : [];
    });
    for (const entry of Object.values(entries)) {
      if (isText(entry)) yield { entry, periods: [...schedule, ...own] };
    }
  }
}

/** The text with its stale years changed; undefined where one is a span, of which nobody knows what it should be. */
function ofYear(text: string, stale: readonly YearMention[], year: number): string | undefined {
  let changed = "";
  let end = 0;
  for (const mention of stale) {
    const written = text.slice(mention.start, mention.end);
    const now = written.replace(/^\s*(?:\d{4}|[０-９]{4}|[〇零○一二三四五六七八九]{4})/, String(year));
    if (mention.kind !== "year" || now === written) return undefined;
    changed += text.slice(end, mention.start) + now;
    end = mention.end;
  }
  return changed + text.slice(end);
}

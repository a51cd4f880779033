import type { Entry } from "../forms/filled";
import { readPeriod, yearsCovered } from "../values/period";
import type { Period, ReadPeriod } from "../values/period";
import { entriesOfFields } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

/** Years a fund is set up for, where a district's limit `periodYears` says nothing else. */
const USUAL = 3;

export default defineRule({
  id: "period-three-year-default",
  title: "实施期一般是三年",
  why: "专项资金一般三年一设，实施期不是三年的，审核时常会问原因。",
  basis: "参照 国发〔2015〕3号（三年滚动的中期财政规划）；实务",
  of: "officialForm",
  confidence: "guess",
  yieldsTo: ["period-covers-year"],
  watches: ["kind:period"],
  messages: {
    unusual: {
      title: "实施期不是{years}年",
      severity: "hint",
      text: "“{field}”一般为 {years} 年，如 {usual}；这里写的是 {periods}。",
    },
  },
  remedy: "请核对；实施期确实如此的，请忽略。",
  examples: [
    right(
      "三年",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 2019年—2021年 |
       | 网络租用 | 2019年1月—2021年12月 |`,
    ),
    right("看不懂的实施期另有一条", `| 支出方向 | 专项实施期 |\n| 设备更新 | 长期 |`),
    wrong(
      "一列里不是三年的合成一条",
      `| 支出方向 | 专项实施期 |
       | 设备更新 | 2019年—2021年 |
       | 网络租用 | 2019年 |
       | 资料印刷 | 2019年 |
       | 人员培训 | 2018年—2019年 |`,
      { at: "B3", says: "unusual" },
    ),
    wrong(
      "整张表都只有一年",
      `| 支出方向 | 专项实施期 |
       | 路灯维护 | 2019年 |
       | 设备更新 | 2019年1月—2019年12月 |`,
      { at: "B2", says: "unusual" },
    ),
  ],
  *check(form, { limits }) {
    const years = limits.periodYears ?? USUAL;
    const unusual: { entry: Entry; period: Extract<ReadPeriod, Period> }[] = [];
    for (const entry of entriesOfFields(form, ({ kind }) => kind === "period")) {
      const period = readPeriod(entry.cell);
      if (period.kind === "period" && yearsCovered(period).length !== years) unusual.push({ entry, period });
    }
    const [first] = unusual;
    if (!first) return;
    const from = form.year ?? first.period.from.year;
    const usual = years > 1 ? `${from}年—${from + years - 1}年` : `${from}年`;
    const periods = [...new Set(unusual.map(({ period }) => period.tidy))];
    yield { at: unusual.map(({ entry }) => entry), says: "unusual", facts: { years, usual, periods } };
  },
});

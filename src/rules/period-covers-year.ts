import { covers, readPeriod } from "../values/period";
import { entriesOf } from "./readers/cells";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "period-covers-year",
  title: "实施期包含预算年度",
  why: "预算年度不在实施期里，这一年就不该再给这个专项安排钱。",
  basis: "表样（实施期、年度）；实务",
  confidence: "certain",
  scope: "row",
  watches: ["kind:period"],
  messages: {
    outside: {
      title: "实施期不包含预算年度",
      severity: "error",
      text: "“{field}”{period}不包含预算年度 {year} 年。",
      merge: "column",
    },
  },
  remedy: "请核对实施期；表题的年度写错了的，请改表题。",
  examples: [
    right(
      "预算年度在期内，也可以是头一年或末一年",
      `## directions 2019
       | 支出方向 | 专项实施期 |
       | 设备更新 | 2019年—2021年 |
       | 网络租用 | 2017年—2019年 |
       | 资料印刷 | 2019年 |
       | 人员培训 | 2018年6月—2020年5月 |`,
    ),
    right("看不懂的实施期另有一条", `## directions 2019\n| 支出方向 | 专项实施期 |\n| 设备更新 | 长期 |`),
    wrong(
      "还是上一轮的实施期，或者还没有开始",
      `## directions 2019
       | 支出方向 | 专项实施期 |
       | 设备更新 | 2016年—2018年 |
       | 网络租用 | 2016年—2018年 |
       | 资料印刷 | 2020年 |`,
      { at: "B2", says: "outside" },
      { at: "B3", says: "outside" },
      { at: "B4", says: "outside" },
    ),
    wrong(
      "做明年的预算，实施期还是前三年",
      `## directions 2026
       | 支出方向 | 专项实施期 |
       | 路灯维护 | 2023年—2025年 |`,
      { at: "B2", says: "outside" },
    ),
  ],
  *check(form) {
    const { year } = form;
    if (year === undefined) return;
    for (const entry of entriesOf(form)) {
      const period = entry.field.kind === "period" ? readPeriod(entry.cell) : undefined;
      if (period?.kind !== "period" || covers(period, year)) continue;
      yield { at: entry, says: "outside", facts: { period: period.tidy, year } };
    }
  },
});

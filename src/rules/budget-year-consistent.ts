import type { FilledForm, Place } from "../forms/filled";
import { defineRule, right, wrong } from "../audit/rule";

export default defineRule({
  id: "budget-year-consistent",
  title: "各表的年度一致",
  why: "一套申报表只对应一个预算年度，年度不同的表多半是沿用了上年的标题。",
  basis: "表样；财政部《财政支出绩效目标申报表》填报说明（年度）",
  confidence: "certain",
  watches: [],
  messages: {
    differs: {
      title: "各表的年度不一致",
      severity: "error",
      text: "本表标题写的是 {year} 年，其他表是 {others} 年。",
    },
  },
  remedy: "请核对预算年度，把各表标题改成同一年。",
  examples: [
    right(
      "几张表都是同一年度，空格多少不论",
      `## fund
       | 专项资金绩效目标申报表 |
       | （  2019 年度） |
       | 专项名称 | 惠民项目资金 |
       ## shigu/department
       | 部门整体支出绩效目标申报表 |
       | （2019年度） |
       | 部门名称 | 合江街道办事处 |`,
    ),
    right(
      "空格多少没有关系，标题里没有年度的表不比",
      `## directions
       | 2019年区级专项资金支出方向绩效目标表 | < |
       | 主管部门 | 支出方向 |
       | 政务中心 | 维修费 |
       ## shigu/fund
       | 专项资金绩效目标申报表 |
       | （  2019 年度） |
       | 专项名称 | 惠民项目资金 |
       ## shifeng/department 2020
       | 部门整体支出绩效申报表 | < |
       | 部门名称 | 政务中心 |`,
    ),
    wrong(
      "三张表里有一张写着上一年",
      `## summary
       | 2020年区级专项资金预算绩效目标汇总表 | < |
       | 专项支出名称 | 资金总额 |
       | 机房维护费 | 2.5 |
       ## directions
       | 2019年区级专项资金支出方向绩效目标表 | < |
       | 主管部门 | 支出方向 |
       | 政务中心 | 维修费 |
       ## directions
       | 2020年区级专项资金支出方向绩效目标表 | < |
       | 主管部门 | 支出方向 |
       | 财政局 | 电费 |`,
      { at: "directions!A1", says: "differs" },
    ),
    wrong(
      "一张对一张时，早的那张像是沿用的",
      `## fund
       | 专项资金绩效目标申报表 |
       | （2018年度） |
       | 专项名称 | 惠民项目资金 |
       ## shigu/department
       | 部门整体支出绩效目标申报表 |
       | （2019年度） |
       | 部门名称 | 合江街道办事处 |`,
      { at: "fund!A2", says: "differs" },
    ),
  ],
  *checkAll(forms) {
    const dated = forms.flatMap(({ year, yearPlace }) =>
      year && yearPlace ? [{ year, at: yearPlace }] : [],
    );
    const right = mostCommon(dated);
    for (const { year, at } of dated) {
      if (year !== right) yield { at, says: "differs", facts: { year, others: right } };
    }
  },
});

/** The year most forms have; of equally common ones the latest, for titles are copied from the past. */
function mostCommon(dated: readonly { readonly year: number; readonly at: Place }[]): FilledForm["year"] {
  const counts = new Map<number, number>();
  for (const { year } of dated) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

import type { FilledForm, FoundLabel } from "../forms/filled";
import { keyOf } from "../forms/keys";
import { moneyUnitIn } from "../values/amount";
import { readYear } from "../values/year";
import { defineRule, right, wrong } from "../audit/rule";

/** A heading that also changes the unit, or shares its cell with a value, is told but not rewritten. */
export default defineRule({
  id: "header-variant",
  title: "表名和栏名照样表写",
  why: "换一种写法我们认得，财政部门的汇总表格却可能按原样的栏名找。",
  basis: "表样",
  confidence: "certain",
  of: "officialForm",
  watches: [],
  messages: {
    label: {
      title: "名称和样表不一样",
      severity: "hint",
      text: "“{written}”在样表上写作“{official}”。",
      merge: "workbook",
    },
  },
  remedy: "请改成样表的写法。",
  examples: [
    right(
      "空格、换行、全角和冒号不算",
      `## fund
       | 专项资金绩效目标申报表 | < | < |
       | 专项实施  进度计划 | 专项实施\\n内容 | 计划开始时间 |
       | 部门名称： | 合江街道 | 资金总额（万元） |
       | ^ | 成本 指标 | |`,
    ),
    right(
      "官方的表名",
      `## shifeng/department
       | 部门整体支出绩效申报表 | < |
       | 部门名称 | 政务中心 |`,
    ),
    wrong(
      "满意度指标换了一个字，金额加了单位",
      `| 支出方向 | 支出方向年度金额（万元） | 社会公益或服务对象满意度指标 |
       | 维修费 | 8.5 | 满意度90% |`,
      { at: "B1", says: "label" },
      { at: "C1", says: "label" },
    ),
    wrong(
      "审核意见栏换了科室的叫法",
      `## fund
       | 专项名称 | 惠民项目资金 |
       | 财政部门预算管理科室审核意见 | |`,
      { at: "A2", says: "label" },
    ),
    wrong(
      "表名是别的叫法",
      `## fund
       | 专项资金绩效目标表 | < |
       | （2019年度） | < |
       | 专项名称 | 惠民项目资金 |`,
      { at: "A1", says: "label" },
    ),
  ],
  *check(form) {
    yield* titleVariant(form);
    for (const label of form.labels) {
      if (!label.variant) continue;
      const official = printed(form, label.official);
      const isOurs = !form.definition.extended && isRewritable(label, official);
      const fix = isOurs ? { replace: official } : {};
      yield { at: label, says: "label", ...fix, facts: { written: label.written, official: label.official } };
    }
  },
});

function* titleVariant({ title, definition, year }: FilledForm) {
  if (!title?.variant) return;
  const official = definition.title.replace("{year}", year ? String(year) : "");
  // A year in brackets behind the title would be lost where the official title has none.
  const isSame = readYear(title.written) === readYear(official);
  const replace = isSame && !definition.extended ? { replace: official } : {};
  yield { at: title, says: "label" as const, ...replace, facts: { written: title.written, official } };
}

/** As the official form prints it: 其中：基本支出： */
function printed({ definition }: FilledForm, label: string): string {
  const texts = definition.cells.flatMap((cells) => cells.filter((text) => text !== null));
  return texts.find((text) => keyOf(text) === keyOf(label)) ?? label;
}

function isRewritable({ written, inside }: FoundLabel, official: string): boolean {
  return !inside && moneyUnitIn(written) === moneyUnitIn(official);
}

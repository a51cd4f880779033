import type { Entry, FilledForm } from "../forms/filled";
import { indicatorItems } from "./readers/indicator-items";
import type { IndicatorItem } from "./readers/indicator-items";
import { defineRule, right, wrong } from "../audit/rule";

/** Nothing says nationwide how many there have to be: without a limit in the set it is silent. */
export default defineRule({
  id: "indicator-count",
  title: "指标个数符合要求",
  why: "指标太少考核不全，太多抓不住重点；有的地方规定了个数。",
  basis: "实务（当地规定了个数的才查）",
  confidence: "likely",
  watches: ["kind:indicatorName", "kind:indicatorValue", "kind:heading"],
  messages: {
    few: {
      title: "指标太少",
      severity: "warning",
      text: "一共填了 {count} 个指标，要求不少于 {limit} 个。",
      remedy: "请补几个能考核的指标。",
      about: "blank",
    },
    many: {
      title: "指标太多",
      severity: "warning",
      text: "一共填了 {count} 个指标，要求不超过 {limit} 个。",
      remedy: "请留下最要紧的几个。",
    },
  },
  remedy: "请按规定的个数增减指标。",
  examples: [
    right(
      "没有规定个数的地方不查",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 新建公厕 | 5座 |`,
    ),
    right(
      "规定了不少于 2 个、不超过 3 个，一个名称管着几行的算一个",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 50 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
    ),
    wrong(
      "只有一个",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 90 |`,
      { at: "C2", says: "few" },
    ),
    wrong(
      "有四个",
      `## scored
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
       | 产出指标 | 数量指标 | 修路灯 | 90盏 | 30 |
       | ^ | 质量指标 | 验收合格率 | 100% | 20 |
       | 效益指标 | 社会效益指标 | 亮灯率 | ≥98% | 30 |
       | 满意度指标 | 服务对象满意度 | 居民满意度 | ≥90% | 10 |`,
      { at: "C2", says: "many" },
    ),
  ],
  *check(form, { limits: { leastIndicators, mostIndicators } }) {
    if (leastIndicators === undefined && mostIndicators === undefined) return;
    const names = namesIn(form);
    const [first] = names;
    if (!first) return;
    const count = names.length;
    if (leastIndicators !== undefined && count < leastIndicators) {
      yield { at: first, says: "few", facts: { count, limit: leastIndicators } };
    } else if (mostIndicators !== undefined && count > mostIndicators) {
      yield { at: first, says: "many", facts: { count, limit: mostIndicators } };
    }
  },
});

/** The names of one list, each once, also where two periods share it. */
function namesIn(form: FilledForm): Entry[] {
  const filled = indicatorItems(form).flatMap(({ name, row }: IndicatorItem) =>
    name && row === undefined && !name.blank && !name.inherited ? [name] : [],
  );
  return [...new Set(filled)];
}

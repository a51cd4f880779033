import type { Category } from "../forms/schema";
import { readIndicatorValue } from "../values/indicator-value";
import { excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import { measurable } from "./readers/measurable";
import { defineRule, right, wrong } from "../audit/rule";

/** Where words may be a value; number, time and cost have rules of their own, and so has 满意度. */
const IN_WORDS: readonly (Category | undefined)[] = [
  "quality",
  "economic",
  "social",
  "ecological",
  "sustainability",
];
/** Compared with something, shown by something, or so much that it can be seen. */
const JUDGED =
  /上年|去年|往年|同期|同比|环比|基期|明显|显著|建立|台账|记录|报告|证书|验收|检查|评估|考核|问卷|文件|附件/;

/** How long, or for whose good, and never how much: 长期, 更加方便, 带动周边发展. */
const OPEN =
  /^(?:长期|持续|永久|长效|长远|深远|稳定|可持续)(?:有效|稳定|坚持|使用|运行|发展|影响|发挥作用|受益)?$|更加?[\u4e00-\u9fff]|越来越|^(?:带动|拉动|助力|助推|有利于|有助于|便于|方便|便利|营造|发挥)/;

export default defineRule({
  id: "qualitative-not-gradable",
  title: "指标值看得出做到没有",
  why: "只说“逐步提高”，提高多少算做到，各人有各人的看法。",
  basis: "参照 财预〔2021〕101号",
  confidence: "guess",
  scope: "row",
  watches: ["kind:indicatorValue"],
  messages: {
    trend: {
      title: "看不出做到什么程度算完成",
      severity: "hint",
      text: "“{field}”写的是“{text}”，看不出做到什么程度算完成。",
      merge: "column",
    },
  },
  remedy: "请写能判断的档次或依据，如“好、较好、一般”“比上年提高5%”“通过验收”。",
  examples: [
    right(
      "有档次、有标准、有依据、有比较",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 服务站建设 | 办公用房标准 |
       | ^ | ^ | ^ | 广场改造 | 通过验收 |
       | ^ | 效益指标 | 社会效益指标 | 便民服务 | 效果好 |
       | ^ | ^ | ^ | 居民出行 | 明显改善 |
       | ^ | ^ | 生态效益指标 | 空气质量 | 较上年改善 |
       | ^ | ^ | 可持续影响指标 | 运行机制 | 建立长效机制 |
       | ^ | ^ | ^ | 使用年限 | 10年以上 |`,
    ),
    right(
      "数量、时效、成本和满意度另有检查",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 受益居民 | 逐步增加 |
       | ^ | ^ | 成本指标 | 运行成本 | 逐步降低 |
       | ^ | 效益指标 | 满意度指标 | 居民满意度 | 不断提高 |`,
    ),
    wrong(
      "只说方向，不说程度",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 质量指标 | 服务水平 | 逐步提高 |
       | ^ | 效益指标 | 社会效益指标 | 基层治理 | 进一步加强 |`,
      { at: "E2", says: "trend" },
      { at: "E3", says: "trend" },
    ),
    wrong(
      "效益一栏照抄套话",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 生态效益指标 | 人居环境 | 持续改善 |
       | ^ | ^ | 可持续影响指标 | 长效机制 | 不断健全 |`,
      { at: "E2", says: "trend" },
      { at: "E3", says: "trend" },
    ),
    wrong(
      "只说长期、更加、带动",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 经济效益指标 | 产业发展 | 带动周边消费 |
       | ^ | ^ | 社会效益指标 | 群众出行 | 更加方便 |
       | ^ | ^ | 可持续影响指标 | 运行机制 | 长期 |`,
      { at: "E2", says: "trend" },
      { at: "E3", says: "trend" },
      { at: "E4", says: "trend" },
    ),
  ],
  *check(form) {
    for (const { category, value } of indicatorItems(form)) {
      if (!value || value.blank || value.inherited || !IN_WORDS.includes(category)) continue;
      const read = readIndicatorValue(value.cell);
      const { text } = value.cell;
      if (read.kind !== "qualitative" || measurable(text) || JUDGED.test(text)) continue;
      const isOpen = read.sub === "trend" || (read.sub !== "standard" && OPEN.test(text.trim()));
      if (!isOpen) continue;
      yield { at: value, says: "trend", facts: { text: excerpt(text) } };
    }
  },
});

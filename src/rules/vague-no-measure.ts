import { excerpt } from "../values/text";
import { indicatorItems } from "./readers/indicator-items";
import { measurable } from "./readers/measurable";
import { defineRule, right, wrong } from "../audit/rule";

/** Words that say in which direction, and not how far. */
const VAGUE =
  /更加|越来越|带动|拉动|有利于|有助于|便于|长期|提高|提升|加强|增强|强化|加大|进一步|推进|推动|促进|完善|健全|优化|改善|打造|树立|形成|确保|保障|保证|维护|规范|持续|不断|落实|深化|满足|服务|营造|发挥|助力|支持|提供/;
/** A level that somebody can award: 便民效果好, 空气质量优良. */
const GRADED = /效果(?:较|很)?(?:好|明显|显著)|(?:质量|水质|等级|环境)[^，。；\n]{0,3}(?:优|良)/;

/**
 * Only cells that hold an indicator whole: where name and value stand apart, the value is looked at by other rules.
 * Costs and 满意度 have rules of their own; targets may be told in words.
 */
export default defineRule({
  id: "vague-no-measure",
  title: "指标里有能核对的数",
  why: "只说提高、加强、完善，年底说做到了和没做到都可以。",
  basis: "参照 财预〔2015〕88号（细化量化）",
  confidence: "guess",
  scope: "row",
  watches: ["kind:indicator", "kind:indicators"],
  messages: {
    vague: {
      title: "指标里没有能核对的数",
      severity: "hint",
      text: "有的指标只说往好里做，没有数、时限或标准，如“{text}”。",
      merge: "form",
    },
  },
  remedy: "请加一个能核对的数，如“投诉办结率≥95%”“每季度公开一次”。",
  examples: [
    right(
      "有数、有时限、有标准、有频次，或者有档次",
      `| 支出方向 | 质量指标 | 社会效益指标 | 生态效益指标 | 可持续影响指标 |
       | 维修费 | 按机房建设标准提升 | 进一步减少停机，全年不超过2次 | 保障空气质量优良 | 每季度完善一次预案 |
       | 热线 | 12345转办件按时办结 | 提升群众知晓率到90% | 河道水质达标 | |`,
    ),
    right(
      "目标可以只用文字，成本和满意度另有检查",
      `| 支出方向 | 年度绩效目标 | 成本指标 | 社会公众或服务对象满意度指标 |
       | 维修费 | 进一步提升保障水平 | 加强成本控制 | 提升满意度 |`,
    ),
    right(
      "整体支出的一格里只要有一个数",
      `## shifeng/department
       | 部门整体支出年度绩效指标 | 产出指标 | 1、加强窗口管理\\n2、办件12000件 |
       | ^ | 效益指标 | 1、提升服务水平\\n2、办件时限压缩到3个工作日 |`,
    ),
    wrong(
      "方向的效益全是提升和加强",
      `| 支出方向 | 质量指标 | 社会效益指标 | 可持续影响指标 |
       | 维修费 | 确保顺利通过检查 | 不断提升办事体验 | |
       | 热线 | | | 树立为民形象 |`,
      { at: "B2", says: "vague" },
      { at: "C2", says: "vague" },
      { at: "D3", says: "vague" },
    ),
    wrong(
      "整体支出的产出和效益一个数也没有",
      `## shigu/department
       | 部门整体支出年度绩效指标 | 产出指标 | 1、规范窗口管理\\n2、打造服务型机关 |
       | ^ | 效益指标 | 指标1：为企业提供便捷服务 |`,
      { at: "C1", says: "vague" },
      { at: "C2", says: "vague" },
    ),
  ],
  *check(form) {
    for (const { category, text: entry } of indicatorItems(form)) {
      if (!entry || entry.blank || category === "cost" || category === "satisfaction") continue;
      const { text } = entry.cell;
      if (!VAGUE.test(text) || measurable(text) || GRADED.test(text)) continue;
      yield {
        at: entry,
        says: "vague",
        facts: { text: excerpt(text.replace(/(?<![。；;，,\s])[。；;，,\s]+$/, "")) },
      };
    }
  },
});

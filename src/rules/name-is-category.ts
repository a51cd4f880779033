import { excerpt } from "../values/text";
import { namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/**
 * What the second column says already. 服务对象满意度 is one too, but also the usual name of an indicator, so that it
 * has to end in 指标.
 */
const CATEGORY =
  /^(?:(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|生态环境效益|可持续影响|产出|效益|经济成本|社会成本|生态环境成本)(?:指标)?|[\u4e00-\u9fff]{0,12}满意度指标)$/;

export default defineRule({
  id: "name-is-category",
  title: "三级指标写具体名称",
  why: "名称只写“数量指标”，看不出考核的是哪件事，年底没有办法对着它取数。",
  basis: "参照 财预〔2015〕88号（指向明确）",
  confidence: "certain",
  scope: "row",
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    category: {
      title: "名称只写了指标的类别",
      severity: "warning",
      text: "指标名称只写了“{name}”，看不出考核什么；指标值写的是“{value}”。",
    },
  },
  remedy: "请写清楚考核的是哪件事，如“道路清扫面积”“设备验收合格率”。",
  examples: [
    right(
      "名称说的是一件事",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 道路清扫面积 | 375万平方米 |
       | ^ | ^ | 质量指标 | 质量合格率 | ≥98% |
       | ^ | ^ | 成本指标 | 经济成本控制率 | 100% |
       | ^ | 效益指标 | 满意度指标 | 服务对象满意度 | ≥90% |`,
    ),
    right(
      "还没有填的行，空着",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 数量指标 | |
       | ^ | ^ | 质量指标 | | |`,
    ),
    wrong(
      "把二级指标抄进了名称",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 数量指标 | 375万平方米 |
       | ^ | ^ | 质量指标 | 1、质量 | 达标 |
       | ^ | 效益指标 | 社会效益指标 | 社会效益： | 明显 |`,
      { at: "D2", says: "category" },
      { at: "D3", says: "category" },
      { at: "D4", says: "category" },
    ),
    wrong(
      "满意度也一样",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 满意度指标 | 服务对象满意度指标 | ≥90% |`,
      { at: "D2", says: "category" },
    ),
  ],
  *check(form) {
    for (const { name, value, called } of namedValues(form)) {
      if (!CATEGORY.test(called.replace(/[\s:：;；。]/g, ""))) continue;
      yield {
        at: [name, value],
        says: "category",
        facts: { name: excerpt(called), value: excerpt(value.cell.text) },
      };
    }
  },
});

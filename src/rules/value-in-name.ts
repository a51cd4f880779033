import { excerpt } from "../values/text";
import { numberInName, splitting } from "./readers/name-and-number";
import { namedValues } from "./readers/named-values";
import { defineRule, right, wrong } from "../audit/rule";

/** A count before what it counts (五个社区的…) belongs to the name. */
export default defineRule({
  id: "value-in-name",
  title: "目标值写在指标值里，不写进名称",
  why: "名称说考核什么，指标值说要达到多少；数写在名称里，指标值就说不清是什么。",
  basis: "参照 财预〔2021〕101号",
  confidence: "likely",
  scope: "row",
  yieldsTo: ["name-value-contradiction"],
  watches: ["kind:indicatorName", "kind:indicatorValue"],
  messages: {
    inName: {
      title: "目标值写进了指标名称",
      severity: "warning",
      text: "指标名称里写了目标值“{written}”，指标值写的是“{value}”。",
    },
  },
  remedy: "请把“{written}”移到指标值，名称只写考核什么。",
  examples: [
    right(
      "名称和值分开写，名称里只数对象",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 五个社区的服务站正常开放 | 5个 |
       | ^ | ^ | ^ | 2个村的道路硬化 | ≥3公里 |
       | ^ | 效益指标 | 社会效益指标 | 刑事案件发案数降幅 | ≥5% |`,
    ),
    right(
      "名称里的年份、文号、固定说法不是目标值",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 2019年度重点项目 | 3个 |
       | ^ | ^ | 质量指标 | 一次办好事项占比 | ≥80% |
       | ^ | ^ | ^ | 第3季度检查合格率 | ≥95% |`,
    ),
    wrong(
      "名称里已经写了不低于多少",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 产出指标 | 数量指标 | 培训人数不少于200人 | 完成 |
       | ^ | ^ | 质量指标 | 设备完好率≥95% | ≥95% |`,
      { at: "D2", says: "inName" },
      { at: "D3", says: "inName" },
    ),
    wrong(
      "名称里写了要降多少",
      `## fund
       | 专项年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 |
       | ^ | 效益指标 | 社会效益指标 | 1、辖区投诉件数下降20% | 是 |`,
      { at: "D2", says: "inName" },
    ),
  ],
  *check(form) {
    for (const item of namedValues(form)) {
      const found = numberInName(item);
      if (!found) continue;
      const facts = { written: excerpt(found.written), value: excerpt(item.value.cell.text) };
      yield { at: [item.name, item.value], says: "inName", facts, offers: splitting(item, found) };
    }
  },
});
